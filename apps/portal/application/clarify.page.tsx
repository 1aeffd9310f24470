import type { ReactElement } from 'react';
import { diff } from '#libs/forms/diff.js';
import { formText, labelOf } from '#libs/forms/form-texts.js';
import { isWithin } from '#libs/forms/pointer.js';
import type { FieldError, FormPage } from '#libs/forms/definition.js';
import { deadlineText } from '../programmes/deadline.js';
import { frameOf } from '../reply/frame.js';
import type { Visit } from '../security/visit.js';
import { Alert } from '../view/alert.js';
import { PageTitle, Section } from '../view/card.js';
import { Layout } from '../view/layout.js';
import { BackLink } from '../view/links.js';
import { DescriptionList, TaskList, type TaskState } from '../view/lists.js';
import { checkPage } from './check.page.js';
import type { ClarificationDraft } from './clarifications.js';
import { checkHref, errorsOf, openPages, pageHref } from './open-draft.js';
import { applicationTexts } from './texts.js';

/** What the office asks for, until when, and the pages on which to answer. */
export function clarifyPage(visit: Visit, draft: ClarificationDraft): ReactElement {
  const { language } = visit;
  const { dossier, task, asked } = draft;
  const { definition } = draft.form;
  const t = applicationTexts(language);
  const due = deadlineText(new Date(task.dueAt), language);
  const pages = openPages(draft).map((one) => ({
    key: one.key,
    title: formText(definition, language, `#${one.key}`) ?? one.key,
    href: pageHref(draft, one.key),
    state: stateOfPage(draft, one),
  }));
  return (
    <Layout {...frameOf(visit)} title={t('clarify.title')}>
      <BackLink href={`/applications/${dossier.reference}`}>{t('clarify.back')}</BackLink>
      <PageTitle preline={dossier.title} lead={t('clarify.lead', { reference: dossier.reference })}>
        {t('clarify.title')}
      </PageTitle>
      <Alert kind="warning" title={t('clarify.due', { deadline: due })} />
      <Section id="requests" title={t('clarify.requests')}>
        <DescriptionList
          stacked
          items={asked.map(({ ptr, text }) => ({ key: ptr, term: labelOf(definition, language, ptr), value: text }))}
        />
      </Section>
      <Section id="steps" title={t('clarify.steps')}>
        <TaskList
          items={[...pages, { key: 'check', title: t('clarify.check'), href: checkHref(draft), state: 'notStarted' }]}
        />
      </Section>
    </Layout>
  );
}

/** A page is done when something on it was changed and nothing is wrong. */
function stateOfPage(draft: ClarificationDraft, page: FormPage): TaskState {
  const changes = diff(draft.before, draft.answers);
  if (!changes.some(({ ptr }) => page.fields.some((field) => isWithin(ptr, field.ptr)))) return 'notStarted';
  return errorsOf(draft, 'de', page.key).length === 0 ? 'complete' : 'inProgress';
}

/** All answers before they are sent again. */
export function clarifyCheckPage(
  visit: Visit,
  draft: ClarificationDraft,
  errors: readonly FieldError[],
  changed = false,
): ReactElement {
  const t = applicationTexts(visit.language);
  const last = <p className="kern-body">{t('clarify.last')}</p>;
  return checkPage(visit, draft, { errors, changed, submitLabel: t('clarify.submit'), last });
}
