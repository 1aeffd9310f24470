import type { ReactElement } from 'react';
import { PageTitle } from '../view/card.js';
import { Link } from '../view/links.js';
import { usePage } from '../view/page-context.js';
import { berlinDay, clockText } from '../view/values.js';
import { locales } from '../view/languages.js';
import { BodyFilter, FilterForm } from './filter-form.js';
import { CouncilLayout, German, type CouncilVisit } from './frame.js';
import { MeetingState, PublicLink } from './links.js';
import { councilTexts } from './texts.js';
import type { BodyLine, MeetingLine } from './views.js';

interface MeetingsPageProps {
  /** `2026-11` */
  readonly month: string;
  readonly thisMonth: string;
  readonly body: string | undefined;
  readonly bodies: readonly BodyLine[];
  readonly meetings: readonly MeetingLine[];
}

/** The meetings of a month, day by day. */
export function meetingsPage(at: CouncilVisit, props: MeetingsPageProps): ReactElement {
  const { language } = at.visit;
  const t = councilTexts(language);
  const { month, thisMonth, body, bodies, meetings } = props;
  const query = (wanted: string): string =>
    `?${new URLSearchParams({ month: wanted, ...(body !== undefined && { body }) }).toString()}`;
  const name = new Intl.DateTimeFormat(locales[language], { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${month}-01`),
  );
  const calendar = `/council/meetings.ics${body === undefined ? '' : `?body=${body}`}`;
  const names = new Map(bodies.map((one) => [one.id, one.name]));
  return (
    <CouncilLayout
      {...at}
      part="meetings"
      title={`${t('meetings')} ${name}`}
      head={{
        path: `/council/meetings${query(month)}`,
        description: `${t('meetingsLead')} ${name}`,
        feeds: [{ href: calendar, type: 'text/calendar', title: t('calendar') }],
      }}
    >
      <PageTitle lead={t('meetingsLead')}>{t('meetings')}</PageTitle>
      <div className="app-stack">
        <FilterForm action="/council/meetings">
          <div className="kern-form-input">
            <label className="kern-label" htmlFor="meeting-month">
              {t('month')}
            </label>
            <input
              className="kern-form-input__input"
              id="meeting-month"
              type="month"
              name="month"
              defaultValue={month}
              pattern="\d{4}-\d{2}"
              placeholder="2026-11"
            />
          </div>
          <BodyFilter bodies={bodies} value={body} />
        </FilterForm>
        <nav className="app-council-months" aria-label={t('month')}>
          <Link href={`/council/meetings${query(shifted(month, -1))}`} icon="chevron-left">
            {t('previousMonth')}
          </Link>
          {month === thisMonth ? null : <Link href={`/council/meetings${query(thisMonth)}`}>{t('today')}</Link>}
          <Link href={`/council/meetings${query(shifted(month, 1))}`} icon="chevron-right">
            {t('nextMonth')}
          </Link>
        </nav>
        <h2 className="kern-heading-medium">{name}</h2>
        {meetings.length === 0 ? (
          <p className="kern-body">{t('monthEmpty')}</p>
        ) : (
          <Days meetings={meetings} names={names} />
        )}
        <p className="kern-body">
          <Link href={calendar} icon="calendar-today">
            {t('calendar')}
          </Link>
        </p>
      </div>
    </CouncilLayout>
  );
}

/** `2026-12` and 1 are `2027-01`. */
export function shifted(month: string, by: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 7);
}

function Days(props: {
  readonly meetings: readonly MeetingLine[];
  readonly names: ReadonlyMap<string, string>;
}): ReactElement {
  const { language } = usePage();
  const { meetings, names } = props;
  const days = Map.groupBy(meetings, ({ start }) => (start ? berlinDay(start) : ''));
  const dayName = new Intl.DateTimeFormat(locales[language], {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  });
  return (
    <ul className="app-council-days">
      {[...days].map(([day, ofDay]) => (
        <li key={day}>
          <h3 className="kern-title">
            <time dateTime={day}>{dayName.format(new Date(day))}</time>
          </h3>
          <ul className="app-plain-list">
            {ofDay.map((meeting) => (
              <li key={meeting.id} className="app-council-days__meeting">
                <span className="app-number">{meeting.start ? clockText(meeting.start, language) : ''}</span>
                <span>
                  <span className="app-council-list__line">
                    <PublicLink
                      to={meeting}
                      short={meeting.name || meeting.bodies.map((id) => names.get(id)).join(', ')}
                    />
                    <MeetingState meeting={meeting} />
                  </span>
                  {meeting.room === undefined ? null : (
                    <span className="app-council-muted">
                      <German>{meeting.room}</German>
                    </span>
                  )}
                </span>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
