import { randomUUID } from 'node:crypto';
import type { ReactElement } from 'react';
import { obstacleText } from '../dossier/reason.js';
import { stateText, wordsOf } from '../dossier/words.js';
import { Due, shortInstant } from '../task/due.js';
import { DeclarationBox } from '../task/declaration.js';
import { Button, PostButton } from '../view/button.js';
import type { Language } from '../view/catalogue.js';
import { CsrfField } from '../view/csrf-field.js';
import { Link } from '../view/links.js';
import { Table } from '../view/table.js';
import type { QueueQuery, QueueRow } from './inbox.js';
import { queueHref } from './queue-query.js';
import { queueTexts } from './texts.js';

interface QueueTableProps {
  readonly rows: readonly QueueRow[];
  readonly query: QueueQuery;
  readonly language: Language;
}

/** The tasks of a view, each with its deadline, who has taken it, and what can be done about it. */
export function QueueTable({ rows, query, language }: QueueTableProps): ReactElement {
  const t = queueTexts(language);
  const words = (row: QueueRow) => wordsOf(row.task.process, language);
  const dossierHref = ({ task }: QueueRow): string => `/dossiers/${task.reference}`;
  return (
    <Table
      caption={`${t('title')}: ${t(query.view)}`}
      captionHidden
      rows={rows}
      rowKey={({ task }) => task.id}
      columns={[
        {
          key: 'task',
          label: t('task'),
          rowHeader: true,
          cell: (row) => {
            const name = words(row).tasks[row.task.name] ?? row.task.name;
            return row.standing ? (
              <Link href={`${dossierHref(row)}/tasks/${row.task.key}`} label={`${name}, ${row.task.reference}`}>
                {name}
              </Link>
            ) : (
              name
            );
          },
        },
        {
          key: 'dossier',
          label: t('dossier'),
          cell: (row) => (
            <span className="app-two-lines">
              <Link href={dossierHref(row)}>{row.task.reference}</Link>
              <span>{row.task.title}</span>
            </span>
          ),
        },
        { key: 'state', label: t('state'), cell: (row) => stateText(row.task.state, words(row)) },
        { key: 'due', label: t('due'), cell: ({ task }) => (task.dueAt ? <Due at={task.dueAt} /> : null) },
        { key: 'holders', label: t('holders'), cell: (row) => <Holders row={row} language={language} /> },
        { key: 'action', label: t('action'), cell: (row) => <Action row={row} query={query} language={language} /> },
      ]}
    />
  );
}

function Holders({ row: { task }, language }: { readonly row: QueueRow; readonly language: Language }): ReactElement {
  const t = queueTexts(language);
  const names = task.holders.map(({ name, at }) => t('holder', { name, at: shortInstant(at, language) }));
  return (
    <span className="app-two-lines">
      {task.seats > 1 ? <span>{t('seats', { done: task.done, seats: task.seats })}</span> : null}
      {names.length === 0 && task.seats === 1 ? <span>{t('free')}</span> : null}
      {names.map((name) => (
        <span key={name}>{name}</span>
      ))}
    </span>
  );
}

interface ActionProps {
  readonly row: QueueRow;
  readonly query: QueueQuery;
  readonly language: Language;
}

/** Take, return, assign; or why the person can't do this one. */
function Action({ row, query, language }: ActionProps): ReactElement | null {
  const { task, standing, leads } = row;
  if (!standing) return null;
  const t = queueTexts(language);
  const words = wordsOf(task.process, language);
  const action = `/dossiers/${task.reference}/tasks/${task.key}`;
  const [once, to] = [randomUUID(), queueHref(query, { after: query.after })];
  const fields = { _command: once, to };
  const about = { task: words.tasks[task.name] ?? task.name, reference: task.reference };
  return (
    <span className="app-row-actions">
      {task.mine ? (
        <PostButton action={`${action}/release`} fields={fields} variant="tertiary" small label={t('releaseOf', about)}>
          {t('release')}
        </PostButton>
      ) : standing.may && row.asks ? (
        <form method="post" action={`${action}/claim`} className="app-claim">
          <CsrfField />
          <input type="hidden" name="_command" value={once} />
          <input type="hidden" name="to" value={to} />
          <DeclarationBox language={language} of={task.id} short />
          <Button variant="secondary" small label={t('claimOf', about)}>
            {t('claim')}
          </Button>
        </form>
      ) : standing.may ? (
        <PostButton action={`${action}/claim`} fields={fields} variant="secondary" small label={t('claimOf', about)}>
          {t('claim')}
        </PostButton>
      ) : (
        <span className="kern-body--small kern-body--muted">{obstacleText(standing.refusal, words, language)}</span>
      )}
      {leads ? (
        <Link href={`${action}#assign`} small label={t('assignOf', about)}>
          {t('assign')}
        </Link>
      ) : null}
    </span>
  );
}
