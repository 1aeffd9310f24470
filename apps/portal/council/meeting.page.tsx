import type { ReactElement } from 'react';
import { Badge } from '../view/badge.js';
import { PageTitle, Section } from '../view/card.js';
import { BackLink, Link } from '../view/links.js';
import { DescriptionList, type Description } from '../view/lists.js';
import { usePage } from '../view/page-context.js';
import { berlinDay, clockText, dayText, Instant } from '../view/values.js';
import { CouncilLayout, German, Paragraphs, shortened, type CouncilVisit } from './frame.js';
import { meetingJsonLd } from './json-ld.js';
import { FileList, MeetingState, PublicLink } from './links.js';
import type { ItemView, MeetingView } from './meeting-view.js';
import { VotesText } from './route-view.js';
import { councilTexts } from './texts.js';
import { pathOf } from './views.js';
import { vocabularyWord } from './vocabulary.js';

/** A meeting: when and where, its public agenda with results and votes, and its minutes. */
export function meetingPage(at: CouncilVisit, meeting: MeetingView): ReactElement {
  const { language } = at.visit;
  const t = councilTexts(language);
  const { start, organizers, items, files, minutes } = meeting;
  const bodies = organizers.map(({ name }) => name);
  const name = meeting.name || bodies.join(', ');
  const day = start && dayText(berlinDay(start), language);
  const path = pathOf(meeting);
  return (
    <CouncilLayout
      {...at}
      part="meetings"
      title={day === undefined || /\d{4}/.test(name) ? name : `${name}, ${day}`}
      head={{
        path,
        oparl: `meeting/${meeting.id}`,
        description: shortened([name, day, ...items.map((item) => item.name)].filter(Boolean).join('. ')),
        ...ld(meetingJsonLd(meeting, { url: `${at.portalUrl}${path}`, organizers: bodies })),
      }}
    >
      <BackLink href={start ? `/council/meetings?month=${berlinDay(start).slice(0, 7)}` : '/council/meetings'}>
        {t('meetings')}
      </BackLink>
      <PageTitle badge={<MeetingState meeting={meeting} />}>
        <German>{name}</German>
      </PageTitle>
      <Facts meeting={meeting} />
      <Section id="agenda" title={t('agenda')}>
        {meeting.version === undefined ? null : (
          <p className="kern-body kern-body--muted">{t('agendaVersion', { version: meeting.version })}</p>
        )}
        {items.length === 0 ? <p className="kern-body">{t('noAgenda')}</p> : <Agenda items={items} />}
      </Section>
      {files.length + minutes.length === 0 ? null : (
        <Section id="documents" title={t('documents')}>
          <FileList files={[...minutes, ...files]} />
        </Section>
      )}
    </CouncilLayout>
  );
}

const ld = (jsonLd: object | undefined): { jsonLd?: object } => (jsonLd ? { jsonLd } : {});

function Facts({ meeting }: { readonly meeting: MeetingView }): ReactElement {
  const { language } = usePage();
  const t = councilTexts(language);
  const { start, end, room, organizers, modified } = meeting;
  const items: Description[] = [
    {
      term: t('when'),
      value: start ? (
        <>
          <Instant at={start} />
          {end ? ` – ${clockText(end, language)}` : null}
        </>
      ) : (
        t('dayOpen')
      ),
    },
    ...(room === undefined ? [] : [{ term: t('room'), value: <German>{room}</German> }]),
    {
      term: t('body'),
      value: (
        <ul className="app-plain-list">
          {organizers.map((body) => (
            <li key={body.id}>
              <PublicLink to={body} />
            </li>
          ))}
        </ul>
      ),
    },
    { term: t('changed'), value: <Instant at={modified} short /> },
  ];
  return <DescriptionList items={items} />;
}

/** Items under the chapters they stand in, in the order of the agenda. */
function Agenda({ items }: { readonly items: readonly ItemView[] }): ReactElement {
  const chapters: { name: string | undefined; items: ItemView[] }[] = [];
  for (const item of items) {
    const last = chapters.at(-1);
    if (last && last.name === item.chapter) last.items.push(item);
    else chapters.push({ name: item.chapter, items: [item] });
  }
  return (
    <div className="app-stack">
      {chapters.map((chapter, index) => (
        <div key={index}>
          {chapter.name === undefined ? null : (
            <h3 className="kern-title">
              <German>{chapter.name}</German>
            </h3>
          )}
          <ol className="app-agenda">
            {chapter.items.map((item) => (
              <li key={item.id} id={`item-${item.id}`}>
                <Item item={item} />
              </li>
            ))}
          </ol>
        </div>
      ))}
    </div>
  );
}

function Item({ item }: { readonly item: ItemView }): ReactElement {
  const { language } = usePage();
  const t = councilTexts(language);
  const { number, name, paper, role, late, urgent, result, resolutionText, votes, majority, advice, files } = item;
  return (
    <>
      <p className="app-agenda__number">{number === undefined ? '' : <German>{number}</German>}</p>
      <div className="app-agenda__item">
        <p className="kern-body kern-body--bold">
          {paper ? (
            <Link href={pathOf(paper)}>
              <German>{name || paper.name}</German>
            </Link>
          ) : (
            <German>{name}</German>
          )}
        </p>
        {paper?.reference === undefined && role === undefined ? null : (
          <p className="kern-body kern-body--small kern-body--muted">
            <German>{[paper?.reference, role].filter(Boolean).join(' · ')}</German>
          </p>
        )}
        {advice.map(({ body, outcome, on }, index) => (
          <p key={index} className="kern-body kern-body--small">
            {t('advice')} → {body ? <PublicLink to={body} /> : null}
            {outcome === undefined ? null : `: ${vocabularyWord('outcome', outcome, language)}`}
            {on === undefined ? null : ` (${dayText(on, language, true)})`}
          </p>
        ))}
        {!late && !urgent ? null : (
          <p className="app-council-list__line">
            {late ? <Badge kind="info">{t('late')}</Badge> : null}
            {urgent ? <Badge kind="warning">{t('urgent')}</Badge> : null}
          </p>
        )}
        {result === undefined && !votes ? null : (
          <p className="app-council-list__line">
            {result === undefined ? null : (
              <Badge kind="success">
                <German>{result}</German>
              </Badge>
            )}
            {majority === undefined ? null : (
              <span className="kern-body kern-body--small">{vocabularyWord('majority', majority, language)}</span>
            )}
            {votes ? <VotesText votes={votes} /> : null}
          </p>
        )}
        {resolutionText === undefined ? null : (
          <details className="app-others">
            <summary>{t('resolution')}</summary>
            <Paragraphs text={resolutionText} />
          </details>
        )}
        {files.length === 0 ? null : <FileList files={files} />}
      </div>
    </>
  );
}
