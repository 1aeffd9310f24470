import type { Facts } from '#libs/engine/expressions.js';
import { texts, whole } from '../answers.js';
import { prizeTerms } from '../nomination/terms.js';
import type { FactSource } from '../process.js';
import { roundDates } from './dates.js';
import * as faults from './faults.js';
import { appointedOf, impartialOf, juryOf, missingReaders, newcomersOf, sittingOf } from './jury.js';
import { promisesIn } from './promises.js';
import { repeatFault } from './repeats.js';
import { sessionOf } from './session.js';

/** States of nominations that are still being checked. */
const unscreened = new Set(['consent', 'screening', 'screeningConfirmation']);
export const isUnscreened = (state: string): boolean => unscreened.has(state);
/** States of nominations whose prize is neither paid nor given up. */
const unpaid = new Set(['scored', 'bankDetails', 'paymentOrder', 'paymentRelease']);

/**
 * Facts of a round. Amounts are integer cents, instants ISO in UTC; people and nominations are named by their ids; a fault
 * is the key of its text, empty where nothing stands against it.
 */
export function facts(source: FactSource): Facts {
  const { application, children = [], given, money } = source;
  const terms = prizeTerms(source.terms);
  const dates = roundDates(source);
  const jury = juryOf(source);
  const session = sessionOf(source);
  const count = (states: ReadonlySet<string>): number => children.filter(({ state }) => states.has(state)).length;
  const counts = { unscreened: count(unscreened), admitted: count(new Set(['admitted', 'scoring', 'scored'])) };
  const potCents = whole(application, 'potCents');
  const extraOfSponsorCents = faults.sponsoredCents(session.result, session, terms);
  const quorumFault = faults.quorumFault(session, terms);
  const repeat = repeatFault(source, session);
  const attendants = impartialOf(source, jury.attendants);
  const confirmers = impartialOf(source, jury.confirmers);
  const promised = promisesIn(source).given;
  const newcomers = newcomersOf(source, source.command.type === 'appointJury');
  const { open, result } = session;
  return {
    ...dates,
    // A deadline is needed before the embargo is set as well; nothing is published by it then.
    publishAt: dates.publishAt || dates.ceremonyAt,
    // A reminder whose day has passed when the call is opened or extended comes too late, and not at once.
    remindsFirst: isTimely(source.command.at, dates.remindFirstAt),
    remindsLast: isTimely(source.command.at, dates.remindLastAt),
    releaseFault: faults.releaseFault(source, dates, terms),
    extensionFault: faults.extensionFault(source, dates),
    potCents,
    sponsorCents: whole(application, 'sponsorCents'),
    extraOfSponsorCents,
    availableCents: money.availableCents,
    ...counts,
    screeningFault: faults.screeningFaults({ ...counts, jury, attendants, confirmers, terms })[0] ?? '',
    members: appointedOf(jury),
    newcomers,
    newcomersCount: newcomers.length,
    confirmers,
    missingScores: faults.lackingScores(source, terms).length,
    missingReaders: missingReaders(source),
    openingFault: faults.sessionDayFault(source, dates) || quorumFault || faults.confirmationFault(confirmers, terms),
    voters: open?.ballot === 'open' ? [...session.voters] : [],
    votersCount: session.voters.length,
    motionFault: quorumFault || faults.motionFault(session, terms, application),
    countFault: faults.countFault(source, session, terms),
    closingFault:
      faults.closingFault(session, quorumFault || repeat, potCents + extraOfSponsorCents) ||
      faults.confirmationFault(confirmers, terms),
    repeatFault: repeat,
    undecided: result.undecided.length,
    awardedCents: result.cents,
    awards: result.awards.map(({ nomination, prize, rank, cents, motion }) =>
      [nomination, prize, rank, cents, motion].join('|'),
    ),
    needsConfirmation: terms.confirmation,
    readers: [
      ...new Set([
        ...sittingOf(jury).filter((person) => promised.has(person)),
        ...attendants,
        ...confirmers,
        ...impartialOf(source, texts(given('setEmbargo').at(-1), 'readers')),
      ]),
    ].toSorted(),
    ceremonyFault: faults.ceremonyDayFault(source, dates),
    accountsFault: faults.accountsFault(source, count(unpaid)),
  };
}

const isTimely = (now: string, due: string): boolean => Date.parse(now) - Date.parse(due) < 86_400_000;
