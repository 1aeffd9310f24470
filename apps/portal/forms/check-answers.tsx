import type { ReactElement, ReactNode } from 'react';
import { labelOf } from '#libs/forms/form-texts.js';
import type { Answers, Pointer } from '#libs/forms/definition.js';
import { ErrorSummary } from '../view/alert.js';
import { Button, ButtonGroup } from '../view/button.js';
import { PageTitle } from '../view/card.js';
import { CsrfField } from '../view/csrf-field.js';
import { Link } from '../view/links.js';
import { AnswersView } from './answers-view.js';
import { errorLine, inputId } from './form-page.js';
import { formPageTexts } from './texts.js';
import type { FormState } from './form-state.js';

export interface CheckAnswersProps {
  readonly form: FormState;
  /** Address of a page by its key. */
  readonly href: (page: string) => string;
  /** Where the application is sent. */
  readonly action: string;
  readonly version: number;
  /** Makes a repeated press of the button the same command: comes back as `_command`. */
  readonly commandId?: string;
  readonly submitLabel?: string;
  /** Only these answers can still be changed (a request for changes). */
  readonly only?: readonly Pointer[];
  /** An older version: what changed since then is marked, with the old answer. */
  readonly before?: Answers;
  /** Shown above the button: the last words before sending. */
  readonly children?: ReactNode;
}

/** All answers on one page, each with a link to change it, all errors with a link to their page, and the button to send. */
export function CheckAnswers(props: CheckAnswersProps): ReactElement {
  const { form, href, only } = props;
  const { definition, language, errors = [] } = form;
  const t = formPageTexts(language);
  return (
    <>
      <ErrorSummary
        items={errors.map((error) => ({
          href: `${href(error.page)}#${inputId(form, error.ptr)}`,
          text: errorLine(error),
        }))}
      />
      <PageTitle>{t('check')}</PageTitle>
      <AnswersView
        form={form}
        {...(props.before && { before: props.before })}
        action={(page, field) => {
          if (only && !only.some((ptr) => ptr === field.ptr || ptr.startsWith(`${field.ptr}/`))) return undefined;
          const label = t('changeOf', { label: labelOf(definition, language, field.ptr) });
          return (
            <Link href={`${href(page.key)}#${inputId(form, field.ptr)}`} label={label}>
              {t('change')}
            </Link>
          );
        }}
      />
      <form method="post" action={props.action} className="app-form app-submit">
        <CsrfField />
        <input type="hidden" name="_version" value={props.version} />
        {props.commandId === undefined ? null : <input type="hidden" name="_command" value={props.commandId} />}
        {props.children}
        <ButtonGroup>
          <Button disabledReason={errors.length > 0 ? t('incomplete') : undefined}>
            {props.submitLabel ?? t('submit')}
          </Button>
        </ButtonGroup>
      </form>
    </>
  );
}
