import type { ReactElement, ReactNode } from 'react';
import { formText } from '#libs/forms/form-texts.js';
import { isAmong, pageOf } from '#libs/forms/fields.js';
import { isRendered } from '#libs/forms/prune.js';
import type { FieldError, FormField, FormPage as Page, Pointer } from '#libs/forms/definition.js';
import { ErrorSummary } from '../view/alert.js';
import { Button, ButtonGroup, type ButtonVariant } from '../view/button.js';
import { fieldId } from '../view/class-names.js';
import { CsrfField } from '../view/csrf-field.js';
import { FieldView } from './field-view.js';
import { FileFieldView } from './file-view.js';
import { groupText, inGroups } from './groups.js';
import { SavedStatus } from './saved-status.js';
import { SumsView } from './sums-view.js';
import { formPageTexts } from './texts.js';
import type { FormState } from './form-state.js';

export interface FormButton {
  /** Comes back as `_action`. */
  readonly value: string;
  readonly label: string;
  readonly variant?: ButtonVariant;
  readonly disabledReason?: string;
  /** Where this button posts the form to, if elsewhere. */
  readonly formAction?: string;
}

export interface FormPageProps {
  readonly form: FormState;
  /** Key of the page. */
  readonly page: string;
  /** Where the form is posted to. */
  readonly action: string;
  /** Version of the draft that the page shows; comes back as `_version`. */
  readonly version: number;
  /** "Save and continue" (`continue`) and "Save draft" (`save`) unless given. */
  readonly buttons?: readonly FormButton[];
  /** What the Enter key does; `save` unless given. Must change nothing that can't be changed back. */
  readonly defaultAction?: string;
  /** Makes a repeated press of a button the same command: comes back as `_command`. */
  readonly commandId?: string | undefined;
  /** When the draft was last saved. */
  readonly savedAt?: Date | string | undefined;
  /**
   * Where drafts are saved while typing: POST of the same fields with `_action=autosave`; answers 200 with
   * `{ version, savedAt }`, or 409 when somebody was faster.
   */
  readonly autosave?: string;
  /** Only these fields (a request for changes). */
  readonly only?: readonly Pointer[];
  /** The id of the form, for buttons that stand elsewhere on the page. */
  readonly formId?: string;
  /** The level of the page's heading; 1 unless the form is part of a page with a heading of its own. */
  readonly level?: 1 | 2;
  /** Shown between the heading and the fields. */
  readonly children?: ReactNode;
  /** Part of the form, between the fields and the buttons. */
  readonly last?: ReactNode;
}

/**
 * One page of a form: errors, fields, sums, buttons. Works without scripts; the first submit button in the document is a
 * hidden one for the Enter key, so that Enter never removes a row or decides something.
 */
export function FormPage(props: FormPageProps): ReactElement {
  const { form, level = 1, only } = props;
  const { definition, language, answers, errors = [] } = form;
  const page = pageOf(definition, props.page);
  if (!page) throw new Error('the form has no such page');
  const fields = page.fields.filter((field) => isAmong(field, only) && isRendered(page, field, answers));
  const Heading = level === 1 ? 'h1' : 'h2';
  const intro = formText(definition, language, `#${page.key}?`);
  return (
    <div className="app-form-page">
      <ErrorSummary
        items={errors.filter((error) => error.page === page.key).map((error) => summaryItem(form, error))}
      />
      <header className="app-page-title">
        {level === 1 ? <p className="app-preline">{formText(definition, language, '#')}</p> : null}
        <Heading className={level === 1 ? 'kern-heading-x-large' : 'kern-heading-medium'}>
          {formText(definition, language, `#${page.key}`)}
        </Heading>
        {intro === undefined ? null : <p className="kern-body kern-body--large app-lead">{intro}</p>}
      </header>
      {props.children}
      <MainForm {...props} shownPage={page} fields={fields} />
    </div>
  );
}

/** A line of the error summary: leads to the first input of the field. */
export function summaryItem(form: FormState, error: FieldError): { href: string; text: string } {
  return { href: `#${inputId(form, error.ptr)}`, text: errorLine(error) };
}

/** An error away from its field: with the row of the table before the text. */
export function errorLine({ row, text }: FieldError): string {
  return row === undefined ? text : `${row}: ${text}`;
}

/** The id of the first input of the field at a pointer: of a table the first cell of the row meant. */
export function inputId(form: FormState, ptr: Pointer): string {
  const field = form.definition.pages
    .flatMap(({ fields }) => fields)
    .find((one) => ptr === one.ptr || ptr.startsWith(`${one.ptr}/`));
  if (field?.widget !== 'table') return fieldId(field?.ptr ?? ptr);
  const [row, column] = ptr.slice(field.ptr.length + 1).split('/');
  return fieldId(`${field.ptr}/${row || '0'}/${column ?? field.columns[0]?.key ?? ''}`);
}

function MainForm(
  props: FormPageProps & { readonly shownPage: Page; readonly fields: readonly FormField[] },
): ReactElement {
  const { form, shownPage, fields, autosave, defaultAction = 'save' } = props;
  const t = formPageTexts(form.language);
  const files = fields.flatMap((field) => (field.widget === 'file' ? [field] : []));
  const buttons = props.buttons ?? [
    { value: 'continue', label: t('continue') },
    { value: 'save', label: t('save'), variant: 'secondary' as const },
  ];
  return (
    <draft-form
      data-autosave={autosave}
      data-saved={t('savedAt', { time: '%time%' })}
      data-failed={t('saveFailed')}
      data-conflict={t('saveConflict')}
    >
      <live-sums data-language={form.language}>
        <form
          method="post"
          action={props.action}
          id={props.formId}
          encType={files.length > 0 ? 'multipart/form-data' : undefined}
          noValidate
          className="app-form"
        >
          <CsrfField />
          <button
            type="submit"
            name="_action"
            value={defaultAction}
            className="app-sr-only"
            tabIndex={-1}
            aria-hidden="true"
          >
            {t('save')}
          </button>
          <input type="hidden" name="_version" value={props.version} />
          {props.commandId === undefined ? null : <input type="hidden" name="_command" value={props.commandId} />}
          {files.map((field) => (
            <FileFieldView key={field.ptr} form={form} field={field} />
          ))}
          {inGroups(fields.filter(({ widget }) => widget !== 'file')).map(({ group, members }) => (
            <Group key={members[0]?.ptr} form={form} page={shownPage} group={group} fields={members} />
          ))}
          <SumsView form={form} page={shownPage} />
          {props.last}
          <ButtonGroup>
            {buttons.map(({ value, label, variant, disabledReason, formAction }) => (
              <Button
                key={value}
                name="_action"
                value={value}
                variant={variant ?? 'primary'}
                disabledReason={disabledReason}
                formAction={formAction}
              >
                {label}
              </Button>
            ))}
          </ButtonGroup>
          <SavedStatus at={props.savedAt} language={form.language} />
        </form>
      </live-sums>
    </draft-form>
  );
}

interface GroupProps {
  readonly form: FormState;
  readonly page: Page;
  readonly group: string | undefined;
  readonly fields: readonly FormField[];
}

function Group({ form, page, group, fields }: GroupProps): ReactElement {
  const views = fields.map((field) => <Conditional key={field.ptr} form={form} page={page} field={field} />);
  if (group === undefined) return <>{views}</>;
  return (
    <fieldset className="app-group">
      <legend className="kern-title">{groupText(form, page, group)}</legend>
      {views}
    </fieldset>
  );
}

/** A field that another one on this page may hide carries the condition, for `draft-form` to follow. */
function Conditional({
  form,
  page,
  field,
}: {
  readonly form: FormState;
  readonly page: Page;
  readonly field: FormField;
}): ReactElement {
  const { showIf } = field;
  const view = <FieldView form={form} field={field} />;
  if (!showIf || !page.fields.some(({ ptr }) => ptr === showIf.ptr)) return view;
  return (
    <div className="app-conditional" data-show-if={showIf.ptr} data-show-in={showIf.in.map(String).join(' ')}>
      {view}
    </div>
  );
}
