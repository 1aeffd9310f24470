import type { ReactElement } from 'react';
import { OutcomeAlert } from '../commands/outcome-alert.js';
import type { Language } from '../view/catalogue.js';
import { named } from './reason.js';
import type { Receipt } from './receipts.js';
import { wordsOf } from './words.js';

/** What became of the command that led to a page; nothing where the address names none. */
export function ReceiptAlert(props: {
  readonly receipt: Receipt | undefined;
  readonly language: Language;
  /** says which dossier it was for: on pages that are about several */
  readonly withReference?: boolean;
}): ReactElement | null {
  const { receipt, language, withReference } = props;
  if (!receipt) return null;
  const words = wordsOf(receipt.process, language);
  const { command } = receipt;
  const event = words.events[command.type];
  const events =
    event && withReference ? { ...words.events, [command.type]: `${event} (${receipt.reference})` } : words.events;
  const { verdict } = command;
  const shown =
    verdict?.kind === 'refused'
      ? { ...command, verdict: { ...verdict, refusal: named(verdict.refusal, words, language) } }
      : command;
  return (
    <div className="app-flash" role={verdict?.kind === 'refused' ? 'alert' : 'status'}>
      <OutcomeAlert receipt={shown} words={{ ...words, events }} language={language} />
    </div>
  );
}
