import type { ReactElement } from 'react';
import { classNames, fieldId } from './class-names.js';

interface PlainSelectProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly labelHidden?: boolean;
  /** that of the name unless given */
  readonly id?: string;
}

/** A drop-down list that always has a choice: nothing is left open. */
export function PlainSelect(props: PlainSelectProps): ReactElement {
  const { name, label, value, options, labelHidden, id = fieldId(name) } = props;
  return (
    <div className="kern-form-input">
      <label className={classNames('kern-label', labelHidden && 'app-label-hidden')} htmlFor={id}>
        {label}
      </label>
      <div className="kern-form-input__select-wrapper">
        <select className="kern-form-input__select" id={id} name={name} defaultValue={value}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}
