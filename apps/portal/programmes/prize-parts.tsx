import type { ReactElement } from 'react';
import type { OfferWithCalls } from '#libs/database/stores/offer.store.js';
import type { FormDefinition } from '#libs/forms/definition.js';
import type { Language } from '../view/languages.js';
import { Link } from '../view/links.js';
import { usePage } from '../view/page-context.js';
import { fieldsText } from './glance.js';
import { PastWinners } from './laurels-view.js';
import type { Laurels } from './laurels.js';
import { offerTerms } from './offer-terms.js';
import { prizeTerms, type PrizeTerms } from './prize-terms.js';
import { prizeTexts } from './prize-texts.js';
import { Criteria, Jury, Prizes, PrizeSteps, WhoMay } from './prizes-view.js';
import { areaTexts } from './areas.js';
import type { Part } from './programme.page.js';

/** What the page of a prize needs beside its rounds. */
export interface PrizePage {
  readonly terms: PrizeTerms;
  /** the score sheet, whose words name the criteria */
  readonly score: FormDefinition | undefined;
  readonly laurels: readonly Laurels[];
}

/** The parts of a programme's page that prizes have and grants do not. */
export function prizeParts(
  offer: OfferWithCalls,
  prize: PrizePage,
  language: Language,
  check: string | undefined,
): Part[] {
  const t = prizeTexts(language);
  // The call's own terms count for the dates; the prizes are the programme's.
  const terms = prizeTerms(offer.calls.find(({ phase }) => phase !== 'closed')?.terms ?? offer.terms) ?? prize.terms;
  const { score, laurels } = prize;
  const past = <PastWinners programme={offer.key} prize={terms} laurels={laurels} />;
  return [
    { id: 'prizes', title: t('prizes'), body: <Prizes prize={terms} /> },
    ...(score && terms.sheet
      ? [{ id: 'criteria', title: t('criteria'), body: <Criteria prize={terms} score={score} /> }]
      : []),
    { id: 'decision', title: t('decision'), body: <Jury prize={terms} /> },
    { id: 'applicants', title: t('who'), body: <Who offer={offer} prize={terms} check={check} /> },
    { id: 'steps', title: t('steps'), body: <PrizeSteps prize={terms} /> },
    ...(laurels.length + terms.history.length === 0 ? [] : [{ id: 'past', title: t('past'), body: past }]),
  ];
}

function Who(props: {
  readonly offer: OfferWithCalls;
  readonly prize: PrizeTerms;
  readonly check: string | undefined;
}): ReactElement {
  const { language } = usePage();
  const t = prizeTexts(language);
  const terms = offerTerms(props.offer.terms);
  return (
    <>
      <WhoMay prize={props.prize} />
      {terms.fieldsOfAction.length === 0 ? null : (
        <p className="kern-body">
          {areaTexts(language)('fieldsLabel')}: {fieldsText(terms, language)}
        </p>
      )}
      {props.check === undefined ? null : (
        <p className="kern-body">
          {t('who.check')} <Link href={props.check}>{t('check')}</Link>
        </p>
      )}
    </>
  );
}
