import { group, text, texts, whole } from '../answers.js';
import { prizeName } from '../nomination/prize-words.js';
import { prizeTerms } from '../nomination/terms.js';
import type { AnswerData, DocumentSource } from '../process.js';
import { unvotedOn, votedOn } from './ballots.js';
import { juryOf, votersOf } from './jury.js';
import { isChoice, type Voted } from './motions.js';
import { quorumOf, sessionOf } from './session.js';

/** What happened in a session, and when. */
interface Entry {
  at: string;
  data: AnswerData;
}

/** One sitting of the jury, from its opening to its end; a session that was adjourned has several. */
interface Sitting {
  openedAt: string;
  closedAt?: string;
  present: readonly string[];
  adjourned?: { reason: string; nextOn: string; nextTime: string };
}

/**
 * The minutes of a jury (Niederschrift): who was there and whether they were enough, each motion with its vote, result and
 * reasons, and what was awarded. Confidential (funding handbook §4.2 [23]).
 */
export function minutes(source: DocumentSource): Record<string, unknown> {
  const { children = [], application } = source;
  const terms = prizeTerms(source.terms);
  const jury = juryOf(source);
  const session = sessionOf(source);
  const voters = votersOf(jury);
  const named = nameOf(source);
  const member = (person: string) => ({
    name: named(person),
    part: jury.members.find((one) => one.person === person)?.part ?? 'advisory',
  });
  const titled = (id: string): string => {
    const child = children.find((one) => one.id === id);
    return child ? `${child.reference} · ${text(child.application, 'title')}` : id;
  };
  const isBiased = ({ motion }: Voted, person: string): boolean =>
    children.some(({ id, biased }) => motion.nominations.includes(id) && biased.includes(person));
  const filled = new Set(session.result.awards.map(({ prize }) => prize));
  return {
    sessions: sittingsOf(source).map(({ openedAt, closedAt, present, adjourned }) => ({
      openedAt,
      ...(closedAt === undefined ? {} : { closedAt }),
      present: present.map(member),
      absent: session.sitting.filter((person) => !present.includes(person)).map(member),
      attendants: jury.attendants.map(named),
      quorum: {
        needed: quorumOf(terms, voters.length),
        present: voters.filter((person) => present.includes(person)).length,
      },
      ...(adjourned ? { adjourned } : {}),
    })),
    motions: session.voted.map((voted) => ({
      ...motionOf(voted, titled),
      unvoted: unvotedOn(source, voted),
      ...(voted.motion.place === '' ? {} : { prize: prizeName(voted.motion.place, terms) }),
      recused: voters
        .filter((person) => isBiased(voted, person) && !votedOn(source, voted.motion).includes(person))
        .map(named),
      biasedVote: voters
        .filter((person) => isBiased(voted, person) && votedOn(source, voted.motion).includes(person))
        .map(named),
    })),
    awards: session.result.awards.map(({ nomination, prize, cents, motion }) => {
      const child = children.find(({ id }) => id === nomination);
      return {
        prize: prizeName(prize, terms),
        nominee: text(group(child?.application, 'nominee'), 'name'),
        project: text(child?.application, 'title'),
        ...(cents > 0 ? { cents } : {}),
        reason: session.voted.find((one) => one.motion.number === motion)?.motion.reason ?? '',
      };
    }),
    notAwarded: terms.prizes.filter(({ key }) => !filled.has(key)).map(({ de }) => de),
    potCents: whole(application, 'potCents'),
    chair: session.chair === undefined ? '' : named(session.chair),
    keeper: source.signatory,
  };
}

/** People by their names; who has left the jury since is not known by name any more. */
const nameOf =
  ({ people = {} }: DocumentSource) =>
  (id: string): string =>
    people[id] ?? 'Ausgeschiedenes Mitglied';

function motionOf({ motion, count, result }: Voted, titled: (id: string) => string): Record<string, unknown> {
  const { number, kind, nominations, cents, ballot, reason } = motion;
  const chosen = isChoice(motion) && result.kind === 'carried' ? result.nomination : null;
  return {
    number,
    kind,
    nominations: nominations.map(titled),
    ...(cents > 0 ? { cents } : {}),
    ballot,
    yes: count.yes,
    no: count.no,
    abstained: count.abstained,
    votes: isChoice(motion) ? count.votes.map((one) => ({ nomination: titled(one.nomination), votes: one.votes })) : [],
    result: result.kind,
    ...('by' in result ? { by: result.by } : {}),
    ...(chosen === null ? {} : { chosen: titled(chosen) }),
    reason,
  };
}

/** The sittings in their order, as openings, changes of attendance, adjournments and the close tell. */
function sittingsOf({ everGiven }: DocumentSource): Sitting[] {
  const of = (task: string): Entry[] => [...(everGiven?.(task) ?? [])];
  const entries = [...of('openSession'), ...of('leadSession')].toSorted((one, other) => (one.at < other.at ? -1 : 1));
  const sittings: Sitting[] = [];
  for (const { at, data } of entries) {
    const outcome = text(data, 'outcome');
    const last = sittings.at(-1);
    const put = { reason: text(data, 'reason'), nextOn: text(data, 'nextOn'), nextTime: text(data, 'nextTime') };
    if (outcome === 'opened') sittings.push({ openedAt: at, present: texts(data, 'present') });
    // With nobody there it was no sitting: the session was put on another day before it began.
    else if (outcome === 'adjourned' && texts(data, 'present').length > 0)
      sittings.push({ openedAt: at, closedAt: at, present: texts(data, 'present'), adjourned: put });
    else if (last && outcome === 'attendance') last.present = texts(data, 'present');
    else if (last && outcome === 'adjourn') Object.assign(last, { closedAt: at, adjourned: put });
    else if (last && outcome === 'close') last.closedAt = at;
  }
  return sittings;
}
