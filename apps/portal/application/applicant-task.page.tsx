import type { ReactElement, ReactNode } from 'react';
import { diff } from '#libs/forms/diff.js';
import { formText, labelOf } from '#libs/forms/form-texts.js';
import { isWithin } from '#libs/forms/pointer.js';
import type { FormPage } from '#libs/forms/definition.js';
import { deadlineText as howCounted } from '../dossier/deadline-text.js';
import { deadlineText } from '../programmes/deadline.js';
import { frameOf } from '../reply/frame.js';
import type { Visit } from '../security/visit.js';
import { Alert } from '../view/alert.js';
import type { Language } from '../view/catalogue.js';
import { PageTitle, Section } from '../view/card.js';
import { Layout } from '../view/layout.js';
import { BackLink, Link } from '../view/links.js';
import { DescriptionList, TaskList, type TaskState } from '../view/lists.js';
import { calledIn } from './application-head.js';
import type { AskedTask, TaskDraft } from './applicant-tasks.js';
import { Figures, figuresOf } from './figures.js';
import { checkHref, errorsOf, openPages, pageHref } from './open-draft.js';
import { applicationTexts } from './texts.js';
import { wordsIn } from '../view/languages.js';

/** What the office asks for, until when, and the pages on which to answer. */
export function taskPage(visit: Visit, draft: TaskDraft): ReactElement {
  const { language } = visit;
  const { asked } = draft;
  const { definition } = draft.form;
  const t = applicationTexts(language);
  const pages = openPages(draft).map((one) => ({
    key: one.key,
    title: formText(definition, language, `#${one.key}`) ?? one.key,
    href: pageHref(draft, one.key),
    state: stateOfPage(draft, one),
  }));
  return (
    <AskedFrame visit={visit} asked={draft}>
      {asked.length === 0 ? null : (
        <Section id="requests" title={t('task.requests')}>
          <DescriptionList
            stacked
            items={asked.map(({ ptr, text }) => ({ key: ptr, term: labelOf(definition, language, ptr), value: text }))}
          />
        </Section>
      )}
      <Section id="steps" title={t('task.steps')}>
        <TaskList
          items={[...pages, { key: 'check', title: t('task.check'), href: checkHref(draft), state: 'notStarted' }]}
        />
      </Section>
      <DeclineLink asked={draft} language={language} />
    </AskedFrame>
  );
}

/** The head of every page of a task: what it is, until when, how that was found, and the sums it is about. */
export function AskedFrame(props: {
  readonly visit: Visit;
  readonly asked: AskedTask;
  readonly children: ReactNode;
}): ReactElement {
  const { visit, asked, children } = props;
  const { language } = visit;
  const { dossier, task, how, file } = asked;
  const t = applicationTexts(language);
  const { title, lead } = wordsIn(how, language);
  return (
    <Layout {...frameOf(visit)} title={title}>
      <BackLink href={`/applications/${dossier.reference}`}>
        {calledIn(dossier.process, language)?.back ?? t('task.back')}
      </BackLink>
      <PageTitle preline={`${dossier.reference} ${dossier.title}`} lead={lead}>
        {title}
      </PageTitle>
      <div className="app-stack">
        <Alert kind="warning" title={t('task.due', { deadline: deadlineText(new Date(task.dueAt), language) })}>
          <p>{howCounted(task, language)}</p>
        </Alert>
        <Figures figures={figuresOf(dossier, file, how.figures ?? [], language)} />
      </div>
      {children}
    </Layout>
  );
}

/** The way to decline, where the task can be declined. */
export function DeclineLink({ asked, language }: { asked: AskedTask; language: Language }): ReactElement | null {
  const { decline } = wordsIn(asked.how, language);
  if (!decline) return null;
  return (
    <div className="app-section kern-body">
      <Link href={`${asked.base}/decline`}>{decline.link}</Link>
    </div>
  );
}

/** A page is done when something on it was changed and nothing is wrong. */
function stateOfPage(draft: TaskDraft, page: FormPage): TaskState {
  const changes = diff(draft.before ?? {}, draft.answers);
  if (!changes.some(({ ptr }) => page.fields.some((field) => isWithin(ptr, field.ptr)))) return 'notStarted';
  return errorsOf(draft, 'de', page.key).length === 0 ? 'complete' : 'inProgress';
}
