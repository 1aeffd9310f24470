import type { ReactElement } from 'react';
import { answerAt, isList } from '#libs/forms/pointer.js';
import { choicesOf, formText } from '#libs/forms/form-texts.js';
import { limitAt } from '#libs/forms/schema-at.js';
import type { FormField, Pointer, TableColumn, TextField } from '#libs/forms/definition.js';
import { Checkbox, CheckboxGroup, RadioGroup, Select, type Option } from '../view/choice-fields.js';
import { TextArea, TextInput } from '../view/text-fields.js';
import { fieldProps, inputText, type FormState } from './form-state.js';
import { TableView } from './table-view.js';

/** One field of a form with what was answered. Files are not shown here: they have forms of their own. */
export function FieldView({
  form,
  field,
}: {
  readonly form: FormState;
  readonly field: FormField;
}): ReactElement | null {
  const props = fieldProps(form, field.ptr);
  switch (field.widget) {
    case 'file':
      return null;
    case 'table':
      return <TableView form={form} field={field} />;
    case 'checkbox':
      return <Checkbox {...props} checked={answerAt(form.answers, field.ptr) === true} />;
    case 'checkboxes': {
      const chosen = answerAt(form.answers, field.ptr);
      const values = isList(chosen) ? chosen.map(String) : [];
      return <CheckboxGroup {...props} options={optionsOf(form, field, field.ptr)} values={values} />;
    }
    case 'radio':
      return (
        <RadioGroup
          {...props}
          options={optionsOf(form, field, field.ptr)}
          value={inputText(form, field.ptr, field.widget)}
          row={field.layout === 'row'}
        />
      );
    default:
      return <PlainField form={form} field={field} ptr={field.ptr} />;
  }
}

interface PlainFieldProps {
  readonly form: FormState;
  readonly field: FormField | TableColumn;
  readonly ptr: Pointer;
  readonly labelHidden?: boolean;
}

/** A field of one value: text, number, amount, day or drop-down list; also the cell of a table. */
export function PlainField({ form, field, ptr, labelHidden = false }: PlainFieldProps): ReactElement {
  const props = { ...fieldProps(form, ptr), labelHidden };
  const value = inputText(form, ptr, field.widget);
  if (field.widget === 'select') return <Select {...props} options={optionsOf(form, field, ptr)} value={value} />;
  if (field.widget === 'textarea') {
    const limit = limitAt(form.definition, ptr, 'maxLength');
    const rows = 'rows' in field ? field.rows : 3;
    return (
      <TextArea
        {...props}
        value={value}
        {...(rows === undefined ? {} : { rows })}
        {...(limit === undefined ? {} : { limit })}
      />
    );
  }
  return <TextInput {...props} value={value} {...typing(field)} />;
}

/** How the browser should help with typing. */
function typing(field: FormField | TableColumn): Partial<Parameters<typeof TextInput>[0]> {
  const { autocomplete, inputmode, width }: Partial<TextField> =
    'autocomplete' in field || 'inputmode' in field || 'width' in field ? field : {};
  const type = inputmode === 'email' || inputmode === 'tel' || inputmode === 'url' ? inputmode : 'text';
  const shared = {
    ...(autocomplete ? { autocomplete } : {}),
    ...(inputmode ? { inputmode } : {}),
    ...(width ? { width } : {}),
  };
  if (field.widget === 'money') return { inputmode: 'decimal', suffix: '€', amount: true, ...shared };
  if (field.widget === 'number') return { inputmode: 'decimal', ...shared };
  if (field.widget === 'date') return { width: 'medium', ...shared };
  return { type, ...shared };
}

function optionsOf(form: FormState, field: FormField | TableColumn, ptr: Pointer): Option[] {
  return choicesOf(form.definition, form.language, ptr, field, form.sources).map(({ value, label }) => {
    const hint = formText(form.definition, form.language, `${ptr}=${value}?`);
    return { value, label, ...(hint === undefined ? {} : { hint }) };
  });
}
