import { formatDeadline, formatInstant } from '#libs/calendar/berlin.js';
import type { Dossier } from '#libs/database/entities/dossier.entity.js';
import type { OpenTimer } from '#libs/engine/state.js';
import type { ProcessTexts } from '#libs/processes/process.js';
import { isRole, roles } from '#libs/processes/roles.js';

/** What Temporal UI shows of a dossier to somebody who knows no code: German Markdown, no personal data. */
export function describe(
  dossier: Dossier,
  texts: ProcessTexts | undefined,
  portalUrl: string,
  waitingSince?: Date,
): string {
  // Of a sealed dossier everybody may know only that it is one.
  const tasks = dossier.readers ? [] : (dossier.snapshot?.tasks ?? []);
  const lines = [
    `**${texts?.name ?? dossier.process}** ${dossier.reference}`,
    '',
    `- **Stand:** ${stateWords(dossier.state, texts)}, seit ${formatInstant(dossier.stateSince.toISOString())}`,
    `- **Wartet auf:** ${dossier.waitingFor.map(roleWords).join(', ') || 'niemanden'}`,
    `- **Nächste Frist:** ${dossier.dueAt ? formatDeadline(dossier.dueAt.toISOString()) : 'keine'}`,
    `- **Akte:** [${dossier.reference}](${portalUrl}/dossiers/${dossier.reference})`,
  ];
  if (waitingSince) {
    const since = formatInstant(waitingSince.toISOString());
    lines.push('', `**Achtung: ein Befehl wartet seit ${since} auf seine Entscheidung.** Die Ursache steht im Log.`);
  }
  if (tasks.length > 0) {
    lines.push('', '**Offene Aufgaben**', '');
    for (const task of tasks) {
      const done = task.seats.filter((seat) => seat.outcome !== null).length;
      const seats = task.seats.length > 1 ? `, ${done} von ${task.seats.length} Plätzen erledigt` : '';
      const due = `bis ${formatDeadline(task.dueAt)}${task.overdue ? ' (**überfällig**)' : ''}`;
      lines.push(`- ${texts?.tasks[task.name] ?? task.name}${seats}, ${due}`);
    }
  }
  return lines.join('\n');
}

/** What a timer of a sealed dossier is called. */
export const sealedLabel = 'Termin (gesperrt)';

/** A label for a timer in Temporal UI: `Erinnerung: Antrag formal prüfen`. */
export function timerLabel(timer: OpenTimer, texts: ProcessTexts | undefined): string {
  const name = texts?.tasks[timer.name] ?? texts?.events[timer.name] ?? timer.name;
  const kind = { timer: 'Termin', deadline: 'Frist', reminder: 'Erinnerung', escalation: 'Weitergabe' }[timer.kind];
  return `${kind}: ${name}${timer.to ? ` an ${roleWords(timer.to)}` : ''}`;
}

/** German words for a state's name, regions joined as they stand. */
export function stateWords(state: string, texts: ProcessTexts | undefined): string {
  return state
    .split(' | ')
    .map((region) => texts?.states[region] ?? texts?.states[region.split('.').at(-1) ?? ''] ?? region)
    .join(', ');
}

function roleWords(role: string): string {
  if (role === 'applicant') return 'Antragstellende';
  return isRole(role) ? roles[role].de : role;
}
