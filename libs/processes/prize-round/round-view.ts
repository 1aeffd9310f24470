import { group, text } from '../answers.js';
import { prizeTerms } from '../nomination/terms.js';
import type { CaseFile, FactSource } from '../process.js';
import type { RoundDate, RoundNomination, RoundView } from '../round-view.js';
import { openBallots } from './ballots.js';
import { ceremonyPapers } from './ceremony-papers.js';
import { roundDates, type RoundDates } from './dates.js';
import { facts, isUnscreened } from './facts.js';
import { confirmationFault, juryFaults, lackingScores, screeningFaults } from './faults.js';
import { impartialOf, juryOf } from './jury.js';
import { juryMembers } from './jury-members.js';
import { isOut } from './records.js';
import { promisesIn } from './promises.js';
import { sessionRoom } from './session-room.js';
import { roundSheet } from './sheet.js';

/** What the pages of a round show. */
export const roundView: RoundView = {
  tasks: { joins: ['joinJury', 'joinLater'], vote: 'castVote', count: 'countVotes', judge: 'score' },
  dates,
  next,
  isOut,
  onDay: { openSession: 'sessionAt', holdCeremony: 'ceremonyAt' },
  nominations,
  jury: (source) => {
    const { attendants, confirmers } = juryOf(source);
    return { members: juryMembers(source), joined: [...promisesIn(source).given], attendants, confirmers };
  },
  missing,
  lacking: (source) => lackingScores(source, prizeTerms(source.terms)),
  session: sessionRoom,
  ballots: openBallots,
  papers: ceremonyPapers,
  // What stands in the heading, and what is the office's.
  offPaper: [
    '/title',
    '/category',
    '/nominee/name',
    '/photoRights',
    '/consentPublish',
    '/consentPhoto',
    '/privacyRead',
    '/truthful',
  ],
  sheet: roundSheet,
};

const dateWords: readonly (Omit<RoundDate, 'at'> & { key: keyof RoundDates })[] = [
  { key: 'opensAt', de: 'Nominierungen ab', en: 'Nominations from', begins: true },
  { key: 'closesAt', de: 'Nominierungen bis', en: 'Nominations until' },
  { key: 'scoringEndsAt', de: 'Bewertungen bis', en: 'Scores until' },
  { key: 'sessionAt', de: 'Jurysitzung', en: 'Jury session' },
  { key: 'ceremonyAt', de: 'Preisverleihung', en: 'Prize ceremony' },
  { key: 'publishAt', de: 'Veröffentlichung', en: 'Publication' },
];

function dates(source: FactSource): RoundDate[] {
  const of = roundDates(source);
  return dateWords.flatMap(({ key, ...words }) => (of[key] === '' ? [] : [{ key, at: of[key], ...words }]));
}

/** The date that each state works towards, by the first part of the state's name. */
const towards: Readonly<Record<string, keyof RoundDates>> = {
  release: 'opensAt',
  revision: 'opensAt',
  announced: 'opensAt',
  open: 'closesAt',
  screening: 'scoringEndsAt',
  joining: 'scoringEndsAt',
  jury: 'scoringEndsAt',
  session: 'sessionAt',
  confirmation: 'ceremonyAt',
  preparation: 'ceremonyAt',
  embargo: 'ceremonyAt',
  awarded: 'publishAt',
};

function next(source: FactSource, state: string): string | undefined {
  // Published early, because it had leaked: the ceremony is still to come.
  const leaked = isOut(state) && source.said('publishEarly') !== undefined;
  if (leaked && roundDates(source).ceremonyAt > source.command.at) return 'ceremonyAt';
  return towards[state.split('.')[0] ?? state];
}

function nominations({ children = [] }: CaseFile): RoundNomination[] {
  return children.map(({ id, reference, application, state, ended, biased }) => ({
    id,
    reference,
    title: text(application, 'title'),
    nominee: text(group(application, 'nominee'), 'name'),
    category: text(application, 'category'),
    byThird: application?.['origin'] === 'third',
    state,
    inRound: !ended,
    unscreened: isUnscreened(state),
    biased,
  }));
}

/** What stands against the next step, as far as it can be told before the step is taken. */
function missing(source: FactSource, state: string): string[] {
  const known = facts(source);
  const fault = (name: string): string[] => {
    const key = known[name];
    return typeof key === 'string' && key !== '' ? [key] : [];
  };
  const jury = juryOf(source);
  const appointed = {
    jury,
    attendants: impartialOf(source, jury.attendants),
    confirmers: impartialOf(source, jury.confirmers),
    terms: prizeTerms(source.terms),
  };
  const confirmation = confirmationFault(appointed.confirmers, appointed.terms);
  const counts = { unscreened: Number(known['unscreened']), admitted: Number(known['admitted']) };
  switch (state) {
    case 'release':
    case 'revision':
      return fault('releaseFault');
    case 'announced':
    case 'open':
      return juryFaults(appointed);
    case 'screening':
    case 'joining':
      return screeningFaults({ ...counts, ...appointed });
    case 'jury.reading':
    case 'jury.joining':
      return Number(known['missingScores']) > 0 ? ['scoresMissing'] : [];
    case 'session.planned':
      return confirmation === '' ? [] : [confirmation];
    case 'session.running':
      return fault('closingFault');
    case 'confirmation':
      return fault('repeatFault');
    case 'settlement':
      return fault('accountsFault');
    default:
      return [];
  }
}
