import type { ReactElement } from 'react';
import { processes } from '#libs/processes/index.js';
import { applicantTask } from '../application/clarifications.js';
import { OutcomeAlert } from '../commands/outcome-alert.js';
import { AnswersView } from '../forms/answers-view.js';
import { deadlineText, instantText } from '../programmes/deadline.js';
import { programmeText } from '../programmes/programme-words.js';
import { frameOf } from '../reply/frame.js';
import type { Visit } from '../security/visit.js';
import { Alert } from '../view/alert.js';
import { Badge } from '../view/badge.js';
import { LinkButton } from '../view/button.js';
import { PageTitle, Section } from '../view/card.js';
import { Layout } from '../view/layout.js';
import { BackLink, Link } from '../view/links.js';
import { StatusSteps } from '../view/lists.js';
import { statesIn } from './history.js';
import type { MyApplication } from './my-applications.js';
import { Documents, History } from './records.js';
import { kindOf, publicState, publicSteps } from './stages.js';
import { myTexts } from './texts.js';

/** Where an application stands: first what the applicant must do, then what happens now and next, then the records. */
export function statusPage(visit: Visit, mine: MyApplication): ReactElement {
  const { language } = visit;
  const t = myTexts(language);
  const { dossier, records, answers, before } = mine;
  const state = publicState(dossier);
  const words = processes[dossier.process]?.texts[language];
  const now = words?.applicant[dossier.state];
  const steps = publicSteps(dossier, statesIn(records.journal)).map((step) => ({
    ...step,
    label: t(`state.${step.key}`),
  }));
  return (
    <Layout {...frameOf(visit)} title={`${dossier.reference} ${dossier.title}`}>
      <BackLink href="/applications">{t('title')}</BackLink>
      <PageTitle preline={dossier.reference} badge={<Badge kind={kindOf[state]}>{t(`state.${state}`)}</Badge>}>
        {dossier.title}
      </PageTitle>
      <div className="app-stack">
        <Outcome mine={mine} visit={visit} />
        <ToDo mine={mine} visit={visit} />
        {now ? (
          <div>
            <p className="kern-body kern-body--bold">{now.now}</p>
            <p className="kern-body">{now.next}</p>
          </div>
        ) : null}
        <StatusSteps steps={steps} label={t('steps')} />
      </div>
      <Documents documents={records.documents} />
      <History journal={records.journal} />
      {answers === undefined ? null : (
        <Section id="answers" title={t('answers')}>
          <details className="kern-body">
            <summary>{t('answers.show')}</summary>
            <AnswersView form={answers} level={3} {...(before && { before })} />
          </details>
        </Section>
      )}
      <Section id="contact" title={t('contact')}>
        <p className="kern-body">{programmeText(mine.programme.texts, language, 'contact')}</p>
      </Section>
      {mayWithdraw(mine) ? (
        <div className="app-section kern-body">
          <Link href={`/applications/${dossier.reference}/withdraw`}>{t('withdraw')}</Link>
        </div>
      ) : null}
    </Layout>
  );
}

/** While the dossier is being worked on, and nothing of the applicant's waits. */
export function mayWithdraw({ dossier, waiting }: Pick<MyApplication, 'dossier' | 'waiting'>): boolean {
  return dossier.status === 'active' && dossier.seq > 0 && !waiting;
}

/** What became of what the applicant did just now; or that something of theirs still waits to be processed. */
function Outcome({ mine, visit }: { readonly mine: MyApplication; readonly visit: Visit }): ReactElement | null {
  const { receipt, waiting, dossier } = mine;
  const words = processes[dossier.process]?.texts[visit.language];
  if (receipt && words) return <OutcomeAlert receipt={receipt} words={words} language={visit.language} />;
  if (!waiting) return null;
  const t = myTexts(visit.language);
  return (
    <Alert kind="info" title={t('pending.title')}>
      {t('pending', { at: instantText(waiting.receivedAt, visit.language) })}
    </Alert>
  );
}

/** The request for changes, unless it is answered already and only not processed yet. */
function ToDo({ mine, visit }: { readonly mine: MyApplication; readonly visit: Visit }): ReactElement | null {
  const task = applicantTask(mine.dossier);
  if (!task || mine.waiting) return null;
  const t = myTexts(visit.language);
  return (
    <Alert kind="warning" title={t('act.title')}>
      <div className="app-stack">
        <p>{t('act', { deadline: deadlineText(new Date(task.dueAt), visit.language) })}</p>
        <p>
          <LinkButton href={`/applications/${mine.dossier.reference}/clarify`}>{t('answer')}</LinkButton>
        </p>
      </div>
    </Alert>
  );
}
