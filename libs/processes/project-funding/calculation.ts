import type { Answers, FormLanguage } from '#libs/forms/definition.js';
import type { Calculation, CalculationLine } from '../calculation.js';
import { calculate, type StepKey } from './financing.js';
import { planOf } from './financing-plan.js';
import { financingTexts } from './financing-texts.js';
import { fundingTerms } from './terms.js';

const strong: readonly StepKey[] = ['eligible', 'grant'];

/** Beside the plan that the applicant writes, and beside what the office decides on it. */
export const calculation: Calculation = {
  page: 'finances',
  tasks: ['vote', 'confirmVote', 'resolution', 'offer', 'draftNotice', 'releaseNotice'],
  lines,
  requested: '/requestedCents',
};

/**
 * The highest grant that the plan in an application allows, line by line: flat rates with units and rate, a share with its
 * percentage. Nothing as long as there is no plan.
 */
function lines(answers: Answers, given: Readonly<Record<string, unknown>>): CalculationLine[] {
  const terms = fundingTerms(given);
  const plan = planOf(answers);
  const { steps, eligibleCents } = calculate(plan, terms);
  if (eligibleCents === 0) return [];
  const rated = plan.flatRates.map(({ rate, units }, row): CalculationLine => {
    const words = `${units} × `;
    const cents = units * (terms.flatRates?.[rate] ?? 0);
    return { key: `rate-${row}`, cents, ...inEach(() => words), formText: `/flatRates/*/rate=${rate}` };
  });
  return steps.flatMap(({ key, cents }) => {
    // Plans of flat rates alone have no other costs.
    if (key === 'costs' && cents === 0) return [];
    const line: CalculationLine = {
      key,
      cents,
      ...inEach((language) =>
        sentence(shareOf(language, key, terms.shareBasisPoints) ?? financingTexts[language][key], language),
      ),
      ...(strong.includes(key) ? { strong: true } : {}),
    };
    return key === 'flatRates' ? [...rated, line] : [line];
  });
}

const shares: Readonly<Record<FormLanguage, (percent: string) => string>> = {
  de: (percent) => `davon höchstens ${percent} %`,
  en: (percent) => `of these at most ${percent} %`,
  tr: (percent) => `bunların en fazla %${percent} kadarı`,
  ar: (percent) => `منها ${percent} % على الأكثر`,
  uk: (percent) => `з них щонайбільше ${percent} %`,
};

function shareOf(language: FormLanguage, key: StepKey, basisPoints: number | undefined): string | undefined {
  if (key !== 'share' || basisPoints === undefined) return undefined;
  const percent = String(basisPoints / 100);
  return shares[language](language === 'en' || language === 'ar' ? percent : percent.replace('.', ','));
}

const sentence = (text: string, language: FormLanguage): string =>
  text.slice(0, 1).toLocaleUpperCase(language) + text.slice(1);

const inEach = (say: (language: FormLanguage) => string): Record<FormLanguage, string> => ({
  de: say('de'),
  en: say('en'),
  tr: say('tr'),
  ar: say('ar'),
  uk: say('uk'),
});
