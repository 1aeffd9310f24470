import type { ReactElement } from 'react';
import type { DecisionTime } from '#libs/database/stores/offer.store.js';
import type { Day } from '#libs/calendar/days.js';
import { usePage } from '../view/page-context.js';
import { dayText } from '../view/values.js';
import { roundEuro } from './glance.js';
import type { OfferTerms } from './offer-terms.js';
import { programmeTexts } from './texts.js';

interface DecisionProps {
  readonly terms: OfferTerms;
  /** today in Berlin */
  readonly today: Day;
}

/** By which rule, on whose advice and by whom it is decided. */
export function Decision({ terms, today }: DecisionProps): ReactElement {
  const t = programmeTexts(usePage().language);
  return (
    <ul className="kern-list kern-list--bullet">
      {terms.selection === undefined ? null : <li>{t(`decided.${terms.selection}`)}</li>}
      {terms.assessed ? <li>{t('decided.assessed')}</li> : null}
      <Committee terms={terms} today={today} />
      <li>{t('decided.noClaim')}</li>
    </ul>
  );
}

function Committee({ terms: { committee, delegationLimitCents: limit }, today }: DecisionProps): ReactElement | null {
  const { language } = usePage();
  const t = programmeTexts(language);
  if (committee === undefined) return null;
  const { name, meetings } = committee;
  const next = meetings.filter((day) => day >= today).toSorted();
  const days = next.map((day) => dayText(day, language)).join(', ');
  return (
    <li>
      {limit === undefined || limit === 0
        ? t('decided.committee', { name })
        : t('decided.above', { name, amount: roundEuro(limit, language) })}
      {next.length === 0 ? null : ` ${t('decided.meetings', { count: next.length, days })}`}
    </li>
  );
}

/** How long it took so far, as measured; or that this is not known. */
export function TimeToDecision({
  measured,
  text,
}: {
  readonly measured: DecisionTime | undefined;
  readonly text: string;
}): ReactElement {
  const t = programmeTexts(usePage().language);
  return (
    <>
      {text === '' ? null : <p className="kern-body">{text}</p>}
      {measured ? (
        <p className="kern-body">
          {t('time.measured', { count: measured.count, half: measured.halfDays, most: measured.mostDays })}
        </p>
      ) : null}
      {measured || text !== '' ? null : <p className="kern-body">{t('time.unknown')}</p>}
    </>
  );
}
