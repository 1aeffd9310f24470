import { prizeTerms } from '../nomination/terms.js';
import type { CaseFile, ChoiceList } from '../process.js';
import { judgedOf, sessionOf } from './session.js';

/** What the forms of a round choose from. */
export function roundLists(source: CaseFile): Record<string, ChoiceList> {
  const session = sessionOf(source);
  const { prizes } = prizeTerms(source.terms);
  return {
    jurors: { holders: ['juror'] },
    staff: { holders: [] },
    office: { holders: ['officer', 'programmeManager', 'lead', 'clerk'] },
    confirmers: { holders: ['confirmer'] },
    members: { people: session.sitting },
    places: { choices: prizes.map(({ key, de, en }) => ({ value: key, de, en })) },
    nominations: { dossiers: judgedOf(source).map(({ id }) => id) },
    voters: { people: session.voters },
    motionNominations: { dossiers: session.open?.nominations ?? [] },
  };
}
