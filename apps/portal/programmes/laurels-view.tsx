import type { ReactElement, ReactNode } from 'react';
import type { Language } from '../view/languages.js';
import { usePage } from '../view/page-context.js';
import { dayText } from '../view/values.js';
import { roundEuro } from './glance.js';
import type { Laurel, Laurels, ShownNomination } from './laurels.js';
import type { EarlierAward, EarlierRound, PrizeTerms } from './prize-terms.js';
import { prizeTexts } from './prize-texts.js';
import { placeName } from './prizes-view.js';
import { German } from './programme-text.js';

interface PastProps {
  readonly programme: string;
  readonly prize: PrizeTerms;
  readonly laurels: readonly Laurels[];
}

/** Who was honoured, year by year, the latest first. */
export function PastWinners({ programme, prize, laurels }: PastProps): ReactElement {
  const here = new Set(laurels.map(({ round }) => round.year));
  const earlier = prize.history.filter(({ year }) => !here.has(year)).toSorted((a, b) => b.year - a.year);
  return (
    <ol className="app-years">
      {laurels.map((one) => (
        <Year key={one.round.id} year={one.round.year} heldOn={one.round.heldOn ?? undefined}>
          <ul className="app-laurels">
            {one.honoured.map((laurel) => (
              <Honoured
                key={`${laurel.award.prize}-${laurel.of?.id ?? laurel.award.rank}`}
                programme={programme}
                prize={prize}
                laurel={laurel}
              />
            ))}
          </ul>
          <Others nominations={one.others} programme={programme} />
        </Year>
      ))}
      {earlier.map((round) => (
        <EarlierYear key={round.year} round={round} prize={prize} />
      ))}
    </ol>
  );
}

function Year(props: {
  readonly year: number;
  readonly heldOn?: string | undefined;
  readonly note?: string;
  readonly children: ReactNode;
}): ReactElement {
  const { language } = usePage();
  const t = prizeTexts(language);
  const { heldOn, note } = props;
  return (
    <li className="app-years__year">
      <h3 className="app-years__number">{props.year}</h3>
      <div className="app-stack">
        {heldOn === undefined && note === undefined ? null : (
          <p className="kern-body kern-body--small kern-body--muted">
            {[heldOn && `${t('ceremony')}: ${dayText(heldOn, language)}`, note].filter(Boolean).join(' · ')}
          </p>
        )}
        {props.children}
      </div>
    </li>
  );
}

/** A prize of a round that was run here, with its reason and picture. */
function Honoured(props: {
  readonly programme: string;
  readonly prize: PrizeTerms;
  readonly laurel: Laurel;
}): ReactElement {
  const { language } = usePage();
  const { award, of } = props.laurel;
  const t = prizeTexts(language);
  return (
    <li className="app-laurels__one app-laurels__one--wide">
      <p className="app-laurels__prize">
        {[awardName(award.prize, props.prize, language), award.cents > 0 && roundEuro(award.cents, language)]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {of === undefined ? (
        <p>{t('unnamed')}</p>
      ) : (
        <>
          <Picture programme={props.programme} nomination={of} />
          <Named nomination={of} />
          {of.withReasons ? (
            <p>
              <German>{award.reason}</German>
            </p>
          ) : null}
        </>
      )}
    </li>
  );
}

function Named({ nomination }: { readonly nomination: ShownNomination }): ReactElement {
  return (
    <>
      <p className="app-laurels__title" dir="auto">
        {nomination.title}
      </p>
      <p dir="auto">{nomination.nominee}</p>
    </>
  );
}

function Picture(props: { readonly programme: string; readonly nomination: ShownNomination }): ReactElement | null {
  const t = prizeTexts(usePage().language);
  const { programme, nomination } = props;
  const [first] = nomination.pictures;
  if (first === undefined) return null;
  const alt = t('picture', { title: nomination.title });
  return (
    <img className="app-laurels__picture" src={`/programmes/${programme}/pictures/${first}`} alt={alt} loading="lazy" />
  );
}

/** Everybody else whose nomination may be shown. */
function Others(props: {
  readonly nominations: readonly ShownNomination[];
  readonly programme: string;
}): ReactElement | null {
  const t = prizeTexts(usePage().language);
  const { nominations } = props;
  if (nominations.length === 0) return null;
  return (
    <details className="app-others">
      <summary>{t('nominated', { count: nominations.length })}</summary>
      <ul className="app-laurels">
        {nominations.map((one) => (
          <li key={one.id} className="app-laurels__one">
            <Picture programme={props.programme} nomination={one} />
            <Named nomination={one} />
            <p dir="auto">{one.summary}</p>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** A round before this software, as far as it is on record. */
function EarlierYear({ round, prize }: { readonly round: EarlierRound; readonly prize: PrizeTerms }): ReactElement {
  const { language } = usePage();
  const t = prizeTexts(language);
  const { year, heldOn, applications, awards } = round;
  const note = applications === undefined ? {} : { note: t('past.applications', { count: applications }) };
  const missing = awards.filter(({ place }) => place !== 'honorary' && place !== 'extra').length < prize.prizes.length;
  return (
    <Year year={year} heldOn={heldOn} {...note}>
      {awards.length === 0 ? (
        <p className="kern-body">{t('past.unknown')}</p>
      ) : (
        <>
          <ul className="app-laurels">
            {awards.map((award, index) => (
              // oxlint-disable-next-line react/no-array-index-key -- a list that never changes
              <li key={index} className="app-laurels__one">
                <p className="app-laurels__prize">{earlierName(award, prize, language)}</p>
                {award.project === undefined ? null : (
                  <p className="app-laurels__title">
                    <German>{award.project}</German>
                  </p>
                )}
                <p>{award.person === 'individual' ? t('individual') : <German>{award.organisation ?? ''}</German>}</p>
              </li>
            ))}
          </ul>
          {missing ? <p className="kern-body kern-body--small kern-body--muted">{t('past.more')}</p> : null}
        </>
      )}
    </Year>
  );
}

function awardName(key: string, { prizes }: PrizeTerms, language: Language): string {
  const t = prizeTexts(language);
  if (key === 'honorary' || key === 'extra') return t(key);
  const place = prizes.find((one) => one.key === key);
  return place ? placeName(place, language) : t('prize');
}

function earlierName({ place, cents }: EarlierAward, { prizes }: PrizeTerms, language: Language): string {
  const t = prizeTexts(language);
  const known = prizes.find((one) => one.place === place);
  const name =
    place === undefined
      ? t('prize')
      : typeof place === 'string'
        ? t(place)
        : known
          ? placeName(known, language)
          : t('place', { place });
  return cents === undefined || cents === 0 ? name : `${name} · ${roundEuro(cents, language)}`;
}
