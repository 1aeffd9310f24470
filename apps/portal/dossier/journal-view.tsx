import type { ReactElement } from 'react';
import type { JournalLine } from '#libs/database/stores/dossier-view.store.js';
import { Badge } from '../view/badge.js';
import { Timeline, type TimelineEntry } from '../view/lists.js';
import { secretTasks, taskText, type OpenedDossier } from './dossier-reader.js';
import { reasonText } from './reason.js';
import { dossierTexts } from './texts.js';
import { taskNameOf } from '#libs/engine/state.js';
import { stateText } from './words.js';

/** As many of the newest entries are shown at once; a few more than that are not worth folding away. */
const shownAtOnce = 8;
const worthFolding = 4;

/**
 * Everything that happened, oldest first, of a long story the older entries folded away; what was refused stands there
 * too, greyed and with the reason.
 */
export function JournalView(props: { readonly opened: OpenedDossier; readonly leads: boolean }): ReactElement {
  const { opened, leads } = props;
  const t = dossierTexts(opened.language);
  const { journal } = opened.page;
  const entries = journal.map((line, index) => {
    const entry = entryOf(opened, line, journal[index - 1]);
    // Who has a conflict of interest is a lead's to know, who hands the work on.
    return leads || line.type !== 'task.recuse' ? entry : { ...entry, by: t('by.withheld') };
  });
  const older = entries.slice(0, -shownAtOnce);
  if (older.length < worthFolding) return <Timeline entries={entries} />;
  return (
    <div className="app-stack">
      <details className="app-details">
        <summary>{t('olderEntries', { count: older.length })}</summary>
        <Timeline entries={older} />
      </details>
      <Timeline entries={entries.slice(-shownAtOnce)} />
    </div>
  );
}

function entryOf(opened: OpenedDossier, line: JournalLine, before: JournalLine | undefined): TimelineEntry {
  const t = dossierTexts(opened.language);
  const { outcome } = line.body;
  const entry = { key: String(line.seq), at: line.at, by: actorText(opened, line) };
  if (outcome.kind === 'refused') {
    const reason = reasonText(outcome.refusal, opened.words, opened.language);
    return {
      ...entry,
      title: <span className="app-refused">{eventText(opened, line)}</span>,
      text: <Badge kind="warning">{t('refused', { reason })}</Badge>,
    };
  }
  const was = before?.body.outcome;
  const moved = was?.kind !== 'accepted' || was.stateName !== outcome.stateName;
  const state = moved ? t('newState', { state: stateText(outcome.stateName, opened.words) }) : undefined;
  const lines = [detail(opened, line), state].filter((one) => one !== undefined);
  return { ...entry, title: eventText(opened, line), ...(lines.length > 0 ? { text: lines.join('. ') } : {}) };
}

/** The event in words. What a seat of an open independent task answered is not told. */
function eventText(opened: OpenedDossier, { type, body }: JournalLine): string {
  const { words, language, compiled, dossier } = opened;
  const { task } = body.command;
  if (task !== undefined && !type.startsWith('task.') && secretTasks(compiled, dossier).has(task)) {
    return dossierTexts(language)('seatDone', { task: taskText(words, task) });
  }
  return words.events[type] ?? words.events[type.replace(/^clock\./, '')] ?? type;
}

/** Which task was taken or is due, and to whom one was assigned. */
function detail({ words, language, page }: OpenedDossier, { type, body }: JournalLine): string | undefined {
  const t = dossierTexts(language);
  const { task, timer, assignee } = body.command;
  const key = type.startsWith('task.') ? task : type.startsWith('clock.') ? timer?.key.split('.')[0] : undefined;
  if (key === undefined || key === 'timer') return undefined;
  const person =
    type !== 'task.recuse' &&
    assignee &&
    page.tasks.flatMap(({ seats }) => seats).find(({ holderId }) => holderId === assignee)?.holder;
  const about = t('ofTask', { task: words.tasks[taskNameOf(key)] ?? taskNameOf(key) });
  return person ? `${about}. ${t('toPerson', { person })}` : about;
}

/** Who it was; applicants by name where they gave one. */
function actorText({ dossier, language, words }: OpenedDossier, { actorKind, actorName, body }: JournalLine): string {
  const t = dossierTexts(language);
  if (actorKind === 'clock' || actorKind === 'system') return t(`by.${actorKind}`);
  if (actorName) return actorName;
  return body.command.actor.id === dossier.applicantId ? (words.applicants ?? t('by.applicant')) : t('by.unknown');
}
