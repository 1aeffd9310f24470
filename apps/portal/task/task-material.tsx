import type { ReactElement } from 'react';
import { processes } from '#libs/processes/index.js';
import { assessmentsOf } from '../dossier/assessments.js';
import { assessmentsTitle, AssessmentsView } from '../dossier/assessments-view.js';
import { heardView } from '../dossier/heard-view.js';
import { GrantSection } from '../dossier/grant-view.js';
import {
  applicationVersions,
  formStateOf,
  taskResults,
  sourceText,
  type OpenedDossier,
} from '../dossier/dossier-reader.js';
import { dossierTexts } from '../dossier/texts.js';
import { AnswersView } from '../forms/answers-view.js';
import { BesideTask, partsOf, type TaskInput } from '../council-work/beside-task.js';
import { CallApplicationsView } from '../calls/call-applications.js';
import { CallPreview, canPreview } from '../calls/call-preview.js';
import { callProcesses } from '../calls/call-process.js';
import { callTexts } from '../calls/texts.js';
import { TaskMoney } from '../money/task-money.js';
import { moneyTexts } from '../money/texts.js';
import { RoundNotices } from '../rounds/round-notices.js';
import { Alert } from '../view/alert.js';
import { Section } from '../view/card.js';
import { Instant } from '../view/values.js';
import { taskTexts } from './texts.js';
import { officeLanguage } from '../view/languages.js';

/** What a task is decided on: the results so far, the newest one open, and the application with what changed last. */
export function TaskMaterial(props: {
  readonly opened: OpenedDossier;
  readonly task: string;
  /** of a paper for the council: what stands in the task's form now */
  readonly input?: TaskInput | undefined;
}): ReactElement {
  const { opened, task: name, input } = props;
  const { paper } = opened;
  const parts = paper ? partsOf(paper.view, name) : [];
  const assessments = assessmentsOf(opened);
  const t = taskTexts(opened.language);
  const heard = heardView(opened);
  const isExcluded = (person: string | null): boolean => opened.frame.recused.some(({ id }) => id === person);
  // What signers said stands with their signatures.
  const results = parts.includes('signatures')
    ? []
    : taskResults(opened).filter(({ personId }) => !isExcluded(personId));
  return (
    <div>
      <RoundNotices opened={opened} task={name} />
      {paper && input ? <BesideTask opened={opened} paper={paper} task={name} input={input} /> : null}
      {processes[opened.dossier.process]?.calculation?.tasks.includes(name) ? (
        <Section title={moneyTexts(opened.language)('outlook.title')} id="money">
          <TaskMoney opened={opened} />
        </Section>
      ) : null}
      <GrantSection opened={opened} task={name} />
      {opened.applications && processes[opened.dossier.process]?.applicationsBeside?.includes(name) ? (
        <Section
          title={callTexts(opened.language)(opened.applications.money ? 'applications' : 'nominations')}
          id="applications"
        >
          <CallApplicationsView applications={opened.applications} language={opened.language} />
        </Section>
      ) : null}
      {assessments ? (
        <Section title={assessmentsTitle(officeLanguage(opened.language))} id="assessments">
          <AssessmentsView opened={opened} assessments={assessments} />
        </Section>
      ) : null}
      {heard ? (
        <Section title={dossierTexts(opened.language)('heard')} id="heard">
          {heard}
        </Section>
      ) : null}
      {results.length === 0 ? null : (
        <Section title={t('results')} id="results">
          <div className="app-stack">
            {results.map((line, index) => {
              const form = formStateOf(opened, line);
              if (!form) return null;
              const task = sourceText(opened.words, line);
              return (
                <details key={line.id} className="app-details" open={index === 0 || line.taskKey?.startsWith('vote-')}>
                  <summary>
                    {t('resultBy', { task, person: line.person ?? '' })}, <Instant at={line.receivedAt} short />
                  </summary>
                  <AnswersView form={form} stacked level={3} />
                </details>
              );
            })}
          </div>
        </Section>
      )}
      {parts.includes('text') ? null : <Application opened={opened} />}
    </div>
  );
}

function Application({ opened }: { readonly opened: OpenedDossier }): ReactElement | null {
  const t = taskTexts(opened.language);
  const versions = applicationVersions(opened);
  const newest = versions.at(-1);
  // What a nominee adds to what somebody else proposed is no change to be looked for.
  const last = versions.at(-2);
  const before = last?.personId === newest?.personId ? last : undefined;
  const form = newest && formStateOf(opened, newest);
  if (!form) return null;
  return (
    <Section
      title={opened.words.application ?? (opened.dossier.applicantId ? t('application') : opened.words.name)}
      id="application"
    >
      {before ? <Alert kind="info" title={t('applicationChanged')} /> : null}
      <AnswersView form={form} {...(before ? { before: before.data } : {})} stacked level={3} />
      {callProcesses.includes(opened.dossier.process) && !opened.file.children?.length && canPreview(newest.data) ? (
        <>
          <h3 className="kern-title">{callTexts(opened.language)('previewTitle')}</h3>
          <p className="kern-body">{callTexts(opened.language)('previewLead')}</p>
          <CallPreview
            answers={newest.data}
            process={opened.dossier.process}
            programme={{ key: opened.dossier.programme, terms: opened.frame.terms, texts: opened.frame.texts }}
          />
        </>
      ) : null}
    </Section>
  );
}
