import type { ReactElement } from 'react';
import type { MeetingLine } from '#libs/database/stores/council-meeting.store.js';
import { BeginButtons, type Offer } from '../beginnings/begin-buttons.js';
import { stateText, wordsOf } from '../dossier/words.js';
import { FilterSelect } from '../queue/filter-select.js';
import { frameOf } from '../reply/frame.js';
import type { Visit } from '../security/visit.js';
import { Alert } from '../view/alert.js';
import { Badge } from '../view/badge.js';
import { Button } from '../view/button.js';
import { PageTitle, Section } from '../view/card.js';
import { locales, type Language } from '../view/languages.js';
import { Layout } from '../view/layout.js';
import { Link } from '../view/links.js';
import { Table } from '../view/table.js';
import { Day, dayText } from '../view/values.js';
import { monthAfter, type CalendarQuery, type Overlap } from './calendar.js';
import { calendarTexts } from './calendar-texts.js';
import { meetingProcess } from './meeting-desk.js';

/** A meeting in the calendar, with what follows from its body's rules. */
export interface CalendarLine extends MeetingLine {
  readonly bodyName: string;
  /** days; blank once it is called */
  readonly inviteBy: string;
  readonly handInBy: string;
  /** whether the person may open it */
  readonly opens: boolean;
  /** the person sits in the body */
  readonly own: boolean;
}

export interface CalendarView {
  readonly query: CalendarQuery;
  readonly today: string;
  readonly lines: readonly CalendarLine[];
  readonly overlaps: readonly Overlap[];
  readonly nameOf: (person: string) => string;
  readonly bodyOf: (meeting: MeetingLine) => string;
  readonly bodies: readonly { readonly value: string; readonly label: string }[];
  /** the person sits in a body */
  readonly isMember: boolean;
  /** new meetings that the person may begin */
  readonly offers: readonly Offer[];
}

/** The meetings of a month, those of the person's own bodies first, with what is due before each. */
export function calendarPage(visit: Visit, view: CalendarView): ReactElement {
  const { language } = visit;
  const t = calendarTexts(language);
  const { lines, isMember } = view;
  const [own, others] = [lines.filter((one) => one.own), lines.filter((one) => !one.own)];
  return (
    <Layout {...frameOf(visit)} title={`${t('title')}: ${monthText(view.query.month, language)}`} width="wide">
      <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
      <BeginButtons offers={view.offers} language={language} />
      <Months view={view} language={language} />
      <Overlaps view={view} language={language} />
      <h2 className="kern-heading-large">{monthText(view.query.month, language)}</h2>
      {isMember ? (
        <>
          <Section id="own" title={t('own')}>
            <Meetings lines={own} view={view} language={language} caption={t('own')} empty={t('noneOwn')} />
          </Section>
          {others.length === 0 ? null : (
            <Section id="others" title={t('others')}>
              <Meetings lines={others} view={view} language={language} caption={t('others')} empty={t('none')} />
            </Section>
          )}
        </>
      ) : (
        <Meetings lines={lines} view={view} language={language} caption={t('all')} empty={t('none')} />
      )}
    </Layout>
  );
}

interface Part {
  readonly view: CalendarView;
  readonly language: Language;
}

const monthText = (month: string, language: Language): string =>
  new Intl.DateTimeFormat(locales[language], { timeZone: 'UTC', month: 'long', year: 'numeric' }).format(
    new Date(`${month}-01`),
  );

function Months({ view: { query, bodies, today }, language }: Part): ReactElement {
  const t = calendarTexts(language);
  const href = (month: string): string =>
    `/meetings?month=${month}${query.body === undefined ? '' : `&body=${query.body}`}`;
  return (
    <div className="app-months">
      <nav aria-label={t('months')}>
        <ul>
          <li>
            <Link href={href(monthAfter(query.month, -1))} icon="chevron-left">
              {t('before')}
            </Link>
          </li>
          {query.month === today.slice(0, 7) ? null : (
            <li>
              <Link href={href(today.slice(0, 7))}>{t('today')}</Link>
            </li>
          )}
          <li>
            <Link href={href(monthAfter(query.month, 1))} icon="chevron-right">
              {t('after')}
            </Link>
          </li>
        </ul>
      </nav>
      <form method="get" action="/meetings" className="app-filter" role="search" aria-label={t('filter')}>
        <input type="hidden" name="month" value={query.month} />
        <FilterSelect name="body" label={t('body')} all={t('bodies')} value={query.body} options={bodies} />
        <Button variant="secondary">{t('apply')}</Button>
      </form>
    </div>
  );
}

const mostNames = 5;

/** Meetings at the same time that share members: said to whoever can still move one. */
function Overlaps({ view: { overlaps, nameOf, bodyOf }, language }: Part): ReactElement | null {
  const t = calendarTexts(language);
  if (overlaps.length === 0) return null;
  return (
    <Alert kind="warning" title={t('overlap')}>
      <ul>
        {overlaps.map(({ first, second, people }) => {
          const names = people.slice(0, mostNames).map(nameOf).join(', ');
          return (
            <li key={`${first.id} ${second.id}`}>
              {t('overlapText', {
                day: dayText(first.on, language, true),
                first: bodyOf(first),
                firstAt: first.startsAt,
                second: bodyOf(second),
                secondAt: second.startsAt,
                count: people.length,
                names: people.length > mostNames ? t('more', { names }) : names,
              })}
            </li>
          );
        })}
      </ul>
    </Alert>
  );
}

function Meetings(
  props: Part & { readonly lines: readonly CalendarLine[]; readonly caption: string; readonly empty: string },
): ReactElement {
  const { lines, view, language, caption, empty } = props;
  const t = calendarTexts(language);
  const words = wordsOf(meetingProcess, language);
  const weekday = new Intl.DateTimeFormat(locales[language], { timeZone: 'UTC', weekday: 'short' });
  return (
    <Table
      caption={caption}
      captionHidden
      empty={empty}
      rows={lines}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'day',
          label: t('day'),
          cell: ({ on, startsAt }) => (
            <time dateTime={`${on}T${startsAt}`}>
              {t('at', {
                day: `${weekday.format(new Date(on))} ${dayText(on, language, true)}`,
                time: startsAt,
              })}
            </time>
          ),
        },
        {
          key: 'body',
          label: t('body'),
          rowHeader: true,
          cell: ({ bodyName, reference, opens }) =>
            opens ? <Link href={`/meetings/${reference}`}>{bodyName}</Link> : bodyName,
        },
        { key: 'room', label: t('room'), cell: ({ room }) => room },
        { key: 'state', label: t('state'), cell: ({ state }) => <Badge>{stateText(state, words)}</Badge> },
        {
          key: 'inviteBy',
          label: t('inviteBy'),
          cell: ({ inviteBy, on }) => <DueDay day={inviteBy} on={on} {...{ view, language }} />,
        },
        {
          key: 'handInBy',
          label: t('handInBy'),
          cell: ({ handInBy }) => (handInBy ? <Day day={handInBy} short /> : '–'),
        },
      ]}
    />
  );
}

/** A day until when something is due; of a meeting that is over nothing is late any more. */
function DueDay({ day, on, view, language }: Part & { readonly day: string; readonly on: string }): ReactElement {
  if (day === '') return <>–</>;
  return (
    <span className="app-two-lines">
      <Day day={day} short />
      {day < view.today && on > view.today ? <Badge kind="warning">{calendarTexts(language)('late')}</Badge> : null}
    </span>
  );
}
