import type { ReactElement } from 'react';
import type { Refusal } from '#libs/engine/outcome.js';
import { writeEuro } from '#libs/forms/write-values.js';
import type { ProcessTexts } from '#libs/processes/process.js';
import { isRole, roles } from '#libs/processes/roles.js';
import { stateText } from '../dossier/words.js';
import { shortInstant } from '../task/due.js';
import { Alert } from '../view/alert.js';
import type { Language } from '../view/catalogue.js';
import type { CommandReceipt } from './commands.js';
import { texts } from './texts.js';
import { officeLanguage } from '../view/languages.js';

/** What became of the command that brought somebody to this page. */
export function OutcomeAlert(props: {
  receipt: CommandReceipt;
  words: ProcessTexts;
  language: Language;
}): ReactElement {
  const { receipt, words, language } = props;
  const t = texts(language);
  const at = shortInstant(receipt.receivedAt, language);
  if (!receipt.verdict)
    return (
      <Alert kind="info" title={t('pending.title')}>
        {t('pending', { at })}
      </Alert>
    );
  if (receipt.verdict.kind === 'refused') {
    return (
      <Alert kind="warning" title={t('refused.title')}>
        {refusalText(receipt.verdict.refusal, words, language)}
      </Alert>
    );
  }
  const event = words.events[receipt.type] ?? t('accepted.title');
  return (
    <Alert kind="success" title={t('accepted.title')}>
      {t('accepted', { event, at })}
    </Alert>
  );
}

/** Why something was not possible, in the reader's words. */
export function refusalText(refusal: Refusal, words: ProcessTexts, language: Language): string {
  const t = texts(language);
  const task = 'task' in refusal ? (words.tasks[refusal.task] ?? refusal.task) : '';
  const other = 'other' in refusal ? (words.tasks[refusal.other] ?? refusal.other) : '';
  const possible = 'possibleIn' in refusal ? refusal.possibleIn.map((one) => stateText(one, words)) : [];
  const states = [...new Set(possible)].join(', ');
  const needs =
    'needs' in refusal
      ? refusal.needs.map((one) => (isRole(one) ? roles[one][officeLanguage(language)] : one)).join(', ')
      : '';
  if (refusal.code === 'notYet') return words.refusals?.[refusal.because] ?? t('notYet');
  const limit = 'limitCents' in refusal ? writeEuro(refusal.limitCents, language) : '';
  return t(refusal.code, { task, other, states, roles: needs, limit });
}
