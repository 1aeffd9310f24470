import type { ReactElement } from 'react';
import type {
  Operations,
  ProgrammeLine,
  PublishedFormLine,
  PublishedProcess,
  RoleLine,
  RunningLine,
} from '#libs/database/stores/administration.store.js';
import { wordsOf } from '../dossier/words.js';
import { frameOf } from '../reply/frame.js';
import type { Visit } from '../security/visit.js';
import { PageTitle, Section } from '../view/card.js';
import { Layout } from '../view/layout.js';
import { Link } from '../view/links.js';
import { Tabs } from '../view/navigation.js';
import { Table } from '../view/table.js';
import { Instant } from '../view/values.js';
import { countOf, type Resting } from './kept.js';
import { OperationsView } from './operations-view.js';
import { ProgrammesView } from './programmes-view.js';
import { RolesView } from './roles-view.js';
import { adminTexts } from './texts.js';

export interface AdminPageProps {
  readonly processes: readonly PublishedProcess[];
  readonly forms: readonly PublishedFormLine[];
  readonly resting: Resting;
  readonly programmes: readonly ProgrammeLine[];
  readonly roles: readonly RoleLine[];
  readonly operations: Operations;
  /** list of workflows in Temporal UI, where its address is known */
  readonly temporalUi: string | undefined;
}

const sections = ['operations', 'processes', 'programmes', 'roles', 'forms'] as const;

/** What is published, who holds which role, and how operations fare. */
export function adminPage(visit: Visit, props: AdminPageProps): ReactElement {
  const { language } = visit;
  const t = adminTexts(language);
  const content: Record<(typeof sections)[number], ReactElement> = {
    operations: <OperationsView {...props} language={language} />,
    processes: <Processes {...props} visit={visit} />,
    programmes: <ProgrammesView programmes={props.programmes} language={language} />,
    roles: <RolesView {...props} language={language} />,
    forms: <Forms {...props} visit={visit} />,
  };
  return (
    <Layout {...frameOf(visit)} title={t('title')} width="wide">
      <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
      <Tabs label={t('sections')} tabs={sections.map((id) => ({ href: `#${id}`, label: t(id) }))} />
      {sections.map((id) => (
        <Section key={id} id={id} title={t(id)}>
          {content[id]}
        </Section>
      ))}
    </Layout>
  );
}

function Processes({
  processes,
  resting: { running, kept },
  visit: { language },
}: AdminPageProps & { readonly visit: Visit }): ReactElement {
  const t = adminTexts(language);
  const of = (lines: readonly RunningLine[], { name, version }: PublishedProcess): RunningLine[] =>
    lines.filter((one) => one.process === name && one.version === version);
  return (
    <Table
      caption={t('processes')}
      captionHidden
      rows={processes}
      rowKey={({ name, version }) => `${name}@${version}`}
      columns={[
        {
          key: 'name',
          label: t('name'),
          rowHeader: true,
          cell: ({ name, version }) => (
            <Link href={`/admin/processes/${name}/${version}`}>{wordsOf(name, language).name}</Link>
          ),
        },
        { key: 'version', label: t('version'), numeric: true, cell: ({ version }) => version },
        { key: 'published', label: t('published'), cell: ({ publishedAt }) => <Instant at={publishedAt} short /> },
        { key: 'hash', label: t('hash'), cell: ({ hash }) => <code>{hash.slice(0, 12)}</code> },
        { key: 'count', label: t('count'), numeric: true, cell: (process) => countOf(of(running, process)) },
        {
          key: 'overdue',
          label: t('overdue'),
          numeric: true,
          cell: (process) => of(running, process).reduce((sum, { overdue }) => sum + overdue, 0),
        },
        { key: 'kept', label: t('keptCount'), numeric: true, cell: (process) => countOf(of(kept, process)) },
      ]}
    />
  );
}

function Forms({ forms, visit: { language } }: AdminPageProps & { readonly visit: Visit }): ReactElement {
  const t = adminTexts(language);
  return (
    <Table
      caption={t('forms')}
      captionHidden
      rows={forms}
      rowKey={({ name, version }) => `${name}@${version}`}
      columns={[
        { key: 'name', label: t('name'), rowHeader: true, cell: ({ name }) => name },
        { key: 'version', label: t('version'), numeric: true, cell: ({ version }) => version },
        { key: 'published', label: t('published'), cell: ({ publishedAt }) => <Instant at={publishedAt} short /> },
        { key: 'hash', label: t('hash'), cell: ({ hash }) => <code>{hash.slice(0, 12)}</code> },
      ]}
    />
  );
}
