import { text } from '../answers.js';
import { bodyChoices } from '../council/body-choices.js';
import type { CaseFile, ChoiceList } from '../process.js';
import { standing } from './agenda.js';
import { chaptersOn, quorumOf, resultOf, sittingOf } from './sitting.js';

/** What the forms of a meeting choose from. */
export function meetingLists(source: CaseFile): Record<string, ChoiceList> {
  const sitting = sittingOf(source);
  const same = (value: string): { value: string; de: string; en: string } => ({ value, de: value, en: value });
  const items = standing(sitting.items);
  return {
    bodies: bodyChoices(source.council, ['council', 'mainCommittee', 'committee', 'district'], {
      day: text(source.application, 'on'),
      chosen: text(source.application, 'body'),
    }),
    // What stands on the agenda already stays a choice.
    ready: { consultations: sitting.bodyKey, and: items.map(({ paper }) => paper).filter((id) => id !== '') },
    chapters: { choices: chaptersOn(sitting).map(same) },
    members: { people: [...new Set(sitting.seats.map(({ person }) => person))] },
    present: { people: [...sitting.present] },
    voters: { people: quorumOf(sitting, sitting.current).voters },
    items: { choices: items.map(({ id, title }) => ({ value: id, de: title, en: title })) },
    openItems: {
      choices: items
        .filter(({ id }) => !resultOf(sitting, id))
        .map(({ id, title }) => ({ value: id, de: title, en: title })),
    },
  };
}
