import type { Answers as AnswersRow } from '#libs/database/entities/answers.entity.js';
import { fieldAt, isAmong } from '#libs/forms/fields.js';
import { pageStatus, type PageStatus } from '#libs/forms/page-status.js';
import { validate } from '#libs/forms/validate.js';
import type { Answers, FieldError, FormPage, Pointer, Sources, Terms } from '#libs/forms/definition.js';
import { writeEuro } from '#libs/forms/write-values.js';
import { processes } from '#libs/processes/index.js';
import type { FileView, FormState } from '../forms/form-state.js';
import type { Language } from '../view/catalogue.js';
import type { ShownFigure } from './figures.js';
import type { PublishedForm } from './published-forms.js';
import { applicationTexts } from './texts.js';

/** Something a person fills in over several pages, with all that its pages need. */
export interface OpenDraft {
  readonly row: AnswersRow;
  readonly form: PublishedForm;
  readonly answers: Answers;
  readonly terms: Terms;
  /** what fields with a source choose from */
  readonly sources?: Sources;
  /** Address of its overview; its pages lie below. */
  readonly base: string;
  /** Where its pages lead back to, where there is no overview. */
  readonly back?: { readonly href: string; readonly label: string };
  readonly files: Readonly<Record<string, FileView>>;
  /** Only these answers can be changed, because the office asked for them. */
  readonly only?: readonly Pointer[];
  /** What the office asks for, by pointer. */
  readonly requests?: Readonly<Record<Pointer, string>>;
  /** For which programme and call it is, where its pages have no other heading that says so. */
  readonly about?: (language: Language) => string;
  /** What a grant is computed by: the process, and the terms of programme and call; missing where nothing is computed. */
  readonly rules?: { readonly process: string; readonly terms: Readonly<Record<string, unknown>> };
  /** Numbers to stand above the fields of every page: the sum to reach. */
  readonly figures?: (language: Language) => readonly ShownFigure[];
  /** What would refuse it that its form cannot know. */
  readonly faults?: (answers: Answers, language: Language) => readonly FieldError[];
  /** The version sent before, which the draft changes. */
  readonly before?: Answers;
}

/** The pages on which something can be filled in. */
export function openPages({ form, only }: OpenDraft): FormPage[] {
  return form.definition.pages.filter((page) => page.fields.some((field) => isAmong(field, only)));
}

export const pageHref = (draft: OpenDraft, page: string): string => `${draft.base}/pages/${page}`;
export const checkHref = (draft: OpenDraft): string => `${draft.base}/check`;

/** Everything that is wrong where something can be changed; of one page, or of all. */
export function errorsOf(draft: OpenDraft, language: Language, page?: string): FieldError[] {
  const { form, answers, terms, sources = {}, only } = draft;
  const options = { language, terms, sources, ...(page === undefined ? {} : { page }) };
  const found = validate(form.definition, answers, options);
  // Asked only of what is filled in rightly otherwise.
  const faults = found.length === 0 ? (draft.faults?.(answers, language) ?? []) : [];
  const more = faults.filter((fault) => page === undefined || fault.page === page);
  return [...found, ...more].filter(({ ptr }) => {
    const field = fieldAt(form.definition, ptr)?.field;
    return field === undefined || isAmong(field, only);
  });
}

/** How far each page is. */
export function statusOf({ form, answers, terms, sources = {} }: OpenDraft): Readonly<Record<string, PageStatus>> {
  return pageStatus(form.definition, answers, { terms, sources });
}

/** The draft as the page kit shows it. */
export function stateOf(draft: OpenDraft, language: Language, errors: readonly FieldError[] = []): FormState {
  const { form, answers, files, sources = {}, requests = {} } = draft;
  return {
    definition: form.definition,
    language,
    answers,
    errors,
    files,
    sources,
    requests,
    hints: hintsOf(draft, language),
  };
}

/** The most that the programme grants stands at the amount from the beginning, and not only once more is asked for. */
function hintsOf({ rules }: OpenDraft, language: Language): Readonly<Record<Pointer, string>> {
  const most = rules?.terms['maxGrantCents'];
  const requested = rules && processes[rules.process]?.calculation?.requested;
  if (requested === undefined || typeof most !== 'number') return {};
  return { [requested]: applicationTexts(language)('grant.most', { amount: writeEuro(most, language) }) };
}

/** Where "save and continue" leads: the next page, then the last check, or the overview while something is missing. */
export function nextHref(draft: OpenDraft, page: string): string {
  const pages = openPages(draft);
  const next = pages[pages.findIndex(({ key }) => key === page) + 1];
  if (next) return pageHref(draft, next.key);
  return errorsOf(draft, 'de').length === 0 ? checkHref(draft) : draft.base;
}
