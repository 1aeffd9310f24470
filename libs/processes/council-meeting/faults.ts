import { text, texts } from '../answers.js';
import { inviteBy } from '../council/deadlines.js';
import type { Body } from '../council/register.js';
import { amends, isOutcome, needsMajority, needsVote, outcomesFor } from '../council/outcomes.js';
import type { AnswerData, FactSource } from '../process.js';
import { standing, type Item } from './agenda.js';
import { namedIn, quorumOf, resultOf, votesIn, type Sitting } from './sitting.js';

/*
 * What stands against a step of a meeting: the key of its text, empty where nothing does.
 */

/** Against planning a meeting: its body does not exist on that day. */
export const planFault = (body: Body | undefined): string => (body ? '' : 'bodyNotThen');

/** Against calling a meeting: items that nobody has confirmed, or too late without saying why it is urgent (§ 47 GO NRW). */
export function inviteFault(source: FactSource, sitting: Sitting): string {
  const { body, on, short, items, enteredLater } = sitting;
  if (!body) return planFault(body);
  if (standing(items).length === 0) return 'agendaEmpty';
  if (standing(items).some(({ ready }) => !ready)) return 'itemsUnconfirmed';
  if (items.some(({ gone }) => gone !== '')) return 'itemsGone';
  if (standing(items).some(({ title }) => title === '')) return 'itemWithoutTitle';
  const today = source.days.at(source.command.at);
  if (!enteredLater && today > inviteBy(body, on, short, source.days)) return short ? 'noticeTooShort' : 'noticeMissed';
  return '';
}

/** Against a list that was made from an agenda which somebody has changed meanwhile: it would take back what they did. */
export const editionFault = (data: AnswerData | undefined, before: number): string =>
  typeof data?.['edition'] === 'number' && data['edition'] !== before ? 'agendaChanged' : '';

/** Against a list of items: two of one submission, or two with one id. */
export function agendaFault({ items }: Sitting): string {
  const papers = standing(items).flatMap(({ paper }) => (paper === '' ? [] : [paper]));
  if (new Set(papers).size < papers.length) return 'paperTwice';
  return new Set(items.map(({ id }) => id)).size < items.length ? 'itemTwice' : '';
}

/** After the agenda was fixed, what stands on it stays (A8). */
export function supplementFault(before: Sitting, sitting: Sitting): string {
  if (sitting.items.length <= before.items.length) return 'nothingNew';
  return agendaFault(sitting);
}

/** § 48 I GO NRW: only the meeting itself lets in what brooks no delay, by a vote of its own. */
export function urgentFault(data: AnswerData | undefined, sitting: Sitting): string {
  const { yes, no, abstained } = votesIn(data);
  const { voters, quorate } = quorumOf(sitting);
  if (!quorate) return 'notQuorate';
  if (yes + no + abstained !== voters.length) return 'votesDontAddUp';
  return yes > no ? agendaFault(sitting) : 'urgencyRejected';
}

/** Against a result: who is not there or biased cannot have voted, and every vote is counted once (§§ 31, 49, 50 GO NRW). */
export function resultFault(data: AnswerData | undefined, before: Sitting): string {
  const item = standing(before.items).find(({ id }) => id === text(data, 'item'));
  const outcome = text(data, 'decision');
  if (!item) return 'itemUnknown';
  if (resultOf(before, item.id)) return 'itemDecided';
  if (!item.ready) return 'itemsUnconfirmed';
  const version = data?.['version'];
  if (item.paper !== '' && version !== item.version) return 'otherVersion';
  if (!isOutcome(outcome) || !outcomesFor(item.paper === '' ? undefined : item.role).includes(outcome))
    return 'outcomeNotForRole';
  if (outcome === 'revoked' && item.rightsOfOthers) return 'rightsOfOthers';
  if (amends(outcome) && text(data, 'text') === '') return 'amendedTextMissing';
  if (outcome === 'referred' && text(data, 'to') === '') return 'referredWhere';
  return needsVote(outcome) ? voteFault(data, item, outcome, before) : '';
}

function voteFault(
  data: AnswerData | undefined,
  item: Item,
  outcome: Parameters<typeof needsMajority>[0],
  sitting: Sitting,
): string {
  const { voters, quorate } = quorumOf(sitting, item.id);
  if (!quorate) return 'notQuorate';
  const named = namedIn(data);
  if (named.some(({ person }) => !voters.includes(person))) return 'voteOfAbsent';
  if (new Set(named.map(({ person }) => person)).size < named.length) return 'votedTwice';
  const { yes, no, abstained } = votesIn(data);
  if (yes + no + abstained !== voters.length) return 'votesDontAddUp';
  // § 50 GO NRW: a tie is a rejection.
  return needsMajority(outcome) === yes > no ? '' : 'outcomeNotByVotes';
}

/** Against opening a meeting: too few are there, or somebody who does not belong to it. */
export function openingFault(data: AnswerData | undefined, sitting: Sitting): string {
  const members = sitting.seats.map(({ person }) => person);
  if (texts(data, 'present').some((person) => !members.includes(person))) return 'notAMember';
  return quorumOf({ ...sitting, present: texts(data, 'present') }).quorate ? '' : 'notQuorate';
}

/** Against closing a meeting: items without a result. */
export const closingFault = (sitting: Sitting): string =>
  standing(sitting.items).some(({ id }) => !resultOf(sitting, id)) ? 'itemsOpen' : '';
