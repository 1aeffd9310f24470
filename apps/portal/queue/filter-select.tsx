import type { ReactElement } from 'react';

interface FilterSelectProps {
  readonly name: string;
  readonly label: string;
  /** the choice that selects nothing in particular */
  readonly all: string;
  readonly value: string | undefined;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** A drop-down list of a filter bar: no answer is asked for, so "all" is a choice like the others. */
export function FilterSelect({ name, label, all, value = '', options }: FilterSelectProps): ReactElement {
  const id = `filter-${name}`;
  return (
    <div className="kern-form-input">
      <label className="kern-label" htmlFor={id}>
        {label}
      </label>
      <div className="kern-form-input__select-wrapper">
        <select className="kern-form-input__select" id={id} name={name} defaultValue={value}>
          <option value="">{all}</option>
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
