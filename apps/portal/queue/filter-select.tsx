import type { ReactElement } from 'react';
import { PlainSelect } from '../view/plain-select.js';

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
  const choices = [{ value: '', label: all }, ...options];
  return <PlainSelect id={`filter-${name}`} name={name} label={label} value={value} options={choices} />;
}
