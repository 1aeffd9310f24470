import type { ReactElement } from 'react';
import { taskFormId } from '../council-work/task-input.js';
import { obstacleText } from '../dossier/reason.js';
import { taskSources } from '../dossier/dossier-reader.js';
import { AnswersView } from '../forms/answers-view.js';
import { processes } from '#libs/processes/index.js';
import { FormPage, type FormButton } from '../forms/form-page.js';
import type { FormState } from '../forms/form-state.js';
import { previewTexts } from '../preview/texts.js';
import { Alert } from '../view/alert.js';
import { Button } from '../view/button.js';
import { Link } from '../view/links.js';
import { DeclarationBox } from './declaration.js';
import { declarationTexts } from './declaration-texts.js';
import { shortInstant } from './due.js';
import { isCommittees } from './seats-view.js';
import type { TaskAct, TaskView } from './task-view.js';
import { taskTexts } from './texts.js';

interface TaskFormProps {
  readonly view: TaskView;
  /** what came back from a form that could not be taken */
  readonly act?: TaskAct | undefined;
  /** makes a repeated press the same command */
  readonly commandId: string;
}

/** The form of a task; or why this person can't do it now, with what they had filled in. */
export function TaskForm({ view, act, commandId }: TaskFormProps): ReactElement {
  const { opened, line, standing, draft, form: definition, version } = view;
  const { language, dossier } = opened;
  const t = taskTexts(language);
  const typed = act && 'typed' in act ? act.typed : undefined;
  const form: FormState = {
    definition,
    language,
    answers: typed ?? view.begun,
    sources: taskSources(opened),
    files: view.files,
    errors: act?.kind === 'faulty' ? act.errors : [],
  };
  if (!standing?.may)
    return (
      <Refused
        view={view}
        form={{ ...form, answers: typed ?? draft?.data ?? {} }}
        overtaken={act?.kind === 'refused'}
      />
    );
  const action = `/dossiers/${dossier.reference}/tasks/${line.key}`;
  const revision = act && 'revision' in act ? act.revision : (draft?.revision ?? 0);
  return (
    <FormPage
      form={form}
      page="main"
      level={2}
      formId={taskFormId}
      action={action}
      version={revision}
      commandId={commandId}
      buttons={buttonsOf(view)}
      defaultAction="save"
      {...(version ? { autosave: action } : {})}
      savedAt={typed ? undefined : draft?.updatedAt}
      last={<Declared view={view} act={act} />}
    >
      {view.declaration.independent ? (
        <p className="kern-body kern-body--muted app-form-note">{t('independent')}</p>
      ) : null}
      <OutcomeHint view={view} />
      <PreviewLink view={view} />
      {act?.kind === 'stale' ? (
        <Alert kind="warning" title={t('stale')} live>
          {t('staleText')}
        </Alert>
      ) : null}
    </FormPage>
  );
}

/** What the one outcome of a task without a form leads to. */
function OutcomeHint({ view: { opened, line, declaration } }: { readonly view: TaskView }): ReactElement | null {
  const [only = ''] = declaration.outcomes;
  const hint = opened.words.outcomes[`${line.name}.${only}?`];
  return declaration.outcomes.length > 1 || hint === undefined ? null : (
    <p className="kern-body app-form-note">{hint}</p>
  );
}

/** The declaration to be unbiased above the buttons: asked for once, then shown as given. */
function Declared({ view, act }: Pick<TaskFormProps, 'view' | 'act'>): ReactElement | null {
  const { language } = view.opened;
  if (view.unbiased === 'none') return null;
  if (view.unbiased === 'given') {
    return <p className="kern-body kern-body--muted">{declarationTexts(language)('unbiasedGiven')}</p>;
  }
  const declared = act?.kind === 'faulty' && act.declared;
  return (
    <DeclarationBox
      language={language}
      committee={isCommittees(view)}
      checked={declared}
      missing={act?.kind === 'faulty' && !declared}
    />
  );
}

const drafts = ({ declaration, version }: TaskView): boolean =>
  declaration.outcomes.length === 1 && version !== undefined;

const hasPreview = ({ opened, line }: TaskView): boolean =>
  processes[opened.dossier.process]?.previews?.[line.name] !== undefined;

/** Leads whoever releases to what they release; whoever drafts has a button that saves first. */
function PreviewLink({ view }: { readonly view: TaskView }): ReactElement | null {
  if (!hasPreview(view) || drafts(view)) return null;
  const { opened, line } = view;
  const t = previewTexts(opened.language);
  const { open, hint } = opened.words.previews?.[line.name] ?? { open: t('open'), hint: t('openHint') };
  return (
    <p className="kern-body app-form-note">
      <Link href={`/dossiers/${opened.dossier.reference}/tasks/${line.key}/preview`}>{open}</Link> {hint}
    </p>
  );
}

/** A task of one outcome names it on the button. */
function buttonsOf(view: TaskView): FormButton[] {
  const { opened, line, declaration, version } = view;
  const t = taskTexts(opened.language);
  const [only = ''] = declaration.outcomes;
  const named = declaration.outcomes.length === 1 ? opened.words.outcomes[`${line.name}.${only}`] : undefined;
  const save: FormButton = { value: 'save', label: t('save'), variant: 'secondary' };
  const preview: FormButton = {
    value: 'preview',
    label: previewTexts(opened.language)('save'),
    variant: 'secondary',
    formAction: `/dossiers/${opened.dossier.reference}/tasks/${line.key}/preview`,
  };
  return [
    { value: 'complete', label: named ?? t('complete') },
    { value: 'next', label: t('completeNext'), variant: 'secondary' },
    ...(version ? [save] : []),
    ...(hasPreview(view) && drafts(view) ? [preview] : []),
  ];
}

function Refused({ view, form, overtaken }: RefusedProps): ReactElement {
  const { opened, line, standing } = view;
  const t = taskTexts(opened.language);
  const obstacle =
    standing && !standing.may
      ? obstacleText(standing.refusal, opened.words, opened.language)
      : closedText(view, overtaken);
  const hasInput = Object.keys(form.answers).length > 0;
  return (
    <div className="app-stack">
      <h2 className="kern-heading-medium">{t('desk')}</h2>
      {overtaken ? (
        <Alert kind="warning" title={t('overtaken')} live>
          <p>{obstacle}</p>
          {hasInput ? <p>{t('overtakenText')}</p> : null}
        </Alert>
      ) : null}
      {line.closedAt && !overtaken ? (
        <Alert kind="info" title={t('closed')}>
          {obstacle}
        </Alert>
      ) : null}
      {line.closedAt ? null : <Button disabledReason={obstacle}>{t('complete')}</Button>}
      {hasInput ? (
        <details className="app-details" open={overtaken}>
          <summary>{t('yourInput')}</summary>
          <AnswersView form={form} stacked level={3} />
        </details>
      ) : null}
    </div>
  );
}

interface RefusedProps {
  readonly view: TaskView;
  readonly form: FormState;
  /** the form had been sent */
  readonly overtaken: boolean;
}

function closedText({ opened, line }: TaskView, overtaken: boolean): string {
  const t = taskTexts(opened.language);
  const at = shortInstant(line.closedAt, opened.language);
  if (line.closing !== 'done') return t('closedLeft', { at });
  return overtaken ? t('faster', { at }) : t('closedText', { at });
}
