import { bodyChoices } from '../council/body-choices.js';
import type { CaseFile, ChoiceList } from '../process.js';
import { signersOf } from './signing.js';

/** What the forms of a submission choose from. */
export function submissionLists(source: CaseFile): Record<string, ChoiceList> {
  const { council } = source;
  return {
    bodies: bodyChoices(council, ['council', 'mainCommittee', 'committee', 'district']),
    districts: bodyChoices(council, ['district']),
    departments: bodyChoices(council, ['department', 'faction']),
    coSigners: { holders: ['coSigner'] },
    signers: { people: signersOf(source).map(({ person }) => person) },
    executors: { holders: ['author'] },
    // The mayor is one of them (§ 40 II GO NRW): who does not hold that role could not sign.
    urgencySigners: { holders: ['councilMember'] },
  };
}
