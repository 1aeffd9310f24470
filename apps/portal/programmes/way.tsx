import type { ReactElement } from 'react';
import type { FormDefinition } from '#libs/forms/definition.js';
import { allFields } from '#libs/forms/fields.js';
import { formText, labelOf } from '#libs/forms/form-texts.js';
import { isOptional } from '#libs/forms/schema-at.js';
import { usePage } from '../view/page-context.js';
import type { OfferTerms } from './offer-terms.js';
import { programmeTexts } from './texts.js';

interface WayProps {
  readonly form: FormDefinition;
  readonly terms: OfferTerms;
}

/** What must be there for an application to be complete, as its form asks for it. */
export function Complete({ form }: { readonly form: FormDefinition }): ReactElement {
  const { language } = usePage();
  const t = programmeTexts(language);
  const files = allFields(form).filter(({ field }) => field.widget === 'file');
  return (
    <>
      <p className="kern-body">{t(files.length === 0 ? 'complete.none' : 'complete.text')}</p>
      {files.length === 0 ? null : (
        <ul className="kern-list kern-list--bullet">
          {files.map(({ field }) => (
            <li key={field.ptr}>
              {labelOf(form, language, field.ptr)}
              {isOptional(form, field.ptr) ? ` (${t('optional')})` : ''}
            </li>
          ))}
        </ul>
      )}
      <p className="kern-body">{t('complete.missing')}</p>
    </>
  );
}

/** The steps from the first question to the notice. */
export function Way({ form, terms }: WayProps): ReactElement {
  const { language } = usePage();
  const t = programmeTexts(language);
  const pages = form.pages.map(({ key }) => formText(form, language, `#${key}`)).join(' – ');
  return (
    <>
      <ol className="kern-list kern-list--number">
        {terms.eligibility.length === 0 ? null : <li>{t('steps.check')}</li>}
        <li>{t('steps.apply', { pages })}</li>
        <li>{t('steps.send')}</li>
        <li>{t('steps.formal')}</li>
        {terms.assessed ? <li>{t('steps.assessed')}</li> : null}
        <li>{t('steps.decide')}</li>
        <li>{t(terms.legalForm === 'contract' ? 'steps.contract' : 'steps.notice')}</li>
      </ol>
      <p className="kern-body">
        <strong>{t('notBegin')}</strong>
      </p>
    </>
  );
}
