import type { ReactElement, ReactNode } from 'react';
import { Icon } from './icon.js';
import { fieldId } from './class-names.js';
import { useTexts } from './page-context.js';

/** What every field has. `name` is the JSON Pointer of the answer; the id is made from it. */
export interface FieldProps {
  readonly name: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: string;
  /** A remark of the office at this field: what should be changed. */
  readonly note?: ReactNode;
  /** The label says that it may stay blank. */
  readonly optional?: boolean;
  /** Told to screen readers; not for fields that are needed under a condition only. */
  readonly required?: boolean;
  /** Label for the eye hidden: only in rows of a table whose columns have headings. */
  readonly labelHidden?: boolean;
}

/** The ids that `aria-describedby` of a field names; undefined if there are none. */
export function describedBy(props: FieldProps, ...more: readonly (string | false)[]): string | undefined {
  const id = fieldId(props.name);
  const ids = [props.note !== undefined && `${id}-note`, props.hint !== undefined && `${id}-hint`, ...more];
  const all = [...ids, props.error !== undefined && `${id}-error`].filter((part) => part !== false);
  return all.length > 0 ? all.join(' ') : undefined;
}

/** The word "optional" behind a label. */
export function OptionalMark({ optional }: { readonly optional: boolean | undefined }): ReactElement | null {
  const t = useTexts();
  return optional ? <span className="kern-label__optional"> ({t('field.optional')})</span> : null;
}

/** Hint and remark of the office, above the input. */
export function FieldHelp(props: FieldProps): ReactElement {
  const id = fieldId(props.name);
  return (
    <>
      {props.hint === undefined ? null : (
        <div className="kern-hint" id={`${id}-hint`}>
          {props.hint}
        </div>
      )}
      {props.note === undefined ? null : (
        <div className="app-note" id={`${id}-note`}>
          <Icon name="edit" small /> <span>{props.note}</span>
        </div>
      )}
    </>
  );
}

/** The error, below the input. */
export function FieldErrorText(props: FieldProps): ReactElement | null {
  if (props.error === undefined) return null;
  return (
    <p className="kern-error" id={`${fieldId(props.name)}-error`}>
      <Icon name="danger" />
      <span className="kern-body">{props.error}</span>
    </p>
  );
}
