import { group, text } from '../nomination/answers.js';
import { prizeTerms } from '../nomination/terms.js';
import type { FactSource } from '../process.js';
import type { Words } from '../public-view.js';
import type { RoundDate, RoundNomination, RoundView } from '../round-view.js';
import { openBallots } from './ballots.js';
import { roundDates, type RoundDates } from './dates.js';
import { facts } from './facts.js';
import { juryFaults, screeningFaults } from './faults.js';
import { juryOf } from './jury.js';
import { juryMembers } from './jury-members.js';
import { sessionRoom } from './session-room.js';
import { roundSheet } from './sheet.js';

/** What the pages of a round show. */
export const roundView: RoundView = {
  tasks: { join: 'joinJury', vote: 'castVote', judge: 'score' },
  standing: (source, state) => ({
    dates: dates(source),
    nominations: nominations(source),
    unscreened: Number(facts(source)['unscreened']),
    jury: juryMembers(source),
    attendants: juryOf(source).attendants,
    missing: missing(source, state),
  }),
  session: sessionRoom,
  ballots: openBallots,
  sheet: roundSheet,
};

const dateWords: readonly (Words & { key: keyof RoundDates })[] = [
  { key: 'opensAt', de: 'Nominierungen ab', en: 'Nominations from' },
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

const nominations = ({ children = [] }: FactSource): RoundNomination[] =>
  children.map(({ id, reference, application, state, ended, biased }) => ({
    id,
    reference,
    title: text(application, 'title'),
    nominee: text(group(application, 'nominee'), 'name'),
    category: text(application, 'category'),
    byThird: application?.['origin'] === 'third',
    state,
    inRound: !ended,
    biased,
  }));

/** What stands against the next step, as far as it can be told before the step is taken. */
function missing(source: FactSource, state: string): string[] {
  const known = facts(source);
  const fault = (name: string): string[] => {
    const key = known[name];
    return typeof key === 'string' && key !== '' ? [key] : [];
  };
  const terms = prizeTerms(source.terms);
  const jury = juryOf(source);
  const counts = { unscreened: Number(known['unscreened']), admitted: Number(known['admitted']) };
  switch (state) {
    case 'release':
    case 'revision':
      return fault('releaseFault');
    case 'announced':
    case 'open':
      return juryFaults(jury, terms);
    case 'screening':
    case 'joining':
      return screeningFaults({ ...counts, jury, terms });
    case 'jury':
      return Number(known['missingScores']) > 0 ? ['scoresMissing'] : [];
    case 'session.running':
      return fault('closingFault');
    case 'settlement':
      return fault('accountsFault');
    default:
      return [];
  }
}
