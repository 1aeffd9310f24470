import type { ReactElement } from 'react';
import { answerAt, isList } from '#libs/forms/pointer.js';
import { labelOf } from '#libs/forms/form-texts.js';
import { sums } from '#libs/forms/sums.js';
import { valueText } from '#libs/forms/value-text.js';
import { writeEuro, writeNumber } from '#libs/forms/write-values.js';
import type { FormField, JsonValue, TableColumn, TableField } from '#libs/forms/definition.js';
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
        {value.map((one, index) => (
          <li key={typeof one === 'string' ? one : index}>{valueText({ ...form, ptr: field.ptr, field }, one)}</li>
        ))}
      </ul>
    );
  }
  const text = valueText({ ...form, ptr: field.ptr, field }, value);
  return text === '' ? (
    <span className="kern-body--muted">{t('noAnswer')}</span>
  ) : (
    <span className="app-answer">{text}</span>
  );
}

interface RowsProps {
  readonly form: FormState;
  readonly field: TableField;
  readonly rows: readonly JsonValue[];
}

function RowsToRead({ form, field, rows }: RowsProps): ReactElement {
  const { definition, language } = form;
  const t = formPageTexts(language);
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
          return valueText({ ...form, ptr, field: column }, answerAt(row, `/${column.key}`)) || t('noAnswer');
        },
      }))}
      footer={total === undefined ? undefined : footer}
    />
  );
}

function isNumeric({ widget }: TableColumn): boolean {
  return widget === 'money' || widget === 'number';
}
