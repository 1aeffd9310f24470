import type { ReactElement } from 'react';
import type { TaskLine } from '#libs/database/stores/dossier-view.store.js';
import { Due, shortInstant } from '../task/due.js';
import { Link } from '../view/links.js';
import { Table } from '../view/table.js';
import { Instant } from '../view/values.js';
import { secretTasks, type OpenedDossier } from './dossier-reader.js';
import { NowAndPast } from './now-and-past.js';
import { dossierTexts } from './texts.js';

/** All tasks of the dossier, with who did them and what came of it: the open ones, and folded away those that are closed. */
export function TasksView({ opened }: { readonly opened: OpenedDossier }): ReactElement {
  const t = dossierTexts(opened.language);
  return (
    <NowAndPast
      rows={opened.page.tasks}
      isPast={({ closedAt }) => closedAt !== null}
      now={t('openTasks')}
      past={(count) => t('closedTasks', { count })}
      table={(tasks, caption) => <Tasks opened={opened} tasks={tasks} caption={caption} />}
    />
  );
}

interface TasksProps {
  readonly opened: OpenedDossier;
  readonly tasks: readonly TaskLine[];
  readonly caption: string;
}

function Tasks({ opened, tasks, caption }: TasksProps): ReactElement {
  const t = dossierTexts(opened.language);
  const { words, dossier } = opened;
  return (
    <Table
      caption={caption}
      captionHidden
      empty={t('noTaskOpen')}
      rows={tasks}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'task',
          label: t('task'),
          rowHeader: true,
          cell: ({ key, name }) => (
            <Link href={`/dossiers/${dossier.reference}/tasks/${key}`}>{words.tasks[name] ?? name}</Link>
          ),
        },
        { key: 'opened', label: t('opened'), cell: ({ openedAt }) => <Instant at={openedAt} short /> },
        { key: 'seats', label: t('seats'), cell: (task) => <Seats opened={opened} task={task} /> },
        {
          key: 'closed',
          // A table holds either open tasks or closed ones.
          label: t(tasks.some(({ closedAt }) => closedAt !== null) ? 'closed' : 'dueShort'),
          cell: ({ closedAt, closing, dueAt }) =>
            closedAt ? (
              <span className="app-two-lines">
                <span>
                  {closing === 'done' || closing === 'left' || closing === 'ended' ? t(`closing.${closing}`) : closing}
                </span>
                <Instant at={closedAt} short />
              </span>
            ) : dueAt ? (
              <Due at={dueAt} />
            ) : null,
        },
      ]}
    />
  );
}

function Seats({ opened, task }: { readonly opened: OpenedDossier; readonly task: TaskLine }): ReactElement {
  const { words, compiled, dossier, language } = opened;
  const t = dossierTexts(language);
  const isSecret = secretTasks(compiled, dossier).has(task.key);
  const when = (instant: string | null): string => shortInstant(instant, language);
  return (
    <span className="app-two-lines">
      {task.seats.map((seat, index) => {
        const person = seat.holder ?? '';
        const outcome = isSecret ? t('given') : (words.outcomes[`${task.name}.${seat.outcome}`] ?? seat.outcome ?? '');
        return (
          <span key={index}>
            {seat.outcome
              ? t('seatGiven', { person, outcome, at: when(seat.doneAt) })
              : seat.holderId
                ? t('seatHeld', { person, at: when(seat.heldAt) })
                : task.closedAt
                  ? '–'
                  : t('seatFree')}
          </span>
        );
      })}
    </span>
  );
}
