import { randomUUID } from 'node:crypto';
import type { ReactElement } from 'react';
import { AlikeAlert } from '../dossier/alike-alert.js';
import { taskInput } from '../council-work/task-input.js';
import { deadlineText } from '../dossier/deadline-text.js';
import { ExcludedNote } from '../dossier/excluded.js';
import { ReceiptAlert } from '../dossier/receipt-alert.js';
import type { Receipt } from '../dossier/receipts.js';
import { stateText } from '../dossier/words.js';
import { juryTexts } from '../rounds/jury-texts.js';
import { homeOfTask } from '../rounds/round-processes.js';
import { frameOf } from '../reply/frame.js';
import type { Actor } from '../security/actor.js';
import type { Visit } from '../security/visit.js';
import { ErrorSummary } from '../view/alert.js';
import { Badge } from '../view/badge.js';
import { Button } from '../view/button.js';
import { PageTitle } from '../view/card.js';
import { Select } from '../view/choice-fields.js';
import { CsrfField } from '../view/csrf-field.js';
import { fieldId } from '../view/class-names.js';
import { Layout } from '../view/layout.js';
import { BackLink, Link } from '../view/links.js';
import { declarationField } from './declaration.js';
import { declarationTexts } from './declaration-texts.js';
import { Due, DueReason } from './due.js';
import { SeatsView } from './seats-view.js';
import { TaskForm } from './task-form.js';
import { TaskMaterial } from './task-material.js';
import type { TaskAct, TaskView } from './task-view.js';
import { taskTexts } from './texts.js';

interface TaskPageProps {
  readonly view: TaskView;
  readonly actor: Actor;
  readonly receipt?: Receipt | undefined;
  readonly act?: TaskAct | undefined;
}

/** A task: on the left what it is decided on, on the right its form. On phones one below the other. */
export function taskPage(visit: Visit, { view, actor, receipt, act }: TaskPageProps): ReactElement {
  const { opened, line, open, standing } = view;
  const { dossier, words, language } = opened;
  const undeclared = act?.kind === 'undeclared' ? act : undefined;
  const t = taskTexts(language);
  const name = words.tasks[line.name] ?? line.name;
  const back = homeOfTask(actor, dossier.process, line.name);
  const home = `/dossiers/${dossier.reference}/tasks/${line.key}`;
  return (
    <Layout
      {...frameOf(visit)}
      title={`${name} – ${dossier.reference}`}
      width="wide"
      faulty={act !== undefined && act.kind !== 'saved'}
    >
      <BackLink href={back}>{back === '/jury' ? juryTexts(language)('queueLink') : t('back')}</BackLink>
      <ReceiptAlert receipt={receipt} language={language} withReference />
      {undeclared ? (
        <ErrorSummary
          items={[
            {
              href: `#${fieldId(`${declarationField} claim`)}`,
              text: declarationTexts(language)('unbiasedMissing'),
            },
          ]}
        />
      ) : null}
      <PageTitle
        preline={
          <>
            <Link href={`/dossiers/${dossier.reference}`}>{dossier.reference}</Link> · {dossier.title}
          </>
        }
        badge={<Badge>{stateText(dossier.state, words)}</Badge>}
      >
        {name}
      </PageTitle>
      <div className="app-task-head">
        {line.closedAt || line.dueAt === null ? null : (
          <p className="kern-body">
            {t('due')}: <Due at={line.dueAt} /> <DueReason text={open && deadlineText(open, language)} />
            {view.extension ? (
              <>
                {' '}
                <Link href={`${home}/extend`}>{t('extend')}</Link>
              </>
            ) : null}
          </p>
        )}
        <AlikeAlert opened={opened} alike={view.alike} />
        <ExcludedNote opened={opened} leads={view.leads} />
        <SeatsView view={view} personId={actor.personId} path={home} undeclared={undeclared} />
        <p className="app-to-form">
          <Link href="#task">{standing?.may ? t('toForm') : t('desk')}</Link>
        </p>
      </div>
      <div className="app-columns app-columns--task">
        <TaskMaterial opened={opened} task={line.name} input={taskInput(view, act)} />
        <div id="task">
          <TaskForm view={view} act={act} commandId={randomUUID()} />
          {line.closedAt && !view.recusable ? null : <HandOver view={view} home={home} personId={actor.personId} />}
        </div>
      </div>
    </Layout>
  );
}

/** Ways to give a task out of one's hands. */
function HandOver(props: {
  readonly view: TaskView;
  readonly home: string;
  readonly personId: string;
}): ReactElement | null {
  const { view, home, personId } = props;
  const { opened, open, line, declaration, standing, leads, colleagues, recusable } = view;
  const t = taskTexts(opened.language);
  const isStaffs = (open !== undefined || recusable) && declaration.role !== 'applicant';
  const did = recusable && line.seats.some(({ holderId }) => holderId === personId);
  const mayRecuse =
    isStaffs && (did || standing?.may || (standing && !standing.may && standing.refusal.code !== 'notAllowed'));
  if (!isStaffs || (!mayRecuse && !leads)) return null;
  return (
    <section className="app-hand-over" aria-labelledby="hand-over">
      <h2 className="kern-title" id="hand-over">
        {t('more')}
      </h2>
      {open && leads && colleagues.length > 0 ? (
        <form method="post" action={`${home}/assign`} className="app-form" id="assign">
          <CsrfField />
          <input type="hidden" name="_command" value={randomUUID()} />
          <input type="hidden" name="to" value={home} />
          <Select
            name="assignee"
            label={t('assignTo')}
            hint={t('assignHint')}
            options={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <div>
            <Button variant="secondary">{t('assign')}</Button>
          </div>
        </form>
      ) : null}
      {open && leads && colleagues.length === 0 ? (
        <p className="kern-body kern-body--muted">{t('assignNobody')}</p>
      ) : null}
      {mayRecuse ? (
        <p className="kern-body">
          <Link href={`${home}/recuse`}>{t('recuse')}</Link>
        </p>
      ) : null}
      {leads ? (
        <p className="kern-body">
          <Link href={`${home}/recuse/other`}>{declarationTexts(opened.language)('other')}</Link>
        </p>
      ) : null}
    </section>
  );
}
