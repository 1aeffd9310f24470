import type { ReactElement } from 'react';
import { answerAt, isList } from '#libs/forms/pointer.js';
import { choicesOf, labelOf } from '#libs/forms/form-texts.js';
import { sums } from '#libs/forms/sums.js';
import { writeDay, writeEuro, writeNumber } from '#libs/forms/write-values.js';
import type { FormField, JsonValue, Pointer, TableColumn, TableField } from '#libs/forms/definition.js';
import { Table } from '../view/table.js';
import { FileLink, filesOf } from './file-view.js';
import { formPageTexts } from './texts.js';
import type { FormState } from './form-state.js';

/** An answer to read; "Keine Angabe" where there is none. */
export function AnswerValue({ form, field }: { readonly form: FormState; readonly field: FormField }): ReactElement {
  const t = formPageTexts(form.language);
  const value = answerAt(form.answers, field.ptr);
  if (field.widget === 'table' && isList(value) && value.length > 0)
    return <RowsToRead form={form} field={field} rows={value} />;
  if (field.widget === 'file') {
    const files = filesOf(form, field);
    if (files.length > 0) {
      return (
        <ul className="app-plain-list">
          {files.map((file) => (
            <li key={file.id}>
              <FileLink form={form} file={file} />
            </li>
          ))}
        </ul>
      );
    }
  }
  if (field.widget === 'checkboxes' && isList(value) && value.length > 0) {
    return (
      <ul className="app-plain-list">
        {value.map((one) => (
          <li key={String(one)}>{valueText(form, field, field.ptr, one)}</li>
        ))}
      </ul>
    );
  }
  const text = valueText(form, field, field.ptr, value);
  return text === '' ? (
    <span className="kern-body--muted">{t('noAnswer')}</span>
  ) : (
    <span className="app-answer">{text}</span>
  );
}

/** One value in words; empty for none. Text that could not be read comes as it was typed. */
export function valueText(
  form: FormState,
  field: FormField | TableColumn,
  ptr: Pointer,
  value: JsonValue | undefined,
): string {
  const { definition, language } = form;
  if (value === undefined || value === null) return '';
  if (field.widget === 'checkbox') return value === true ? formPageTexts(language)('confirmed') : '';
  if (field.widget === 'radio' || field.widget === 'select' || field.widget === 'checkboxes') {
    const choices = choicesOf(definition, language, ptr, field, form.sources);
    return choices.find((choice) => choice.value === String(value))?.label ?? String(value);
  }
  if (typeof value === 'number')
    return field.widget === 'money' ? writeEuro(value, language) : writeNumber(value, language);
  if (typeof value === 'string') return field.widget === 'date' ? writeDay(value, language) : value;
  return typeof value === 'object' ? '' : String(value);
}

interface RowsProps {
  readonly form: FormState;
  readonly field: TableField;
  readonly rows: readonly JsonValue[];
}

function RowsToRead({ form, field, rows }: RowsProps): ReactElement {
  const { definition, language } = form;
  const t = formPageTexts(language);
  const isNumeric = (column: TableColumn) => column.widget === 'money' || column.widget === 'number';
  const total = field.sum === undefined ? undefined : sums(definition, form.answers)[`${field.ptr}/*/${field.sum}`];
  const footer = field.columns.map((column, index) => {
    if (total !== undefined && column.key === field.sum)
      return column.widget === 'money' ? writeEuro(total, language) : writeNumber(total, language);
    return index === 0 ? t('sum') : '';
  });
  return (
    <Table
      caption={labelOf(definition, language, field.ptr)}
      captionHidden
      rows={rows.map((row, index) => ({ row, index }))}
      rowKey={({ index }) => String(index)}
      columns={field.columns.map((column) => ({
        key: column.key,
        label: labelOf(definition, language, `${field.ptr}/0/${column.key}`),
        numeric: isNumeric(column),
        cell: ({ row, index }) => {
          const ptr = `${field.ptr}/${index}/${column.key}`;
          return valueText(form, column, ptr, answerAt(row, `/${column.key}`)) || t('noAnswer');
        },
      }))}
      {...(total === undefined ? {} : { footer })}
    />
  );
}
