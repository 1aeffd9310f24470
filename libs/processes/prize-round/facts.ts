import type { Facts } from '#libs/engine/expressions.js';
import { rows, text, texts, whole } from '../nomination/facts.js';
import { prizeTerms, type PrizeTerms } from '../nomination/terms.js';
import type { ChildFile, FactSource } from '../process.js';
import { roundDates } from './dates.js';
import { chairOf, juryOf, sittingOf, votersOf, type Jury } from './jury.js';
import { sessionOf, type Session } from './session.js';

/** States of nominations that are still being checked. */
const unscreened = new Set(['consent', 'screening', 'screeningConfirmation']);
/** States of nominations whose prize is neither paid nor given up. */
const unpaid = new Set(['scored', 'bankDetails', 'paymentOrder', 'paymentRelease']);

/** Facts of a round. Amounts are integer cents, instants ISO in UTC; people and nominations are named by their ids. */
export function facts(source: FactSource): Facts {
  const { application, children = [], given, money, call } = source;
  const terms = prizeTerms(source.terms);
  const dates = roundDates(source);
  const jury = juryOf(source);
  const session = sessionOf(source);
  const count = (states: ReadonlySet<string>): number => children.filter(({ state }) => states.has(state)).length;
  const counts = { unscreened: count(unscreened), admitted: count(new Set(['admitted', 'scoring', 'scored'])) };
  const potCents = whole(application, 'potCents');
  const extraOfSponsor = terms.extraPrizes === 'sponsor' ? sponsored(session) : 0;
  const embargoed = given('setEmbargo').at(-1);
  return {
    ...dates,
    // A deadline is needed before the embargo is set as well; nothing is published by it then.
    publishAt: dates.publishAt || dates.ceremonyAt,
    extended: call !== undefined && call.closesAt > source.days.endOf(text(application, 'closesOn')),
    extensionIsLater: call !== undefined && dates.closesAt > call.closesAt,
    potCents,
    sponsorCents: whole(application, 'sponsorCents'),
    extraOfSponsorCents: extraOfSponsor,
    availableCents: money.availableCents,
    ...counts,
    members: sittingOf(jury),
    missingScores: children.filter((child) => child.state === 'scoring' && scoresOf(child) < terms.jury.minScores)
      .length,
    quorate: session.quorate,
    screeningFault: screeningFault({ ...counts, jury, terms }),
    closingFault: closingFault(session, potCents + extraOfSponsor),
    voters: session.open?.ballot === 'open' ? [...session.voters] : [],
    votersCount: session.voters.length,
    motionFault: session.quorate ? session.fault : 'notQuorate',
    votesGiven: votesOf(source),
    undecided: session.result.undecided.length,
    awardedCents: session.result.cents,
    awards: session.result.awards.map(({ nomination, prize, rank, cents, motion }) =>
      [nomination, prize, rank, cents, motion].join('|'),
    ),
    needsConfirmation: terms.confirmation,
    readers: [...new Set([...sittingOf(jury), ...jury.attendants, ...texts(embargoed, 'readers')])].toSorted(),
    unpaid: count(unpaid),
  };
}

/** Why the jury cannot begin: B3, and a jury as the rules of the prize ask for. */
function screeningFault(of: { unscreened: number; admitted: number; jury: Jury; terms: PrizeTerms }): string {
  if (of.unscreened > 0) return 'nominationsUnscreened';
  if (of.admitted === 0) return 'nobodyAdmitted';
  if (votersOf(of.jury).length < of.terms.jury.min) return 'juryTooSmall';
  if (chairOf(of.jury) === undefined) return 'chairMissing';
  return of.jury.attendants.length === 0 ? 'nobodyLeads' : '';
}

/** Why the session cannot be closed. */
function closingFault({ quorate, result }: Session, mostCents: number): string {
  if (!quorate) return 'notQuorate';
  if (result.undecided.length > 0) return 'placesOpen';
  return result.cents > mostCents ? 'overPot' : '';
}

const scoresOf = ({ given }: ChildFile): number => given('score').length;

/** What the sponsor adds for extra prizes, where a motion says that they agreed. */
const sponsored = ({ voted, result }: Session): number =>
  result.awards
    .filter(({ motion }) => voted.some((one) => one.motion.number === motion && one.motion.sponsorAgrees))
    .reduce((sum, { cents }) => sum + cents, 0);

/** How many votes the newest count has. */
function votesOf({ given }: FactSource): number {
  const count = given('countVotes').at(-1);
  const chosen = rows(count, 'counts').reduce((sum, row) => sum + whole(row, 'votes'), 0);
  return whole(count, 'yes') + whole(count, 'no') + whole(count, 'abstained') + chosen;
}
