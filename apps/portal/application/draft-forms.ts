import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { saveDraft, StaleDraft } from '#libs/database/stores/draft.store.js';
import { HeldFormStore } from '#libs/database/stores/held-form.store.js';
import { fieldAt } from '#libs/forms/fields.js';
import { answerAt, isList } from '#libs/forms/pointer.js';
import { parsePage, rowAction, type FormBody, type RowAction } from '#libs/forms/parse-page.js';
import type { Answers, FieldError } from '#libs/forms/definition.js';
import { Database } from '../connections/database.js';
import { Problem } from '../errors/problem.js';
import { inputId } from '../forms/form-page.js';
import { page, seeOther, type Reply } from '../reply/reply.js';
import type { FormValues } from '../security/submitted-form.js';
import type { Visit } from '../security/visit.js';
import { fieldId } from '../view/class-names.js';
import { conflictPage } from './conflict.page.js';
import { draftPage } from './draft.page.js';
import { fileButton } from './filled-form.js';
import { errorsOf, nextHref, openPages, pageHref, stateOf, type OpenDraft } from './open-draft.js';

/** What a script that saves while somebody types gets back. */
export interface Autosaved {
  readonly version: number;
  readonly savedAt: string;
}

/** The pages of a draft: shown, and saved whether they are right or not. */
@Injectable()
export class DraftForms {
  constructor(private readonly database: Database) {}

  /** @throws Problem `not-found` where the draft has no such page */
  show(visit: Visit, draft: OpenDraft, key: string): Reply {
    return page(draftPage(visit, draft, known(draft, key)));
  }

  /** The page with its errors, whatever they are. */
  private showFaulty(visit: Visit, draft: OpenDraft, key: string, errors: readonly FieldError[]): Reply {
    return page(draftPage(visit, draft, known(draft, key), errors), 422);
  }

  /**
   * Saves what was typed and goes on as its button asks. Where somebody saved the draft meanwhile, nothing is overwritten:
   * the answer shows both and offers what was typed again.
   * @param faults what is wrong with files that came along
   * @throws Problem `not-found`, and `conflict` to a script that is too late
   */
  async save(
    visit: Visit,
    draft: OpenDraft,
    key: string,
    values: FormValues,
    faults: readonly FieldError[] = [],
  ): Promise<Reply | Autosaved> {
    const typed = parsePage(draft.form.definition, known(draft, key), values, draft.answers, onlyOf(draft));
    const saved = await this.store(draft, versionOf(values), typed);
    const isAutosave = values['_action'] === 'autosave';
    if (!saved && isAutosave) throw new Problem('conflict');
    if (!saved) return page(conflictPage(visit, draft, { key, typed, values }), 409);
    if (isAutosave) return { version: saved.row.revision, savedAt: new Date().toISOString() };
    if (faults.length > 0) return this.showFaulty(visit, saved, key, faults);
    const row = rowAction(values);
    if (row) return seeOther(`${pageHref(draft, key)}#${placeOf(saved, row)}`);
    const file = fileButton(values);
    if (file) return seeOther(`${pageHref(draft, key)}#${fieldId(file.ptr)}`);
    if (values['_action'] !== 'continue') return seeOther(pageHref(draft, key));
    const errors = errorsOf(saved, visit.language, key);
    return errors.length > 0 ? this.showFaulty(visit, saved, key, errors) : seeOther(nextHref(saved, key));
  }

  /**
   * Keeps what was typed into a page whose draft was sent meanwhile, and shows it; only another refusal is thrown again.
   * @param action where the form was sent to
   */
  async keepLate(visit: Visit, action: string, values: FormValues, refusal: unknown): Promise<Reply> {
    const late = refusal instanceof Problem && refusal.code === 'conflict' ? refusal.details.goTo : undefined;
    if (late === undefined || values['_action'] === 'autosave' || !visit.actor) throw refusal;
    const held = new HeldFormStore(this.database.fork());
    const form = { action, values: { ...values }, files: [], multipart: false, late };
    return seeOther(`/held-form/${await held.hold(visit.actor.personId, form)}`);
  }

  /** The draft as it is stored now; nothing where it was saved elsewhere since and differs from what was typed. */
  private async store(draft: OpenDraft, version: number, typed: Answers): Promise<OpenDraft | undefined> {
    const { row } = draft;
    try {
      const revision = await saveDraft(this.database.fork(), row, version, typed);
      return { ...draft, answers: typed, row: Object.assign(row, { revision, updatedAt: new Date() }) };
    } catch (error) {
      if (error instanceof StaleDraft) return isDeepStrictEqual(draft.answers, typed) ? draft : undefined;
      throw error;
    }
  }
}

/** The revision a form was shown with; 0, which no draft has, for anything else. */
export function versionOf(values: FormBody): number {
  const version = values['_version'];
  return typeof version === 'string' && /^\d{1,9}$/.test(version) ? Number(version) : 0;
}

function known(draft: OpenDraft, key: string): string {
  if (!openPages(draft).some((one) => one.key === key)) throw new Problem('not-found');
  return key;
}

const onlyOf = ({ only }: OpenDraft) => (only === undefined ? {} : { only });

/** Where to go on after a row was added (to the new row) or taken away (to its table). */
function placeOf(draft: OpenDraft, { kind, ptr }: RowAction): string {
  const rows = answerAt(draft.answers, ptr);
  if (kind === 'remove') return fieldId(fieldAt(draft.form.definition, ptr)?.field.ptr ?? ptr);
  return inputId(stateOf(draft, 'de'), `${ptr}/${isList(rows) ? rows.length - 1 : 0}`);
}
