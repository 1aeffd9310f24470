import type { Facts } from '#libs/engine/expressions.js';
import { beforeNewest, newestOf, text } from '../answers.js';
import { inviteBy } from '../council/deadlines.js';
import type { CouncilSeat } from '../council/register.js';
import type { FactSource } from '../process.js';
import { editionOf, standing, type Item } from './agenda.js';
import * as faults from './faults.js';
import { resultOf, sittingOf, type Sitting } from './sitting.js';

/** Facts of a meeting. People and submissions are named by ids, a fault is the key of its text, empty where there is none. */
export function facts(source: FactSource): Facts {
  const { command, days } = source;
  const sitting = sittingOf(source);
  const before = sittingOf({ ...source, ...beforeNewest(source) });
  const { body, on, items, seats } = sitting;
  const today = days.at(command.at);
  const newest = newestOf(source)?.data;
  const stale = faults.editionFault(newest, editionOf(beforeNewest(source)));
  const papers = papersOf(items);
  const earlier = papersOf(before.items);
  const seated = [...new Set(seats.map(({ person }) => person))].toSorted();
  const chairs = chairsOf(source, sitting, today);
  // What is entered later is due from now on, not on a day long past.
  const later = sitting.enteredLater ? days.afterWorking(command.at, workingDaysToEnter) : undefined;
  return {
    meetingAt: later ?? days.endOf(on || today),
    inviteByAt: later ?? (body ? days.endOf(inviteBy(body, on, sitting.short, days)) : days.endOf(today)),
    agendaFault: stale || faults.agendaFault(sitting),
    inviteFault: faults.inviteFault(source, sitting),
    supplementFault: stale || faults.supplementFault(before, sitting),
    openingFault: openingFault(source, today, on) || faults.openingFault(newest, sitting),
    urgentFault: faults.urgentFault(newest, sitting),
    resultFault: faults.resultFault(newest, before),
    closingFault: faults.closingFault(sitting),
    planFault: faults.planFault(body),
    papers,
    announcing: command.type === 'announced' ? [text(newest, 'paper')] : [],
    added: papers.filter((id) => !earlier.includes(id)),
    removed: earlier.filter((id) => !papers.includes(id)),
    resolvedPaper: command.type === 'leadMeeting.result' ? paperOf(items, text(newest, 'item')) : [],
    decidedItems: standing(items)
      .filter(({ id }) => resultOf(sitting, id))
      .map(({ id }) => id),
    seated,
    // Nobody is written to about a meeting that is over.
    members: sitting.enteredLater ? [] : seated,
    chairs,
    approvedThen: sitting.enteredLater && chairs.length === 0,
    keepers: keepersOf(source),
    allReady: standing(items).every(({ ready }) => ready),
  };
}

/** How long the clerk has for each part of a meeting that is entered after it was held. */
const workingDaysToEnter = 10;

/**
 * Who can approve the minutes: whoever had the chair, or stood in for it. Of a meeting that is entered later, those of them
 * who lead a body today as well.
 */
function chairsOf({ council }: FactSource, { seats, enteredLater }: Sitting, today: string): string[] {
  const led = seats.filter(leads).map(({ person }) => person);
  const leadsNow = (person: string): boolean =>
    council?.seats.some((seat) => seat.person === person && leads(seat) && (seat.to === null || seat.to >= today)) ??
    false;
  return [...new Set(enteredLater ? led.filter(leadsNow) : led)].toSorted();
}

const leads = ({ role }: CouncilSeat): boolean => role === 'chair' || role === 'deputyChair';

/** Nobody opens a meeting before its day. */
const openingFault = ({ command }: FactSource, today: string, on: string): string =>
  command.type.startsWith('openMeeting') && on > today ? 'notThatDay' : '';

/** Who wrote the minutes, to be named in them. */
const keepersOf = ({ log }: FactSource): string[] => {
  const written = log.findLast(({ type }) => type === 'writeMinutes.submitted');
  return written?.actor ? [written.actor] : [];
};

const papersOf = (items: readonly Item[]): string[] => [
  ...new Set(standing(items).flatMap(({ paper }) => (paper === '' ? [] : [paper]))),
];
const paperOf = (items: readonly Item[], id: string): string[] =>
  items.flatMap((item) => (item.id === id && item.paper !== '' ? [item.paper] : []));
