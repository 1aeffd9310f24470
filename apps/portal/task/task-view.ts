import type { Answers as DraftRow } from '#libs/database/entities/answers.entity.js';
import type { AlikeDossier } from '#libs/database/stores/alike.store.js';
import type { Colleague } from '#libs/database/stores/dossier-frame.store.js';
import type { TaskLine } from '#libs/database/stores/dossier-view.store.js';
import type { TaskDeclaration } from '#libs/engine/definition.js';
import type { OpenTask } from '#libs/engine/state.js';
import type { Answers, FieldError, FormDefinition } from '#libs/forms/definition.js';
import type { FormVersion } from '#libs/database/stores/draft.store.js';
import type { Verdict } from '#libs/database/command-payload.js';
import type { FileView } from '../forms/form-state.js';
import type { OpenedDossier } from '../dossier/dossier-reader.js';
import type { Extension } from './extension.js';
import type { DeclarationNeed, Standing } from './standing.js';

/** A task as its page needs it. */
export interface TaskView {
  readonly opened: OpenedDossier;
  readonly declaration: TaskDeclaration;
  readonly line: TaskLine;
  /** undefined once it is closed */
  readonly open: OpenTask | undefined;
  readonly standing: Standing | undefined;
  readonly form: FormDefinition;
  /** undefined where the task has no form of its own: then nothing is kept but the outcome */
  readonly version: FormVersion | undefined;
  readonly draft: DraftRow | null;
  /** what the form begins with: the draft, else what was drafted before the task was opened again */
  readonly begun: Answers;
  /** the files that it names */
  readonly files: Readonly<Record<string, FileView>>;
  readonly colleagues: readonly Colleague[];
  readonly leads: boolean;
  /** a conflict of interest may still be told though the task is closed */
  readonly recusable: boolean;
  /** whether this person must declare to be unbiased before acting */
  readonly unbiased: DeclarationNeed;
  /** other applications that may be about the same project, where the task is to look out for them */
  readonly alike: readonly AlikeDossier[];
  /** what it would be put off to, where this person may do that */
  readonly extension: Extension | undefined;
}

/** What became of a form that was sent. `typed` is what the person had filled in, to be shown again. */
export type TaskAct =
  | { readonly kind: 'saved'; readonly revision: number; readonly savedAt: Date; readonly place?: string | undefined }
  | { readonly kind: 'autosaved'; readonly revision: number; readonly savedAt: Date }
  /** the draft was changed in another window; `revision` is the present one */
  | { readonly kind: 'stale'; readonly typed: Answers; readonly revision: number }
  | {
      readonly kind: 'faulty';
      readonly typed: Answers;
      readonly revision: number;
      readonly errors: readonly FieldError[];
      /** the declaration to be unbiased was ticked */
      readonly declared: boolean;
    }
  /** the task was to be taken without the declaration to be unbiased; then back to `to` */
  | { readonly kind: 'undeclared'; readonly to: string }
  /** the task is closed, taken, or not this person's to do */
  | { readonly kind: 'refused'; readonly typed: Answers }
  | {
      readonly kind: 'sent';
      readonly commandId: string;
      readonly verdict: Verdict | 'pending';
      readonly goOn: boolean;
    };
