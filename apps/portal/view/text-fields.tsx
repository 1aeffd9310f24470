import type { ReactElement, ReactNode } from 'react';
import { classNames, fieldId } from './class-names.js';
import { describedBy, FieldErrorText, FieldHelp, OptionalMark, type FieldProps } from './field-frame.js';
import { useTexts } from './page-context.js';

function Frame({ field, children }: { readonly field: FieldProps; readonly children: ReactNode }): ReactElement {
  const className = classNames('kern-form-input', field.error !== undefined && 'kern-form-input--error');
  return (
    <div className={className} data-field={field.name}>
      <label
        className={classNames('kern-label', field.labelHidden && 'app-label-hidden')}
        htmlFor={fieldId(field.name)}
      >
        {field.label}
        <OptionalMark optional={field.optional} />
      </label>
      <FieldHelp {...field} />
      {children}
      <FieldErrorText {...field} />
    </div>
  );
}

function inputClass(field: FieldProps, width: string | undefined): string {
  return classNames(
    'kern-form-input__input',
    field.error !== undefined && 'kern-form-input__input--error',
    width !== undefined && `app-width-${width}`,
  );
}

export interface TextInputProps extends FieldProps {
  readonly value?: string;
  readonly type?: 'text' | 'email' | 'tel' | 'url' | 'search' | 'password';
  readonly autocomplete?: string;
  readonly inputmode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel' | 'url';
  readonly width?: 'short' | 'medium' | 'full';
  /** Unit behind the input, for example `€`. */
  readonly suffix?: string;
  /** Marks the input for the script that adds amounts up. */
  readonly amount?: boolean;
  readonly lang?: string;
}

/** One line of text. */
export function TextInput(props: TextInputProps): ReactElement {
  const { name, value, type = 'text', autocomplete, inputmode, width, suffix, amount } = props;
  const isLatin =
    inputmode === 'decimal' || inputmode === 'numeric' || type === 'email' || type === 'tel' || type === 'url';
  const input = (
    <input
      className={inputClass(props, width)}
      id={fieldId(name)}
      name={name}
      type={type}
      defaultValue={value ?? ''}
      autoComplete={autocomplete}
      inputMode={inputmode}
      dir={isLatin ? 'ltr' : undefined}
      aria-describedby={describedBy(props)}
      aria-invalid={props.error === undefined ? undefined : true}
      aria-required={props.required ? true : undefined}
      data-amount={amount ? '' : undefined}
    />
  );
  return (
    <Frame field={props}>
      {suffix === undefined ? (
        input
      ) : (
        <div className={classNames('kern-input-group', 'app-input-group', width !== undefined && `app-width-${width}`)}>
          {input}
          <span className="kern-input-group-text" aria-hidden="true">
            {suffix}
          </span>
        </div>
      )}
    </Frame>
  );
}

export interface TextAreaProps extends FieldProps {
  readonly value?: string;
  readonly rows?: number;
  /** Most characters; said below, and counted while typing where scripts run. Longer text is not cut off. */
  readonly limit?: number;
  readonly autocomplete?: string;
}

/** Several lines of text. */
export function TextArea(props: TextAreaProps): ReactElement {
  const { name, value, rows = 6, limit, autocomplete } = props;
  const t = useTexts();
  const id = fieldId(name);
  const area = (
    <textarea
      className={inputClass(props, undefined)}
      id={id}
      name={name}
      rows={rows}
      defaultValue={value ?? ''}
      autoComplete={autocomplete}
      aria-describedby={describedBy(props, limit !== undefined && `${id}-count`)}
      aria-invalid={props.error === undefined ? undefined : true}
      aria-required={props.required ? true : undefined}
    />
  );
  if (limit === undefined) return <Frame field={props}>{area}</Frame>;
  return (
    <Frame field={props}>
      <char-count data-limit={limit} data-text={t('field.count', { count: '%count%', limit })}>
        {area}
        <p className="kern-hint app-count" id={`${id}-count`}>
          {t('field.countLimit', { limit })}
        </p>
      </char-count>
    </Frame>
  );
}
