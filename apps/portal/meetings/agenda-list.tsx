import type { ReactElement } from 'react';
import { isOutcome } from '#libs/processes/council/outcomes.js';
import type { Item } from '#libs/processes/council-meeting/agenda.js';
import { resultOf } from '#libs/processes/council-meeting/sitting.js';
import { Badge } from '../view/badge.js';
import { Link } from '../view/links.js';
import { dayText } from '../view/values.js';
import type { Meeting } from './meeting-desk.js';
import { bodyName, resultLine, resultText, stepRoleText } from './meeting-words.js';
import { meetingTexts } from './texts.js';

interface AgendaListProps {
  readonly meeting: Meeting;
  /** items to show, in their printed order */
  readonly items: readonly Item[];
}

/** The agenda as it is printed: both parts, chapters with their numbers also where they are empty, and each item with its state. */
export function AgendaList({ meeting, items }: AgendaListProps): ReactElement {
  const { language, chapters } = meeting;
  const t = meetingTexts(language);
  if (items.length === 0) return <p className="kern-body kern-body--muted">{t('agendaNone')}</p>;
  return (
    <>
      {([true, false] as const).map((isPublic) => {
        const part = items.filter((item) => item.isPublic === isPublic);
        if (part.length === 0) return null;
        return (
          <section key={String(isPublic)} className="app-agenda" aria-labelledby={`part-${isPublic}`}>
            <h3 className="kern-title" id={`part-${isPublic}`}>
              {t(isPublic ? 'public' : 'internal')}
            </h3>
            <ol className="app-agenda__chapters">
              {chapters.map((chapter, index) => {
                const own = part.filter((item) => chapterOf(item, chapters) === index);
                // The part that is not public names the chapters only that it needs.
                if (own.length === 0 && !isPublic) return null;
                return (
                  <li key={chapter} className={own.length === 0 ? 'app-agenda__none' : undefined}>
                    <h4 className="kern-body">
                      {index + 1} {chapter}
                    </h4>
                    {own.length === 0 ? (
                      <p className="kern-body kern-body--muted">{t('unoccupied')}</p>
                    ) : (
                      <ol className="app-agenda__items">
                        {own.map((item) => (
                          <AgendaItem key={item.id} meeting={meeting} item={item} />
                        ))}
                      </ol>
                    )}
                  </li>
                );
              })}
            </ol>
          </section>
        );
      })}
    </>
  );
}

/** Number of an item's chapter, from 0; what fits none stands in the last one. */
export function chapterOf({ chapter }: Pick<Item, 'chapter'>, chapters: readonly string[]): number {
  const found = chapters.indexOf(chapter);
  return found < 0 ? Math.max(0, chapters.length - 1) : found;
}

function AgendaItem({ meeting, item }: { readonly meeting: Meeting; readonly item: Item }): ReactElement {
  const { language, numbers, papers, sitting, sight, withheld } = meeting;
  const t = meetingTexts(language);
  const paper = papers.get(item.paper);
  const result = resultOf(sitting, item.id);
  const role = stepRoleText(item.role ?? '', language);
  const number = item.number || paper?.number;
  return (
    <li id={`item-${item.id}`}>
      <span className="app-agenda__number">{numbers.get(item.id) ?? '–'}</span>
      <div>
        <p className="kern-body">
          {withheld.has(item.id) ? t('withheld') : <strong>{item.title || paper?.title}</strong>}
        </p>
        {paper ? (
          <p className="kern-body kern-body--small">
            {sight === 'office' ? (
              <Link href={`/dossiers/${paper.reference}`} small>
                {t('number')} {number ?? paper.reference}
              </Link>
            ) : (
              `${t('number')} ${number ?? paper.reference}`
            )}
            {role === '' ? null : ` · ${role}`}
          </p>
        ) : null}
        {item.advice.map(({ body, outcome, on }) => (
          <p className="kern-body kern-body--small" key={`${body} ${on}`}>
            {t('advice', {
              outcome: resultTextOf(outcome, language),
              body: bodyName(meeting, body, on),
              day: on === '' ? '' : dayText(on, language, true),
            })}
          </p>
        ))}
        {result ? (
          <p className="kern-body">
            {t('result')}: {resultLine(result, language)}
          </p>
        ) : null}
      </div>
      <span className="app-agenda__marks">
        {item.urgent ? (
          <Badge kind="warning">{t('urgent')}</Badge>
        ) : item.late ? (
          <Badge kind="info">{t('late')}</Badge>
        ) : null}
        {sight === 'office' && item.paper !== '' && !result ? (
          <Badge kind={item.ready ? 'success' : 'warning'}>{t(item.ready ? 'ready' : 'waiting')}</Badge>
        ) : null}
        {meeting.state === 'running' && sitting.current === item.id && !result ? (
          <Badge kind="info">{t('onTable')}</Badge>
        ) : null}
      </span>
    </li>
  );
}

const resultTextOf = (outcome: string, language: Meeting['language']): string =>
  isOutcome(outcome) ? resultText(outcome, language) : outcome;
