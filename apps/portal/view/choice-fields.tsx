import type { ReactElement, ReactNode } from 'react';
import { classNames, fieldId } from './class-names.js';
import { describedBy, FieldErrorText, FieldHelp, OptionalMark, type FieldProps } from './field-frame.js';
import { useTexts } from './page-context.js';

export interface Option {
  readonly value: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
}

interface ChoiceProps extends FieldProps {
  readonly options: readonly Option[];
}

function Fieldset(props: FieldProps & { readonly row?: boolean; readonly children: ReactNode }): ReactElement {
  return (
    <fieldset
      className={classNames('kern-fieldset', props.error !== undefined && 'kern-fieldset--error')}
      aria-describedby={describedBy(props)}
      data-field={props.name}
    >
      <legend className="kern-label">
        {props.label}
        <OptionalMark optional={props.optional} />
      </legend>
      <FieldHelp {...props} />
      <div className={classNames('kern-fieldset__body', props.row && 'kern-fieldset__body--horizontal')}>
        {props.children}
      </div>
      <FieldErrorText {...props} />
    </fieldset>
  );
}

interface CheckProps {
  readonly type: 'radio' | 'checkbox';
  readonly name: string;
  readonly option: Option;
  readonly index: number;
  readonly checked: boolean;
  readonly error: boolean;
}

/** The first choice has the id of the field, so that the error summary leads to it. */
function Check({ type, name, option, index, checked, error }: CheckProps): ReactElement {
  const id = index === 0 ? fieldId(name) : `${fieldId(name)}-${index}`;
  return (
    <div className="kern-form-check">
      <input
        className={classNames(`kern-form-check__${type}`, error && `kern-form-check__${type}--error`)}
        type={type}
        id={id}
        name={name}
        value={option.value}
        defaultChecked={checked}
        aria-describedby={option.hint === undefined ? undefined : `${id}-option`}
        aria-invalid={error && type === 'checkbox' ? true : undefined}
      />
      <label className="kern-label" htmlFor={id}>
        {option.label}
      </label>
      {option.hint === undefined ? null : (
        <div className="kern-hint app-check-hint" id={`${id}-option`}>
          {option.hint}
        </div>
      )}
    </div>
  );
}

/** One of several, all visible. `row` puts them side by side. */
export function RadioGroup(props: ChoiceProps & { readonly value?: string; readonly row?: boolean }): ReactElement {
  return (
    <Fieldset {...props}>
      {props.options.map((option, index) => (
        <Check
          key={option.value}
          type="radio"
          name={props.name}
          option={option}
          index={index}
          checked={option.value === props.value}
          error={props.error !== undefined}
        />
      ))}
    </Fieldset>
  );
}

/** Any of several. The hidden field tells the server that the question was asked even if nothing is ticked. */
export function CheckboxGroup(props: ChoiceProps & { readonly values?: readonly string[] }): ReactElement {
  return (
    <Fieldset {...props}>
      <input type="hidden" name={props.name} value="" />
      {props.options.map((option, index) => (
        <Check
          key={option.value}
          type="checkbox"
          name={props.name}
          option={option}
          index={index}
          checked={props.values?.includes(option.value) ?? false}
          error={props.error !== undefined}
        />
      ))}
    </Fieldset>
  );
}

/** One declaration to tick. */
export function Checkbox(props: FieldProps & { readonly checked?: boolean }): ReactElement {
  const id = fieldId(props.name);
  const isWrong = props.error !== undefined;
  return (
    <div className={classNames('kern-form-check', isWrong && 'kern-form-check--error')} data-field={props.name}>
      <input type="hidden" name={props.name} value="" />
      <input
        className={classNames('kern-form-check__checkbox', isWrong && 'kern-form-check__checkbox--error')}
        type="checkbox"
        id={id}
        name={props.name}
        value="true"
        defaultChecked={props.checked ?? false}
        aria-describedby={describedBy(props)}
        aria-invalid={isWrong ? true : undefined}
        aria-required={props.required ? true : undefined}
      />
      <label className="kern-label" htmlFor={id}>
        {props.label}
        <OptionalMark optional={props.optional} />
      </label>
      <div className="app-check-hint">
        <FieldHelp {...props} />
      </div>
      <FieldErrorText {...props} />
    </div>
  );
}

/** One of many, in a drop-down list; starts without a choice. */
export function Select(
  props: ChoiceProps & { readonly value?: string; readonly width?: 'short' | 'medium' | 'full' },
): ReactElement {
  const t = useTexts();
  const isWrong = props.error !== undefined;
  const isUnknown = props.value !== undefined && !props.options.some(({ value }) => value === props.value);
  return (
    <div className={classNames('kern-form-input', isWrong && 'kern-form-input--error')} data-field={props.name}>
      <label
        className={classNames('kern-label', props.labelHidden && 'app-label-hidden')}
        htmlFor={fieldId(props.name)}
      >
        {props.label}
        <OptionalMark optional={props.optional} />
      </label>
      <FieldHelp {...props} />
      <div
        className={classNames(
          'kern-form-input__select-wrapper',
          props.width !== undefined && `app-width-${props.width}`,
        )}
      >
        <select
          className={classNames('kern-form-input__select', isWrong && 'kern-form-input__select--error')}
          id={fieldId(props.name)}
          name={props.name}
          defaultValue={isUnknown ? '' : (props.value ?? '')}
          aria-describedby={describedBy(props)}
          aria-invalid={isWrong ? true : undefined}
          aria-required={props.required ? true : undefined}
        >
          <option value="">{t('field.choose')}</option>
          {props.options.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <FieldErrorText {...props} />
    </div>
  );
}
