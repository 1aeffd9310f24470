import { answerAt } from '#libs/forms/pointer.js';
import { holds } from '#libs/forms/prune.js';
import { processes } from '#libs/processes/index.js';
import type { Answers, Pointer } from '#libs/forms/definition.js';
import type { WithdrawalWords } from '#libs/processes/public-view.js';
import { myTexts } from '../my-applications/texts.js';
import { wordsIn, type Language } from '../view/languages.js';

/** What a dossier is called and on whose behalf it is made. */
export interface ApplicationHead {
  readonly title: string;
  readonly organisation: { readonly name: string; readonly legalForm: string };
  /** address of whoever it is made for, where that is somebody else */
  readonly nominee: string | undefined;
}

/** How an application of a process is begun, sent and taken back, where the process has words of its own for it. */
export function calledIn(process: string, language: Language) {
  const called = processes[process]?.publicView?.called;
  return called && wordsIn(called, language);
}

/** How a dossier is taken back: in the words of its process, else as an application. */
export function withdrawalIn(process: string, language: Language): WithdrawalWords {
  const t = myTexts(language);
  return (
    calledIn(process, language)?.withdraw ?? {
      title: t('withdraw'),
      text: t('withdraw.text'),
      button: t('withdraw.button'),
      keep: t('withdraw.keep'),
    }
  );
}

/** The head of an application, at the places that its process names; blanks are empty texts. */
export function headOf(process: string, answers: Answers): ApplicationHead {
  const head = processes[process]?.publicView?.head;
  const text = (ptr: Pointer | undefined): string => {
    const value = ptr === undefined ? undefined : answerAt(answers, ptr);
    return typeof value === 'string' ? value : '';
  };
  return {
    title: text(head?.title),
    organisation: { name: text(head?.organisation.name), legalForm: text(head?.organisation.legalForm) },
    nominee: head?.nominee && holds(head.nominee.when, answers) ? text(head.nominee.email) : undefined,
  };
}
