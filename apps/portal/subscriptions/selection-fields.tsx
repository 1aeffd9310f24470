import type { ReactElement } from 'react';
import { areaTexts, districtOptions, districts, fieldOptions, fieldsOfAction } from '../programmes/areas.js';
import { ErrorSummary } from '../view/alert.js';
import { CheckboxGroup, RadioGroup } from '../view/choice-fields.js';
import { fieldId } from '../view/class-names.js';
import { directionOf, isLanguage, languageNames, languages, type Language } from '../view/languages.js';
import { DescriptionList } from '../view/lists.js';
import { usePage } from '../view/page-context.js';
import type { SelectionState } from './selection-form.js';
import { subscriptionTexts } from './texts.js';

/** Fields of action, districts and language. */
export function SelectionFields({ state }: { readonly state: SelectionState }): ReactElement {
  const { language } = usePage();
  const t = subscriptionTexts(language);
  const error = (name: string): { error?: string } =>
    state.faulty.includes(name) ? { error: t('choice.invalid') } : {};
  return (
    <>
      <CheckboxGroup
        name="fieldsOfAction"
        label={t('fields')}
        hint={t('all.hint')}
        options={fieldOptions(language)}
        values={state.fieldsOfAction}
        {...error('fieldsOfAction')}
      />
      <div className="app-columns-of-choices">
        <CheckboxGroup
          name="districts"
          label={t('districts')}
          hint={t('districts.hint')}
          options={districtOptions(language)}
          values={state.districts}
          {...error('districts')}
        />
      </div>
      <RadioGroup
        name="language"
        label={t('language')}
        options={languages.map((value) => ({ value, label: <LanguageName language={value} /> }))}
        value={state.language}
        row
        {...error('language')}
      />
    </>
  );
}

/** A language by its own name, which whoever reads it knows. */
const LanguageName = ({ language }: { readonly language: Language }): ReactElement => (
  <span lang={language} dir={directionOf(language)}>
    {languageNames[language]}
  </span>
);

/** All that is wrong with the form. */
export function SelectionErrors({ faulty }: { readonly faulty: readonly string[] }): ReactElement {
  const t = subscriptionTexts(usePage().language);
  const text = (name: string): string => t(name === 'email' ? 'email.invalid' : 'choice.invalid');
  return <ErrorSummary items={faulty.map((name) => ({ href: `#${fieldId(name)}`, text: text(name) }))} />;
}

/** A selection in words. */
export function SelectionSummary({ state }: { readonly state: Omit<SelectionState, 'faulty'> }): ReactElement {
  const { language } = usePage();
  const t = subscriptionTexts(language);
  const area = areaTexts(language);
  const fields = fieldsOfAction.filter((key) => state.fieldsOfAction.includes(key)).map((key) => area(key));
  const places = districts.filter((key) => state.districts.includes(key)).map((key) => area(key));
  return (
    <DescriptionList
      items={[
        { term: t('email'), value: state.email },
        { term: area('fieldsLabel'), value: fields.length === 0 ? area('everyField') : fields.join(', ') },
        { term: area('districtsLabel'), value: places.length === 0 ? area('wholeCity') : places.join(', ') },
        {
          term: t('language'),
          value: isLanguage(state.language) ? <LanguageName language={state.language} /> : '',
        },
      ]}
    />
  );
}
