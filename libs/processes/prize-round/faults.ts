import { text, whole } from '../answers.js';
import type { PrizeTerms } from '../nomination/terms.js';
import type { AnswerData, CaseFile, FactSource } from '../process.js';
import type { Award, Awards } from './awards.js';
import { castCount, castOn, votedOn, whoCast } from './ballots.js';
import type { RoundDates } from './dates.js';
import { chairsOf, votersOf, type Jury } from './jury.js';
import { isChoice, resultOf, votesOf, type Voted } from './motions.js';
import { nomineeOf, type Session } from './session.js';

const day = 86_400_000;

/** Why a round cannot be announced (B1): money and dates as the rules of the prize ask for. Amounts are integer cents. */
export function releaseFault({ application }: CaseFile, dates: RoundDates, terms: PrizeTerms): string {
  const promised = terms.prizes.reduce((sum, { cents }) => sum + cents, 0);
  if (whole(application, 'potCents') < promised) return 'potTooSmall';
  if (whole(application, 'sponsorCents') > 0 && application?.['sponsorCommitted'] !== true) return 'sponsorMissing';
  const inOrder = [dates.opensAt, dates.closesAt, dates.scoringEndsAt, dates.sessionAt, dates.ceremonyAt];
  if (inOrder.some((at, index) => index > 0 && at <= (inOrder[index - 1] ?? ''))) return 'datesOutOfOrder';
  const ahead = Date.parse(dates.sessionAt) - Date.parse(dates.closesAt);
  return ahead < terms.invitationDays * day ? 'invitationTooShort' : '';
}

/** Why the call cannot be extended: once, before its end, for all (§4.4), and before the jury's time is over. */
export function extensionFault({ application, call, days }: FactSource, dates: RoundDates): string {
  if (call === undefined || call.closesAt > days.endOf(text(application, 'closesOn'))) return 'extendedAlready';
  if (dates.closesAt <= call.closesAt) return 'extensionNotLater';
  return dates.closesAt >= dates.scoringEndsAt ? 'extensionTooLate' : '';
}

/** All that stands against the jury's beginning: B3, and a jury as the rules of the prize ask for. */
export function screeningFaults(of: Appointment & { unscreened: number; admitted: number }): string[] {
  const unready = of.unscreened > 0 ? 'nominationsUnscreened' : of.admitted === 0 ? 'nobodyAdmitted' : '';
  return [unready, ...juryFaults(of)].filter((fault) => fault !== '');
}

/** A jury, and those who may be in its session for the office and confirm its result, none of them biased; by their ids. */
interface Appointment {
  jury: Jury;
  attendants: readonly string[];
  confirmers: readonly string[];
  terms: PrizeTerms;
}

/** What the jury lacks by the rules of the prize. */
export function juryFaults({ jury, attendants, confirmers, terms }: Appointment): string[] {
  const tooSmall = votersOf(jury).length < terms.jury.min ? 'juryTooSmall' : '';
  const chairs = chairsOf(jury).length;
  const headless = chairs === 0 ? 'chairMissing' : chairs > 1 ? 'chairTwice' : '';
  const alone = attendants.length === 0 ? 'nobodyLeads' : '';
  return [tooSmall, headless, alone, confirmationFault(confirmers, terms)].filter((fault) => fault !== '');
}

/** Whether the result has to be confirmed (B7) and nobody is named who may: found out before the jury begins. */
export const confirmationFault = (confirmers: readonly string[], { confirmation }: PrizeTerms): string =>
  confirmation && confirmers.length === 0 ? 'confirmerMissing' : '';

/** Why nothing can be decided now: too few are there, or the chair is not. */
export function quorumFault({ quorate, chair, present }: Session, { jury }: PrizeTerms): string {
  if (!quorate) return 'notQuorate';
  return jury.chairRequired && (chair === undefined || !present.includes(chair)) ? 'chairAbsent' : '';
}

/** Why the session cannot be opened yet: nobody is called for an earlier day, in Berlin. */
export const sessionDayFault = (source: FactSource, { sessionAt }: RoundDates): string =>
  isAhead(source, sessionAt) ? 'sessionAhead' : '';

/** Why the prizes cannot be awarded yet. */
export const ceremonyDayFault = (source: FactSource, { ceremonyAt }: RoundDates): string =>
  isAhead(source, ceremonyAt) ? 'ceremonyAhead' : '';

const isAhead = ({ command, days }: FactSource, date: string): boolean => days.at(command.at) < days.at(date);

/** Why the motion on the table is not possible by the rules of the prize. */
export function motionFault(session: Session, terms: PrizeTerms, application: AnswerData | undefined): string {
  const { open: motion, judged } = session;
  if (motion === undefined) return '';
  const { kind, nominations, place } = motion;
  if (nominations.some((id) => !judged.some((one) => one.id === id))) return 'nominationGone';
  const needsPlace = kind === 'award' || kind === 'split' || (kind === 'noAward' && place !== '');
  if (needsPlace && !terms.prizes.some(({ key }) => key === place)) return 'placeMissing';
  if (kind !== 'noAward' && nominations.length === 0) return 'nominationMissing';
  if (kind === 'noAward' && !terms.noAward) return 'noAwardExcluded';
  if (kind === 'split' && (!terms.split || nominations.length < 2)) return 'splitExcluded';
  if (isChoice(motion) && !terms.jury.runOff) return 'runOffExcluded';
  if (kind === 'honorary' && !terms.honorary) return 'honoraryExcluded';
  if (kind === 'extra' && terms.extraPrizes === 'no') return 'extraExcluded';
  if (kind === 'extra' && motion.cents <= 0) return 'amountMissing';
  const ofSponsor = Math.max(0, ...session.ifCarried.map((one) => sponsoredCents(one, session, terms)));
  const mostCents = whole(application, 'potCents') + ofSponsor;
  if (session.ifCarried.some((result) => isOverPot(result, terms, mostCents))) return 'overPot';
  if (session.ifCarried.some(({ awards }) => isTwice(awards.filter(({ rank }) => rank > 0)))) return 'placedAlready';
  const nominee = new Map(judged.map((one) => [one.id, nomineeOf(one)]));
  const byNominee = ({ awards }: Awards): Award[] =>
    awards.map((award) => ({ ...award, nomination: nominee.get(award.nomination) ?? award.nomination }));
  return terms.oncePerNominee && session.ifCarried.some((result) => isTwice(byNominee(result))) ? 'oncePerNominee' : '';
}

/** Whether more is promised than there is: what was awarded, and the places that are still open. */
const isOverPot = ({ cents, undecided }: Awards, { prizes }: PrizeTerms, mostCents: number): boolean =>
  cents + prizes.filter(({ key }) => undecided.includes(key)).reduce((sum, prize) => sum + prize.cents, 0) > mostCents;

const isTwice = (awards: readonly Award[]): boolean =>
  new Set(awards.map(({ nomination }) => nomination)).size < awards.length;

/** Why a count cannot be right: more votes than voters, or a tie decided by who or what does not decide it. */
export function countFault(source: CaseFile, session: Session, terms: PrizeTerms): string {
  const { voted, voters, chair } = session;
  const newest = voted.at(-1);
  if (newest === undefined || votesOf(newest.count) > voters.length) return 'votesTooMany';
  if (lacksVoters(source, newest, voters)) return 'votersUnnamed';
  if (newest.motion.ballot === 'open' && lacksVotes(newest, castOn(newest.motion, voters, source)))
    return 'votesMissing';
  const { casting, drawn, ...counted } = newest.count;
  const tied = resultOf(newest.motion, { ...counted, casting: '', drawn: '' }, terms).kind === 'tied';
  if (casting !== '' && (!tied || terms.jury.tie === 'none')) return 'castingExcluded';
  if (casting !== '' && !voters.includes(chair ?? '')) return 'chairAbsent';
  return drawn !== '' && (!tied || !terms.jury.lot) ? 'lotExcluded' : '';
}

/** Whether those named as voting are not as many as the votes, or one of them may not, or one who voted themselves is missing. */
function lacksVoters(source: CaseFile, voted: Voted, voters: readonly string[]): boolean {
  const named = votedOn(source, voted.motion);
  // Rounds that were counted before it was asked for have nobody named.
  if (named.length === 0) return false;
  const cast = whoCast(voted.motion, voters, source);
  return (
    named.some((one) => !voters.includes(one)) ||
    votesOf(voted.count) !== named.length ||
    cast.some((one) => !named.includes(one))
  );
}

/** Whether votes that members gave themselves are missing in the count. */
function lacksVotes({ motion, count }: Voted, cast: readonly AnswerData[]): boolean {
  const least = castCount(motion, cast);
  const counted = (nomination: string): number => count.votes.find((one) => one.nomination === nomination)?.votes ?? 0;
  if (least.votes.some(({ nomination, votes }) => counted(nomination) < votes)) return true;
  return count.yes < least.yes || count.no < least.no || count.abstained < least.abstained;
}

/**
 * Why the session cannot be closed (B5).
 * @param first what stands against it before that: the quorum, or a vote to be repeated
 */
export function closingFault({ result }: Session, first: string, mostCents: number): string {
  if (first !== '') return first;
  if (result.undecided.length > 0) return 'placesOpen';
  return result.cents > mostCents ? 'overPot' : '';
}

/** Why the accounts cannot be closed (B10). */
export function accountsFault({ application, given }: CaseFile, unpaid: number): string {
  if (unpaid > 0) return 'prizesUnpaid';
  const received = given('closeAccounts').at(-1)?.['sponsorReceived'] === true;
  return whole(application, 'sponsorCents') > 0 && !received ? 'sponsorUnpaid' : '';
}

/** What the sponsor adds for extra prizes, where a motion says that they agreed. Integer cents. */
export function sponsoredCents({ awards }: Awards, { voted, open }: Session, { extraPrizes }: PrizeTerms): number {
  if (extraPrizes !== 'sponsor') return 0;
  const agreed = [...voted.map(({ motion }) => motion), ...(open ? [open] : [])].filter((one) => one.sponsorAgrees);
  return awards
    .filter(({ prize, motion }) => prize === 'extra' && agreed.some(({ number }) => number === motion))
    .reduce((sum, { cents }) => sum + cents, 0);
}

/** Nominations that have fewer scores than can be judged by, with how many they lack. */
export const lackingScores = (
  { children = [] }: Pick<CaseFile, 'children'>,
  { jury: { minScores } }: PrizeTerms,
): { nomination: string; scores: number }[] =>
  children.flatMap(({ id, state, given }) => {
    const scores = minScores - given('score').length;
    return state === 'scoring' && scores > 0 ? [{ nomination: id, scores }] : [];
  });
