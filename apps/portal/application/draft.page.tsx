import type { ReactElement } from 'react';
import { formText } from '#libs/forms/form-texts.js';
import type { FieldError } from '#libs/forms/definition.js';
import { FormPage } from '../forms/form-page.js';
import { frameOf } from '../reply/frame.js';
import type { Visit } from '../security/visit.js';
import { Layout } from '../view/layout.js';
import type { Language } from '../view/catalogue.js';
import { BackLink } from '../view/links.js';
import { CalculationSection } from './calculation.js';
import { Figures } from './figures.js';
import { pageHref, stateOf, type OpenDraft } from './open-draft.js';
import { applicationTexts } from './texts.js';

/** One page of a draft to fill in. */
export function draftPage(
  visit: Visit,
  draft: OpenDraft,
  key: string,
  errors: readonly FieldError[] = [],
): ReactElement {
  const { language } = visit;
  const href = pageHref(draft, key);
  const title = formText(draft.form.definition, language, `#${key}`) ?? key;
  const { revision, updatedAt } = draft.row;
  return (
    <Layout {...frameOf(visit)} path={href} title={title} faulty={errors.length > 0}>
      <BackLink href={draft.back?.href ?? draft.base}>
        {draft.back?.label ?? applicationTexts(language)('overview')}
      </BackLink>
      <AboutDraft draft={draft} language={language} />
      <FormPage
        form={stateOf(draft, language, errors)}
        page={key}
        action={href}
        version={revision}
        savedAt={revision > 1 ? updatedAt : undefined}
        autosave={href}
        {...(draft.only && { only: draft.only })}
      >
        <Figures figures={draft.figures?.(language) ?? []} />
      </FormPage>
      <CalculationSection draft={draft} page={key} language={language} />
    </Layout>
  );
}

/** For which programme and call a draft is, on each of its pages. */
export function AboutDraft(props: { readonly draft: OpenDraft; readonly language: Language }): ReactElement | null {
  const about = props.draft.about?.(props.language);
  return about === undefined ? null : <p className="kern-body kern-body--muted">{about}</p>;
}
