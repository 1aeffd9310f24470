import { randomUUID } from 'node:crypto';
import type { ReactElement } from 'react';
import { PostButton } from '../view/button.js';
import { shortInstant } from './due.js';
import type { TaskView } from './task-view.js';
import { taskTexts } from './texts.js';

/** Who has taken the seats of a task, and since when; never what they answered. */
export function SeatsView({
  view,
  personId,
  path,
}: {
  readonly view: TaskView;
  readonly personId: string;
  readonly path: string;
}): ReactElement {
  const { opened, line, open, leads, standing } = view;
  const t = taskTexts(opened.language);
  const action = `/dossiers/${opened.dossier.reference}/tasks/${line.key}`;
  const free = line.seats.filter(({ holderId }) => holderId === null).length;
  const when = (instant: string | null): string => shortInstant(instant, opened.language);
  return (
    <ul className="app-plain-list app-seats">
      {line.seats.map(({ holderId, holder, heldAt, doneAt }, seat) => {
        if (holderId === null) return null;
        const person = holder ?? '';
        const fields = { _command: randomUUID(), to: path, holder: holderId };
        const text = doneAt
          ? t('doneBy', { person, at: when(doneAt) })
          : holderId === personId
            ? t('holdsIt')
            : t('takenBy', { person, at: when(heldAt) });
        return (
          <li key={seat} className="kern-body">
            {text}{' '}
            {open && !doneAt && (holderId === personId || leads) ? (
              <PostButton
                action={`${action}/release`}
                fields={fields}
                variant="tertiary"
                small
                label={holderId === personId ? undefined : t('releaseOf', { person })}
              >
                {t('release')}
              </PostButton>
            ) : null}
          </li>
        );
      })}
      {open && free > 0 ? (
        <li className="kern-body">
          {line.seats.length === 1 ? t('free') : t('seatsFree', { count: free })}{' '}
          {standing?.may && !standing.holds ? (
            <PostButton
              action={`${action}/claim`}
              fields={{ _command: randomUUID(), to: path }}
              variant="secondary"
              small
            >
              {t('claim')}
            </PostButton>
          ) : null}
        </li>
      ) : null}
    </ul>
  );
}
