import { isWithin } from './pointer.js';
import type { FormDefinition, FormField, FormPage, Pointer } from './definition.js';

/** A page by its key; undefined if the form has none of that name. */
export function pageOf(definition: FormDefinition, key: string): FormPage | undefined {
  return definition.pages.find((page) => page.key === key);
}

/** All fields of a form with the page on which each stands, in order. */
export function allFields(definition: FormDefinition): { page: FormPage; field: FormField }[] {
  return definition.pages.flatMap((page) => page.fields.map((field) => ({ page, field })));
}

/** The field to which a pointer belongs: its own, or the table or list around it. */
export function fieldAt(definition: FormDefinition, ptr: Pointer): { page: FormPage; field: FormField } | undefined {
  return allFields(definition).find(({ field }) => isWithin(ptr, field.ptr));
}

/** True if a restriction to certain pointers (a request for changes) lets this field through. */
export function isAmong(field: FormField, only: readonly Pointer[] | undefined): boolean {
  return only === undefined || only.some((ptr) => isWithin(ptr, field.ptr) || isWithin(field.ptr, ptr));
}
