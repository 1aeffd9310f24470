import type { ReactElement } from 'react';
import { resultTexts, resultTextsEn } from '#libs/processes/council/words.js';
import type { ItemOutcome } from '#libs/processes/council/outcomes.js';
import type { Language } from '../view/catalogue.js';
import { officeLanguage } from '../view/languages.js';
import { dayText } from '../view/values.js';
import type { Advice, ItemView } from './member-view.js';
import { memberTexts } from './texts.js';

/** What became of an item, in words. */
export const outcomeText = (outcome: ItemOutcome, language: Language): string =>
  (officeLanguage(language) === 'de' ? resultTexts : resultTextsEn)[outcome];

/** With how large a majority. */
function withMajority(outcome: ItemOutcome, majority: string, language: Language): string {
  const t = memberTexts(language);
  const said = outcomeText(outcome, language);
  if (majority !== 'unanimous' && majority !== 'majority') return said;
  return t('adviceMajority', { outcome: said, majority: t(majority) });
}

/** What other bodies said of the same paper, as `hierzu → Empfehlung`. */
export function AdviceList(props: {
  readonly advice: readonly Advice[];
  readonly language: Language;
}): ReactElement | null {
  const { advice, language } = props;
  const t = memberTexts(language);
  if (advice.length === 0) return null;
  return (
    <ul className="app-plain-list app-advice">
      {advice.map(({ body, on, outcome, majority, text }, index) => (
        <li key={index}>
          {t('adviceLine', {
            body,
            day: dayText(on, language, true),
            outcome: withMajority(outcome, majority, language),
          })}
          {text === '' ? null : <q className="app-answer">{text}</q>}
        </li>
      ))}
    </ul>
  );
}

/** The result of an item with its votes, once there is one. */
export function ResultLine(props: { readonly item: ItemView; readonly language: Language }): ReactElement | null {
  const { item, language } = props;
  const { result } = item;
  const t = memberTexts(language);
  if (!result) return null;
  const { yes, no, abstained, biased } = result.votes;
  const votes =
    yes + no + abstained === 0 ? '' : t(biased > 0 ? 'votesBiased' : 'votes', { yes, no, abstained, biased });
  return (
    <div className="app-result">
      <p className="kern-body">
        <strong>{t('result')}:</strong> {outcomeText(result.outcome, language)}
        {votes === '' ? null : ` (${votes})`}
      </p>
      {result.text === '' ? null : <q className="app-answer">{result.text}</q>}
    </div>
  );
}
