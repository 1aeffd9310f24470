import type { ReactElement } from 'react';
import type { PublishedProcess, RunningLine } from '#libs/database/stores/administration.store.js';
import type { TaskDeclaration } from '#libs/engine/definition.js';
import { innermostOf } from '../diagram/around.js';
import { DiagramFigure } from '../diagram/diagram-figure.js';
import type { LaidChart } from '../diagram/diagrams.js';
import { activeStates, roleText, stateOrder, stateText, wordsOf } from '../dossier/words.js';
import { frameOf } from '../reply/frame.js';
import type { Visit } from '../security/visit.js';
import { PageTitle, Section } from '../view/card.js';
import { Layout } from '../view/layout.js';
import { BackLink, Link } from '../view/links.js';
import { Table } from '../view/table.js';
import { Instant } from '../view/values.js';
import { restingAnchor } from '../diagram/state.js';
import type { Resting } from './kept.js';
import { deadlineText, ladderTexts } from './period-text.js';
import { adminTexts } from './texts.js';

interface ProcessPageProps {
  readonly process: PublishedProcess;
  readonly resting: Resting;
  readonly chart: LaidChart;
  /** list of the workflows in a state, where the address of Temporal UI is known */
  readonly stateHref: (state: string) => string | undefined;
}

/** A version of a process: its chart, where its dossiers are, and its tasks. */
export function processPage(visit: Visit, props: ProcessPageProps): ReactElement {
  const { language } = visit;
  const { process } = props;
  const t = adminTexts(language);
  const words = wordsOf(process.name, language);
  return (
    <Layout {...frameOf(visit)} title={`${words.name} ${process.version}`} width="wide">
      <BackLink href="/admin#processes">{t('back')}</BackLink>
      <PageTitle
        preline={`${process.name}, ${t('version')} ${process.version}`}
        lead={
          <>
            {t('published')}: <Instant at={process.publishedAt} short />. {t('hash')}:{' '}
            <code>{process.hash.slice(0, 12)}</code>
          </>
        }
      >
        {words.name}
      </PageTitle>
      <Section id="running" title={t('running')}>
        <States {...props} visit={visit} caption={t('running')} lines={props.resting.running} isRunning />
      </Section>
      {props.resting.kept.length === 0 ? null : (
        <Section id="kept" title={t('kept')}>
          <p className="kern-body">{t('keptHint')}</p>
          <States {...props} visit={visit} caption={t('kept')} lines={props.resting.kept} />
        </Section>
      )}
      <Section id="diagram" title={t('diagram')}>
        <DiagramFigure
          chart={props.chart}
          language={language}
          resting={restingIn(props)}
          file={`/admin/processes/${process.name}/${process.version}.svg`}
        />
      </Section>
      <Section id="tasks" title={t('tasks')}>
        <Tasks {...props} visit={visit} />
      </Section>
    </Layout>
  );
}

/** How many dossiers of this version rest in each innermost state; one with regions rests in several. */
function restingIn({ resting: { running, kept }, chart: { graph } }: ProcessPageProps): Map<string, number> {
  const resting = new Map<string, number>();
  for (const { state, count } of [...running, ...kept]) {
    for (const id of innermostOf(activeStates(state, graph))) resting.set(id, (resting.get(id) ?? 0) + count);
  }
  return resting;
}

type PartProps = ProcessPageProps & { readonly visit: Visit };

interface StatesProps extends PartProps {
  readonly caption: string;
  readonly lines: readonly RunningLine[];
  /** only what runs can be overdue */
  readonly isRunning?: boolean;
}

/** The states in which dossiers rest, with how many there are. */
function States({ process, isRunning, caption, lines, chart, stateHref, visit }: StatesProps): ReactElement {
  const { language } = visit;
  const t = adminTexts(language);
  const words = wordsOf(process.name, language);
  return (
    <Table
      caption={caption}
      captionHidden
      empty={t('ended')}
      rows={lines.toSorted((a, b) => stateOrder(a.state, words) - stateOrder(b.state, words))}
      rowKey={({ state }) => state}
      columns={[
        {
          key: 'state',
          label: t('state'),
          rowHeader: true,
          cell: ({ state }) => {
            const href = stateHref(state);
            return href === undefined ? stateText(state, words) : <Link href={href}>{stateText(state, words)}</Link>;
          },
        },
        { key: 'count', label: t('dossiers'), numeric: true, cell: ({ count }) => count },
        ...(isRunning
          ? [{ key: 'overdue', label: t('overdue'), numeric: true, cell: ({ overdue }: RunningLine) => overdue }]
          : []),
        {
          key: 'picture',
          label: t('inPicture'),
          cell: ({ state }) => {
            const [first] = innermostOf(activeStates(state, chart.graph));
            return first === undefined ? null : (
              <Link href={`#${restingAnchor(first)}`} label={`${t('show')}: ${stateText(state, words)}`}>
                {t('show')}
              </Link>
            );
          },
        },
      ]}
    />
  );
}

function Tasks({ process, chart, visit: { language } }: PartProps): ReactElement {
  const t = adminTexts(language);
  const words = wordsOf(process.name, language);
  return (
    <Table
      caption={t('tasks')}
      captionHidden
      rows={Object.entries(process.body.tasks).toSorted(([a], [b]) => place(chart, a) - place(chart, b))}
      rowKey={([name]) => name}
      columns={[
        { key: 'task', label: t('task'), rowHeader: true, cell: ([name]) => words.tasks[name] ?? name },
        { key: 'role', label: t('role'), cell: ([, { role }]) => roleText(role, language) },
        {
          key: 'seats',
          label: t('seats'),
          cell: ([, { seats = 1, independent }]) => (independent ? t('seatsIndependent', { count: seats }) : seats),
        },
        { key: 'deadline', label: t('deadline'), cell: ([, { deadline }]) => deadlineText(deadline, language) },
        {
          key: 'ladder',
          label: t('ladder'),
          cell: ([, task]) => (
            <ul className="app-plain-list">
              {ladderTexts(task, language).map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          ),
        },
        {
          key: 'distinct',
          label: t('distinct'),
          cell: ([, { distinctFrom = [] }]) =>
            distinctFrom.map((name) => words.tasks[name] ?? words.events[name] ?? name).join(', '),
        },
        { key: 'form', label: t('form'), cell: ([, { form }]) => formName(form, t('applicationForm')) },
      ]}
    />
  );
}

function formName(form: TaskDeclaration['form'], application: string): string {
  if (form === 'application') return application;
  return form ? `${form.name} ${form.version}` : '';
}

/** How far down the picture a task is opened: the database keeps no order of names. */
function place({ graph, layout }: LaidChart, task: string): number {
  const opener = graph.nodes.find(({ tasks }) => tasks.includes(task))?.id;
  return layout.nodes.find(({ id }) => id === opener)?.y ?? Number.POSITIVE_INFINITY;
}
