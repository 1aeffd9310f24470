import type { ReactElement } from 'react';
import { answerAt, isList, patternOf } from '#libs/forms/pointer.js';
import { choicesOf, formText } from '#libs/forms/form-texts.js';
import { limitAt } from '#libs/forms/schema-at.js';
import type { FormField, Pointer, TableColumn } from '#libs/forms/definition.js';
import { Checkbox, CheckboxGroup, RadioGroup, Select, type Option } from '../view/choice-fields.js';
import { TextArea, TextInput, type TextInputProps } from '../view/text-fields.js';
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
    const limit = limitAt(form.definition, patternOf(ptr), 'maxLength');
    return <TextArea {...props} value={value} rows={'rows' in field ? field.rows : 3} limit={limit} />;
  }
  return <TextInput {...props} value={value} {...typing(field)} />;
}

/** How the browser should help with typing. */
function typing(field: FormField | TableColumn): Partial<TextInputProps> {
  const autocomplete = 'autocomplete' in field ? field.autocomplete : undefined;
  const inputmode = 'inputmode' in field ? field.inputmode : undefined;
  const width = 'width' in field ? field.width : undefined;
  if (field.widget === 'money') return { inputmode: 'decimal', suffix: '€', amount: true, width };
  if (field.widget === 'degrees') return { inputmode: 'decimal', suffix: '°', width };
  if (field.widget === 'number') return { inputmode: inputmode ?? 'decimal', width };
  if (field.widget === 'date') return { width: width ?? 'medium', autocomplete };
  const type = inputmode === 'email' || inputmode === 'tel' || inputmode === 'url' ? inputmode : 'text';
  return { type, inputmode, autocomplete, width };
}

function optionsOf(form: FormState, field: FormField | TableColumn, ptr: Pointer): Option[] {
  return choicesOf(form.definition, form.language, ptr, field, form.sources).map(({ value, label }) => {
    return { value, label, hint: formText(form.definition, form.language, `${patternOf(ptr)}=${value}?`) };
  });
}
