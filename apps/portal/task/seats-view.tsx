import { randomUUID } from 'node:crypto';
import type { ReactElement } from 'react';
import { Button, PostButton } from '../view/button.js';
import { CsrfField } from '../view/csrf-field.js';
import { DeclarationBox } from './declaration.js';
import { shortInstant } from './due.js';
import type { TaskView } from './task-view.js';
import { taskTexts } from './texts.js';

/** Who has taken the seats of a task, and since when; never what they answered. */
export function SeatsView({
  view,
  personId,
  path,
  undeclared,
}: {
  readonly view: TaskView;
  readonly personId: string;
  readonly path: string;
  /** it was to be taken without the declaration to be unbiased */
  readonly undeclared?: { readonly to: string } | undefined;
}): ReactElement {
  const { opened, line, open, leads, standing } = view;
  const t = taskTexts(opened.language);
  const action = `/dossiers/${opened.dossier.reference}/tasks/${line.key}`;
  const named = opened.compiled.definition.tasks[line.name]?.seatsFor !== undefined;
  const free = named ? 0 : line.seats.filter(({ holderId }) => holderId === null).length;
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
            {open && !named && !doneAt && (holderId === personId || leads) ? (
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
            <ClaimForm
              action={`${action}/claim`}
              view={view}
              path={undeclared?.to ?? path}
              missing={undeclared !== undefined}
            />
          ) : null}
        </li>
      ) : null}
    </ul>
  );
}

/** Takes the task; at the first act on a dossier with the declaration to be unbiased. */
function ClaimForm(props: {
  readonly action: string;
  readonly view: TaskView;
  readonly path: string;
  readonly missing: boolean;
}): ReactElement {
  const { action, view, path, missing } = props;
  const { language } = view.opened;
  const t = taskTexts(language);
  const once = randomUUID();
  const fields = { _command: once, to: path };
  if (view.unbiased !== 'asked') {
    return (
      <PostButton action={action} fields={fields} variant="secondary" small>
        {t('claim')}
      </PostButton>
    );
  }
  return (
    <form method="post" action={action} className="app-form app-claim">
      <CsrfField />
      <input type="hidden" name="_command" value={once} />
      <input type="hidden" name="to" value={path} />
      <DeclarationBox language={language} of="claim" committee={isCommittees(view)} missing={missing} />
      <div>
        <Button variant="secondary" small>
          {t('claim')}
        </Button>
      </div>
    </form>
  );
}

/** Whether the task is done for a committee, whose members declare by a law of their own. */
export const isCommittees = ({ declaration }: Pick<TaskView, 'declaration'>): boolean => declaration.role === 'clerk';
