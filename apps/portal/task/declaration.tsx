import type { ReactElement } from 'react';
import type { FieldError } from '#libs/forms/definition.js';
import { FieldErrorText } from '../view/field-frame.js';
import { classNames, fieldId } from '../view/class-names.js';
import type { Language } from '../view/catalogue.js';
import { declarationTexts } from './declaration-texts.js';

/** The name under which forms send the declaration to be unbiased; `true` where it was ticked. */
export const declarationField = '_unbiased';

interface DeclarationProps {
  readonly language: Language;
  /** names the box where a page has several */
  readonly of?: string;
  /** members of a committee declare by § 31 GO NRW, officials by §§ 20, 21 VwVfG NRW */
  readonly committee?: boolean;
  readonly checked?: boolean;
  readonly missing?: boolean;
  /** the short words alone, in rows of a table: the full ones stand once above it */
  readonly short?: boolean;
}

/** The box in which somebody declares to have no conflict of interest. */
export function DeclarationBox(props: DeclarationProps): ReactElement {
  const { language, committee = false, checked = false, missing = false, short = false } = props;
  const t = declarationTexts(language);
  const name = `${declarationField} ${props.of ?? ''}`;
  const id = fieldId(name.trim());
  const described = [!short && `${id}-hint`, missing && `${id}-error`].filter((one) => one !== false).join(' ');
  return (
    <div className={classNames('kern-form-check', 'app-declaration', missing && 'kern-form-check--error')}>
      <input
        className={classNames('kern-form-check__checkbox', missing && 'kern-form-check__checkbox--error')}
        type="checkbox"
        id={id}
        name={declarationField}
        value="true"
        defaultChecked={checked}
        aria-describedby={described === '' ? undefined : described}
        aria-invalid={missing ? true : undefined}
      />
      <label className="kern-label" htmlFor={id}>
        {t('unbiased')}
      </label>
      {short ? null : (
        <div className="kern-hint app-check-hint" id={`${id}-hint`}>
          {t(committee ? 'unbiasedCommittee' : 'unbiasedHint')}
        </div>
      )}
      {missing ? <FieldErrorText name={name.trim()} label="" error={t('unbiasedMissing')} /> : null}
    </div>
  );
}

/** The error of a form that was sent without the declaration; it stands on the form's only page. */
export const undeclared = (language: Language): FieldError => ({
  ptr: declarationField,
  page: 'main',
  code: 'required',
  text: declarationTexts(language)('unbiasedMissing'),
});
