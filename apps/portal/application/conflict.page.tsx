import type { ReactElement } from 'react';
import { diff } from '#libs/forms/diff.js';
import { formText, labelOf } from '#libs/forms/form-texts.js';
import { pageOf } from '#libs/forms/fields.js';
import { isWithin } from '#libs/forms/pointer.js';
import type { Answers } from '#libs/forms/definition.js';
import { AnswerValue } from '../forms/answer-value.js';
import { HiddenValues } from '../held-form/hidden-values.js';
import { frameOf } from '../reply/frame.js';
import type { FormValues } from '../security/submitted-form.js';
import type { Visit } from '../security/visit.js';
import { Button, ButtonGroup, LinkButton } from '../view/button.js';
import { PageTitle, Section } from '../view/card.js';
import { CsrfField } from '../view/csrf-field.js';
import { Layout } from '../view/layout.js';
import { DescriptionList } from '../view/lists.js';
import { pageHref, stateOf, type OpenDraft } from './open-draft.js';
import { applicationTexts } from './texts.js';

interface Conflict {
  /** page on which something was typed */
  readonly key: string;
  readonly typed: Answers;
  readonly values: FormValues;
}

/** Somebody saved the draft meanwhile: both states side by side, and what was typed ready to be sent again. */
export function conflictPage(visit: Visit, draft: OpenDraft, { key, typed, values }: Conflict): ReactElement {
  const { language } = visit;
  const t = applicationTexts(language);
  const { definition } = draft.form;
  const changes = diff(draft.answers, typed);
  const fields = (pageOf(definition, key)?.fields ?? []).filter((field) =>
    changes.some(({ ptr }) => isWithin(ptr, field.ptr)),
  );
  const { _version: _stale, ...again } = values;
  const saved = stateOf(draft, language);
  return (
    <Layout {...frameOf(visit)} path={pageHref(draft, key)} title={t('conflict.title')} faulty width="wide">
      <PageTitle preline={formText(definition, language, `#${key}`)} lead={t('conflict.text')}>
        {t('conflict.title')}
      </PageTitle>
      <div className="app-columns">
        <Section id="typed" title={t('conflict.typed')}>
          <DescriptionList stacked items={fields.map((field) => line({ ...saved, answers: typed }, field))} />
        </Section>
        <Section id="saved" title={t('conflict.saved')}>
          <DescriptionList stacked items={fields.map((field) => line(saved, field))} />
        </Section>
      </div>
      <form method="post" action={pageHref(draft, key)} className="app-form app-submit">
        <CsrfField />
        <input type="hidden" name="_version" value={draft.row.revision} />
        <HiddenValues values={again} />
        <ButtonGroup>
          <Button>{t('conflict.useTyped')}</Button>
          <LinkButton href={pageHref(draft, key)} variant="secondary">
            {t('conflict.useSaved')}
          </LinkButton>
        </ButtonGroup>
      </form>
    </Layout>
  );

  function line(form: typeof saved, field: (typeof fields)[number]) {
    return {
      key: field.ptr,
      term: labelOf(definition, language, field.ptr),
      value: <AnswerValue form={form} field={field} />,
    };
  }
}
