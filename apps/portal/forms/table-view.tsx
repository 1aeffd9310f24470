import type { ReactElement } from 'react';
import { answerAt, isList } from '#libs/forms/pointer.js';
import { formText, labelOf } from '#libs/forms/form-texts.js';
import { sums } from '#libs/forms/sums.js';
import type { TableField } from '#libs/forms/definition.js';
import { Button } from '../view/button.js';
import { classNames, fieldId } from '../view/class-names.js';
import { FieldErrorText, FieldHelp, OptionalMark } from '../view/field-frame.js';
import { PlainField } from './field-view.js';
import { fieldProps, type FormState } from './form-state.js';
import { SumOutput } from './sums-view.js';
import { formPageTexts } from './texts.js';

/**
 * Rows to fill in, each with a button to take it away, one button to add a row, and the total. Always shows one row at
 * least. Wide screens put the cells of a row side by side, phones one below the other with their labels.
 */
export function TableView({ form, field }: { readonly form: FormState; readonly field: TableField }): ReactElement {
  const t = formPageTexts(form.language);
  const props = fieldProps(form, field.ptr);
  const label = labelOf(form.definition, form.language, field.ptr);
  const answered = answerAt(form.answers, field.ptr);
  const rows = isList(answered) && answered.length > 0 ? answered : [{}];
  const rowErrors = form.errors?.filter(({ ptr }) => rows.some((_, row) => ptr === `${field.ptr}/${row}`)) ?? [];
  const error = props.error ?? rowErrors[0]?.text;
  const id = fieldId(field.ptr);
  return (
    <fieldset
      className={classNames('app-rows', error !== undefined && 'kern-fieldset--error')}
      id={id}
      data-field={field.ptr}
      aria-describedby={
        [props.hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`].filter(Boolean).join(' ') ||
        undefined
      }
    >
      <legend className="kern-title">
        {label}
        <OptionalMark optional={props.optional} />
      </legend>
      <FieldHelp {...props} />
      {rows.map((_, row) => (
        <Row key={row} form={form} field={field} row={row} label={label} removable={rows.length > 1} />
      ))}
      <FieldErrorText {...props} error={error} />
      <div className="app-rows__end">
        <Button variant="secondary" small icon="add" name="_add" value={field.ptr}>
          {formText(form.definition, form.language, `${field.ptr}+`) ?? t('addRow')}
        </Button>
        {field.sum === undefined ? null : (
          <p className="app-rows__sum">
            <span>{t('sum')}</span>
            <SumOutput
              form={form}
              of={[`${field.ptr}/*/${field.sum}`]}
              value={sums(form.definition, form.answers)[`${field.ptr}/*/${field.sum}`]}
              unit={field.columns.find(({ key }) => key === field.sum)?.widget === 'money' ? 'cents' : 'number'}
            />
          </p>
        )}
      </div>
    </fieldset>
  );
}

interface RowProps {
  readonly form: FormState;
  readonly field: TableField;
  readonly row: number;
  readonly label: string;
  readonly removable: boolean;
}

function Row({ form, field, row, label, removable }: RowProps): ReactElement {
  const t = formPageTexts(form.language);
  return (
    <fieldset className="app-row">
      <legend className="app-row__number">{t('row', { row: row + 1 })}</legend>
      <div className={`app-row__cells app-row__cells--${field.columns.map(({ widget }) => widget).join('-')}`}>
        {field.columns.map((column) => (
          <PlainField
            key={column.key}
            form={form}
            field={column}
            ptr={`${field.ptr}/${row}/${column.key}`}
            labelHidden={row > 0}
          />
        ))}
        {removable ? (
          <div className="app-row__remove">
            <Button
              variant="tertiary"
              small
              name="_remove"
              value={`${field.ptr}/${row}`}
              label={t('removeRowOf', { table: label, row: row + 1 })}
            >
              {t('removeRow')}
            </Button>
          </div>
        ) : null}
      </div>
    </fieldset>
  );
}
