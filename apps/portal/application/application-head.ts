import { answerAt } from '#libs/forms/pointer.js';
import type { Answers, Pointer } from '#libs/forms/definition.js';

/** What a dossier is called and on whose behalf it is made. */
export interface ApplicationHead {
  readonly title: string;
  readonly organisation: { readonly name: string; readonly legalForm: string };
}

/** The head of an application. Every form of an application keeps it at these places; blanks are empty texts. */
export function headOf(answers: Answers): ApplicationHead {
  const text = (ptr: Pointer): string => {
    const value = answerAt(answers, ptr);
    return typeof value === 'string' ? value : '';
  };
  const organisation = { name: text('/organisation/name'), legalForm: text('/organisation/legalForm') };
  return { title: text('/project/title'), organisation };
}
