import { formText } from '#libs/forms/form-texts.js';
import type { FormField, FormPage } from '#libs/forms/definition.js';
import type { FormState } from './form-state.js';

export interface FieldGroup {
  /** undefined for a field that belongs to none */
  readonly group: string | undefined;
  readonly members: FormField[];
}

/** Consecutive fields of one group together, in their order. */
export function inGroups(fields: readonly FormField[]): FieldGroup[] {
  const groups: FieldGroup[] = [];
  for (const field of fields) {
    const last = groups.at(-1);
    if (last && field.group !== undefined && last.group === field.group) last.members.push(field);
    else groups.push({ group: field.group, members: [field] });
  }
  return groups;
}

/** What a group of a page is about. */
export const groupText = ({ definition, language }: FormState, page: FormPage, group: string): string | undefined =>
  formText(definition, language, `#${page.key}.${group}`);
