import type { ReactElement } from 'react';
import { processes } from '#libs/processes/index.js';
import { withdrawalIn } from '../application/application-head.js';
import { applicantCommands, commandHref, takes } from '../application/applicant-commands.js';
import { applicantTask, taskHref } from '../application/applicant-tasks.js';
import { OutcomeAlert } from '../commands/outcome-alert.js';
import { AnswersView } from '../forms/answers-view.js';
import { deadlineText as howCounted } from '../dossier/deadline-text.js';
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
import { readerWords } from './reader-words.js';
import { Documents, History } from './records.js';
import { publicStanding, publicSteps } from './stages.js';
import { Standing } from './standing.js';
import { myTexts } from './texts.js';
import { wordsIn } from '../view/languages.js';

/** Where an application stands: first what the applicant must do, then what happens now and next, then the records. */
export function statusPage(visit: Visit, mine: MyApplication): ReactElement {
  const { language } = visit;
  const t = myTexts(language);
  const { dossier, records, answers, before, file } = mine;
  const view = processes[dossier.process]?.publicView;
  const standing = publicStanding(dossier);
  const steps = publicSteps(dossier, statesIn(records.journal)).map(({ key, state, ...words }) => {
    return { key, state, label: wordsIn(words, language) };
  });
  return (
    <Layout {...frameOf(visit)} title={`${dossier.reference} ${dossier.title}`}>
      <BackLink href="/applications">{t('title')}</BackLink>
      <PageTitle preline={dossier.reference} badge={<Badge kind={standing.kind}>{wordsIn(standing, language)}</Badge>}>
        {dossier.title}
      </PageTitle>
      <div className="app-stack">
        <Outcome mine={mine} visit={visit} />
        <ToDo mine={mine} visit={visit} />
        <Standing dossier={dossier} file={file} />
        <StatusSteps steps={steps} label={t('steps')} />
      </div>
      <Documents documents={records.documents} names={view?.documents ?? {}} />
      <History
        journal={records.journal}
        events={view?.events ?? {}}
        proposerId={dossier.proposerId ?? null}
        proposed={mine.proposed}
      />
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
      <Ways mine={mine} visit={visit} />
    </Layout>
  );
}

/** What the applicant may do without being asked, while nothing of theirs waits: commands, and taking the application back. */
function Ways({ mine, visit }: { readonly mine: MyApplication; readonly visit: Visit }): ReactElement | null {
  const { dossier } = mine;
  const commands = applicantCommands(dossier);
  const withdraws = takes(dossier, 'withdraw');
  if (mine.waiting || mine.proposed || (commands.length === 0 && !withdraws)) return null;
  return (
    <ul className="app-section app-plain-list kern-body">
      {commands.map(({ name, how }) => (
        <li key={name}>
          <Link href={commandHref(dossier, name)}>{wordsIn(how, visit.language).link}</Link>
        </li>
      ))}
      {withdraws ? (
        <li>
          <Link href={`/applications/${dossier.reference}/withdraw`}>
            {withdrawalIn(dossier.process, visit.language).title}
          </Link>
        </li>
      ) : null}
    </ul>
  );
}

/** What became of what the applicant did just now; or that something of theirs still waits to be processed. */
function Outcome({ mine, visit }: { readonly mine: MyApplication; readonly visit: Visit }): ReactElement | null {
  const { receipt, waiting, dossier } = mine;
  const words = readerWords(dossier.process, visit.language);
  if (receipt && words) return <OutcomeAlert receipt={receipt} words={words} language={visit.language} />;
  if (!waiting) return null;
  const t = myTexts(visit.language);
  return (
    <Alert kind="info" title={t('pending.title')}>
      {t('pending', { at: instantText(waiting.receivedAt, visit.language) })}
    </Alert>
  );
}

/** What is asked of the applicant and until when, unless it is answered already and only not processed yet. */
function ToDo({ mine, visit }: { readonly mine: MyApplication; readonly visit: Visit }): ReactElement | null {
  const { dossier, waiting } = mine;
  const asked = applicantTask(dossier);
  if (!asked || waiting) return null;
  const { language } = visit;
  const t = myTexts(language);
  const { task, how } = asked;
  // A date that the process fixed needs no counting.
  const counted = 'fact' in task.counted.by ? undefined : howCounted(task, language);
  return (
    <Alert kind="warning" title={wordsIn(how, language).wanted}>
      <div className="app-stack">
        <div>
          <p>{t('act', { deadline: deadlineText(new Date(task.dueAt), language) })}</p>
          {counted === undefined ? null : <p className="kern-body--small">{counted}</p>}
        </div>
        <p>
          <LinkButton href={taskHref(dossier, task)}>{wordsIn(how, language).link}</LinkButton>
        </p>
      </div>
    </Alert>
  );
}
