import type { FormDefinition, FormField, Pointer } from './definition.js';

/** A form without some of its fields; of a table, `/table/column` names a column. */
export function without(form: FormDefinition, pointers: readonly Pointer[]): FormDefinition {
  const columnsOf = (field: FormField): FormField =>
    field.widget === 'table'
      ? { ...field, columns: field.columns.filter(({ key }) => !pointers.includes(`${field.ptr}/${key}`)) }
      : field;
  const pages = form.pages.map(({ key, fields }) => ({
    key,
    fields: fields.filter(({ ptr }) => !pointers.includes(ptr)).map(columnsOf),
  }));
  return { ...form, pages };
}
