import type { ReactElement } from 'react';
import type { PublicMember } from '#libs/database/stores/public-lists.store.js';
import { Alert } from '../view/alert.js';
import { Button } from '../view/button.js';
import { PageTitle, Section } from '../view/card.js';
import { BackLink, Link } from '../view/links.js';
import { usePage } from '../view/page-context.js';
import { Table } from '../view/table.js';
import { dayText } from '../view/values.js';
import { CouncilLayout, German, shortened, type CouncilVisit } from './frame.js';
import { bodyJsonLd } from './json-ld.js';
import { MeetingList, PaperList, PublicLink } from './links.js';
import { dayIn, flagIn, textIn } from './read.js';
import { councilTexts } from './texts.js';
import { pathOf, type BodyLine, type MeetingLine, type PaperLine } from './views.js';

interface BodyPageProps {
  readonly body: BodyLine;
  /** with those before and after it */
  readonly line: readonly BodyLine[];
  readonly votingMembers: number | undefined;
  /** the day for which members are shown, `YYYY-MM-DD` */
  readonly day: string;
  readonly members: readonly PublicMember[];
  readonly upcoming: readonly MeetingLine[];
  readonly past: readonly MeetingLine[];
  readonly papers: readonly PaperLine[];
  readonly names: ReadonlyMap<string, string>;
}

/** A body: who sits in it on a day, its meetings and papers, and what it was called before. */
export function publicBodyPage(at: CouncilVisit, props: BodyPageProps): ReactElement {
  const { language } = at.visit;
  const t = councilTexts(language);
  const { body, line, members, papers } = props;
  const path = pathOf(body);
  const meets = body.kind !== 'faction' && body.kind !== 'department';
  const calendar = `/council/meetings.ics?body=${body.id}`;
  const feed = `/council/papers.atom?body=${body.id}`;
  return (
    <CouncilLayout
      {...at}
      part="bodies"
      title={body.name}
      head={{
        path,
        oparl: `organization/${body.id}`,
        description: shortened(`${body.name}. ${t('members')}, ${t('meetings')}, ${t('papers')}.`),
        jsonLd: bodyJsonLd(body, `${at.portalUrl}${path}`),
        ...(meets && {
          feeds: [
            { href: feed, type: 'application/atom+xml', title: t('feed') },
            { href: calendar, type: 'text/calendar', title: t('calendar') },
          ],
        }),
      }}
    >
      <BackLink href="/council/bodies">{t('bodies')}</BackLink>
      <PageTitle
        preline={
          body.shortName === undefined || body.shortName === body.name ? undefined : <German>{body.shortName}</German>
        }
        lead={body.from === undefined ? undefined : <Since body={body} />}
      >
        <German>{body.name}</German>
      </PageTitle>
      {line.length > 1 ? <Names body={body} line={line} /> : null}
      {meets ? <Meetings {...props} calendar={calendar} /> : null}
      {members.length === 0 ? null : <Members {...props} />}
      {meets ? (
        <Section
          id="papers"
          title={t('bodyPapers')}
          action={<Link href={`/council/papers?body=${body.id}`}>{t('allPapers')}</Link>}
        >
          {papers.length === 0 ? <p className="kern-body">{t('noPapers')}</p> : <PaperList papers={papers} />}
        </Section>
      ) : null}
    </CouncilLayout>
  );
}

function Since({ body: { from, to } }: { readonly body: BodyLine }): ReactElement {
  const { language } = usePage();
  const t = councilTexts(language);
  const day = (value = ''): string => dayText(value, language);
  return <>{to === undefined ? t('since', { day: day(from) }) : t('span', { from: day(from), to: day(to) })}</>;
}

function Names({ body, line }: { readonly body: BodyLine; readonly line: readonly BodyLine[] }): ReactElement {
  const t = councilTexts(usePage().language);
  const last = line.at(-1);
  return (
    <Section id="names" title={t('names')}>
      {last && last.id !== body.id && body.to !== undefined ? (
        <Alert kind="info" title={t('ended', { day: dayText(body.to, usePage().language) })}>
          {t('nowCalled')} <PublicLink to={last} />
        </Alert>
      ) : null}
      <p className="kern-body">{t('namesLead')}</p>
      <ol className="app-route">
        {line.map((one) => (
          <li
            key={one.id}
            className={`app-route__step app-route__step--${one.to === undefined ? 'open' : 'done'}`}
            aria-current={one.id === body.id ? 'true' : undefined}
          >
            <p className="app-route__body">
              {one.id === body.id ? <German>{one.name}</German> : <PublicLink to={one} />}
            </p>
            <p className="kern-body kern-body--small">
              <Since body={one} />
            </p>
          </li>
        ))}
      </ol>
    </Section>
  );
}

function Meetings(props: BodyPageProps & { readonly calendar: string }): ReactElement {
  const t = councilTexts(usePage().language);
  const { upcoming, past, names, calendar } = props;
  return (
    <div className="app-columns app-council-columns">
      <Section id="upcoming" title={t('upcoming')} action={<Link href={calendar}>{t('calendar')}</Link>}>
        {upcoming.length === 0 ? (
          <p className="kern-body">{t('noUpcoming')}</p>
        ) : (
          <MeetingList meetings={upcoming} names={names} />
        )}
      </Section>
      {past.length === 0 ? null : (
        <Section id="past" title={t('past')}>
          <MeetingList meetings={past} names={names} />
        </Section>
      )}
    </div>
  );
}

const ranks: readonly string[] = ['chair', 'deputyChair'];
const rankOf = ({ shown }: PublicMember): number => {
  const rank = ranks.indexOf(textIn(shown, 'role') ?? '');
  return rank < 0 ? ranks.length : rank;
};

/** Who sits in it on a day, the chair first; any day can be asked for. */
function Members({ body, members, day, votingMembers }: BodyPageProps): ReactElement {
  const { language } = usePage();
  const t = councilTexts(language);
  const sitting = members
    .filter(({ data }) => (dayIn(data, 'startDate') ?? '') <= day && day <= (dayIn(data, 'endDate') ?? '9999-12-31'))
    .toSorted((a, b) => rankOf(a) - rankOf(b));
  const caption = t('membersNow', { day: dayText(day, language) });
  return (
    <Section id="members" title={t('members')}>
      <form method="get" action={`${pathOf(body)}#members`} className="app-filter">
        <div className="kern-form-input">
          <label className="kern-label" htmlFor="member-day">
            {t('memberDay')}
          </label>
          <input className="kern-form-input__input" id="member-day" type="date" name="day" defaultValue={day} />
        </div>
        <Button variant="secondary">{t('show')}</Button>
      </form>
      {votingMembers === undefined ? null : (
        <p className="kern-body">
          {t('membersCount')}: {votingMembers}
        </p>
      )}
      <Table
        caption={caption}
        empty={t('noMembers')}
        rows={sitting}
        rowKey={({ person, data }) => `${person.id} ${textIn(data, 'startDate')}`}
        columns={[
          {
            key: 'name',
            label: t('personName'),
            rowHeader: true,
            cell: ({ person }) => (
              <PublicLink to={{ id: person.id, type: 'Person', name: textIn(person.data, 'name') ?? '' }} />
            ),
          },
          { key: 'role', label: t('role'), cell: ({ data }) => <German>{textIn(data, 'role') ?? ''}</German> },
          { key: 'voting', label: t('voting'), cell: ({ data }) => t(flagIn(data, 'votingRight') ? 'yes' : 'no') },
          {
            key: 'faction',
            label: t('faction'),
            cell: ({ onBehalfOf }) =>
              onBehalfOf ? (
                <PublicLink
                  to={{ id: onBehalfOf.id, type: 'Organization', name: textIn(onBehalfOf.data, 'name') ?? '' }}
                />
              ) : null,
          },
          {
            key: 'since',
            label: t('time'),
            cell: ({ data }) => {
              const from = dayIn(data, 'startDate');
              return from === undefined ? '' : t('since', { day: dayText(from, language, true) });
            },
          },
        ]}
      />
    </Section>
  );
}
