import type { ReactElement } from 'react';
import { isStartOfDay } from '#libs/calendar/berlin.js';
import type { RoundDate } from '#libs/processes/round-view.js';
import { lastDay } from '../programmes/deadline.js';
import { shortDeadline, shortInstant } from '../task/due.js';
import { Badge } from '../view/badge.js';
import type { Language } from '../view/catalogue.js';
import { usePage } from '../view/page-context.js';
import { berlinDay, dayText } from '../view/values.js';
import { roundTexts } from './texts.js';
import { wordsIn } from '../view/languages.js';

const width = 1000;
const [left, right, height, middle] = [10, 990, 60, 30];

interface DatesProps {
  readonly dates: readonly RoundDate[];
  /** key of the date that the round works towards by its state */
  readonly next: string | undefined;
  readonly now: Date;
}

/** The next date of a round, and how many calendar days there still are until it. */
export function Countdown({ dates, next: key, now }: DatesProps): ReactElement {
  const { language } = usePage();
  const t = roundTexts(language);
  const next = dates.find((date) => date.key === key);
  if (!next) return <p className="kern-body">{t('over')}</p>;
  const days = Math.round((Date.parse(dayOf(next)) - Date.parse(berlinDay(now))) / 86_400_000);
  return (
    <p className="app-countdown">
      <strong>
        {days === 0
          ? t('today', { date: wordsIn(next, language) })
          : days > 0
            ? t('days', { count: days })
            : t('overdue', { count: -days })}
      </strong>
      <span>
        {days === 0 ? null : wordsIn(next, language)} {dateText(next, language)}
      </span>
    </p>
  );
}

/** All dates of a round on a line, as a picture and as a list. */
export function DateLine({ dates, next, now }: DatesProps): ReactElement {
  const { language } = usePage();
  const t = roundTexts(language);
  const ahead = dates.findIndex(({ key }) => key === next);
  // What the state has left behind is done, also before its date.
  const isDone = (index: number): boolean => ahead < 0 || index < ahead;
  const isPast = ({ at }: RoundDate): boolean => Date.parse(at) <= now.getTime();
  const instants = [...dates.map(({ at }) => Date.parse(at)), now.getTime()];
  const [first, last] = [Math.min(...instants), Math.max(...instants)];
  const x = (at: number): number => left + ((right - left) * (at - first)) / Math.max(1, last - first);
  const said = dates.map((date) => `${date[language]} ${dayText(dayOf(date), language, true)}`).join(', ');
  const today = x(now.getTime());
  return (
    <div className="app-stack">
      <svg
        className="app-dates"
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={t('picture', { dates: said })}
      >
        <line className="app-dates__line" x1={left} x2={right} y1={middle} y2={middle} />
        <line className="app-dates__past" x1={left} x2={today} y1={middle} y2={middle} />
        {dates.map(({ key, at }, index) => (
          <g key={key} className={isDone(index) ? 'app-dates__done' : undefined}>
            <circle cx={x(Date.parse(at))} cy={middle} r={9} />
            <text x={x(Date.parse(at))} y={middle} dy={index % 2 === 0 ? '-0.85em' : '1.6em'} textAnchor="middle">
              {index + 1}
            </text>
          </g>
        ))}
        <path className="app-dates__now" d={`M${today - 8} 4h16l-8 14z`} />
      </svg>
      <ol className="app-dates-list">
        {dates.map((date, index) => (
          <li key={date.key} className={isDone(index) ? 'app-dates-list__past' : undefined}>
            <span>{date[language]}</span>{' '}
            <time dateTime={new Date(date.at).toISOString()}>{dateText(date, language)}</time>{' '}
            {date.key === next ? <Badge kind="info">{t('next')}</Badge> : null}
            {isDone(index) ? <span className="kern-body--muted">{t(isPast(date) ? 'past' : 'done')}</span> : null}
          </li>
        ))}
      </ol>
    </div>
  );
}

/** The day of a date in Berlin; midnight belongs to the day that ends, unless something begins. */
const dayOf = ({ at, begins }: RoundDate): string =>
  isStartOfDay(at) && begins !== true ? lastDay(new Date(at)) : berlinDay(at);

/** A date in words, with its minute. */
const dateText = ({ at, begins }: RoundDate, language: Language): string =>
  begins === true ? shortInstant(at, language) : shortDeadline(at, language);
