import type { Facts } from '#libs/engine/expressions.js';
import { beforeNewest, newestOf, text, texts, whole } from '../answers.js';
import { bodyOn, emptyRegister, seatsOn, type CouncilRegister } from '../council/register.js';
import { objectBy } from '../council/deadlines.js';
import { isHeardOf, routeFaults } from '../council/route.js';
import { openSteps, type Step } from '../council/steps.js';
import type { CaseFile, FactSource } from '../process.js';
import { ordersOf } from './orders.js';
import { signingOf } from './signing.js';
import { kindTerms, submissionTerms } from './terms.js';
import { endingOf, grantOf, wayOf } from './way.js';

/** Everything that can have come of a resolution for whoever waits for it, such as a funding application. */
export function resultOf(source: Pick<CaseFile, 'log' | 'application'>, ending: string): string {
  if (ending === 'approved') return 'full';
  if (ending !== 'resolved' && ending !== 'urgent') return ending === '' ? '' : 'refused';
  const { cents, conditions } = grantOf(source);
  if (cents !== undefined && cents < whole(source.application, 'cents')) return 'part';
  return conditions === '' ? 'full' : 'conditions';
}

/**
 * Facts of a submission. People, meetings and orders are named by ids, bodies by keys; a fault is the key of its text,
 * empty where nothing stands against it.
 */
export function facts(source: FactSource): Facts {
  const { application, children = [], council = emptyRegister, command, log } = source;
  const terms = submissionTerms(source.terms);
  const kind = kindTerms(terms, text(application, 'kind'));
  const signing = signingOf(source, command.at, terms);
  const steps = wayOf(source);
  const before = wayOf(beforeNewest(source));
  const introduction = source.given('introduce').at(-1);
  const routed = log.findLast(({ type }) => type === 'introduce.introduced' || type === 'changeRoute')?.data;
  const waived = texts(routed, 'waived');
  const faults = routeFaults(steps, application, council, terms.route).filter(
    ({ key, waivable }) => !(waivable && waived.includes(key)),
  );
  const ending = endingOf(steps);
  const newest = log.findLast(({ type }) => type === 'resolved')?.data;
  const orders = ordersOf(source);
  const today = source.days.at(command.at);
  const last = steps.findLast(({ deciding, outcome }) => deciding && outcome !== undefined);
  const decidedBy = last && bodyOn(council, last.body, last.on || today);
  // The meeting whose word this is.
  const said = [text(newestOf(source)?.data, 'meeting')].filter((id) => id !== '');
  const urgency = log.findLast(({ type }) => type === 'proposeUrgency')?.data;
  const meetings = meetingsOf(steps);
  return {
    signers: kind.signed ? signing.pending : [],
    signersLeft: kind.signed ? signing.pending.length : 0,
    changeWanted: kind.signed && signing.changeWanted,
    signByAt: signing.until > command.at ? signing.until : source.days.afterWorking(command.at, 1),
    releases: kind.releases,
    introduced: source.number !== '',
    routeFault: faults[0]?.key ?? '',
    scheduleFault: scheduleFault(command.type, before, steps, faults[0]?.key),
    meetingAsking: command.type === 'scheduled' ? said : [],
    meetings,
    leftMeetings: meetingsOf(before).filter((id) => !meetings.includes(id) && !said.includes(id)),
    isPublic: text(application, 'publicity') !== 'internal',
    ending,
    outcome: text(newest, 'outcome'),
    numberSeries: kind.supplements ? `${text(application, 'supplementTo')}-E` : terms.numberSeries,
    numberPattern: text(introduction, 'number') || patternOf(application, kind.supplements, command.at),
    objectionEndsAt: source.days.endOf(decidedBy && last ? objectBy(decidedBy, last.on || today, source.days) : today),
    urgencySigners: texts(urgency, 'signers'),
    urgencyBySignature: text(urgency, 'way') !== 'mainCommittee',
    urgencyFault: urgencyFault(urgency, application),
    approvalAt: source.days.endOf(source.days.add(today, 62)),
    orders: orders.map(({ key }) => key),
    openOrders: orders.length - children.filter(({ ended }) => ended).length,
    // What a meeting decided long before it was entered here is no news.
    members: command.type === 'resolved' && newest?.['later'] === true ? [] : membersAsked(council, steps, today),
  };
}

/** Meetings on whose agenda it stands, or will. */
const meetingsOf = (steps: readonly Step[]): string[] => [
  ...new Set(openSteps(steps).flatMap(({ meeting }) => (meeting ? [meeting] : []))),
];

/** Why a meeting cannot take it: no step of its body is open, or its day would come before that of an earlier one. */
function scheduleFault(
  type: string,
  before: readonly Step[],
  after: readonly Step[],
  fault: string | undefined,
): string {
  if (type !== 'scheduled') return '';
  // A step that would come too early is not set at all.
  const taken = after.some(
    (step) => step.meeting !== '' && !before.some(({ n, meeting }) => n === step.n && meeting === step.meeting),
  );
  if (!taken) return 'notInTurn';
  return fault === 'routeBodyNotThen' ? fault : '';
}

/** § 60 GO NRW: why nobody can be convened, and which harm threatens; two sign, another than the author. */
function urgencyFault(urgency: CaseFile['application'], application: CaseFile['application']): string {
  if (!urgency || text(urgency, 'way') === 'mainCommittee') return '';
  const signers = texts(urgency, 'signers');
  if (new Set(signers).size !== 2) return 'urgencyNeedsTwo';
  return isHeardOf(application) ? 'urgencyOfReport' : '';
}

const patternOf = (of: CaseFile['application'], supplements: boolean | undefined, at: string): string =>
  supplements ? `${text(of, 'supplementTo')}-E#` : `#####-${at.slice(2, 4)}`;

/** Ids of the people in the bodies that its steps name: whom an urgent decision is told at once. */
function membersAsked(council: CouncilRegister, steps: readonly Step[], today: string): string[] {
  const bodies = new Set(steps.flatMap(({ body }) => bodyOn(council, body, today)?.id ?? []));
  const seats = [...bodies].flatMap((body) => seatsOn(council, body, today));
  return [...new Set(seats.map(({ person }) => person))].toSorted();
}
