import { text, texts } from '../answers.js';
import type { CaseFile } from '../process.js';

/** Who has promised confidentiality and who has said no, each by their newest word. */
interface Promises {
  given: ReadonlySet<string>;
  refused: ReadonlySet<string>;
}

/**
 * What everybody in the jury has said when asked to join; who was there when the office noted that all who are there have
 * promised, has promised in the room.
 */
export function promisesIn({ everGiven }: Pick<CaseFile, 'everGiven'>): Promises {
  const asked = ['joinJury', 'joinLater'].flatMap((task) => everGiven?.(task) ?? []);
  const inRoom = ['openSession', 'leadSession'].flatMap((task) => everGiven?.(task) ?? []);
  const said = new Map<string, string>();
  const words = [
    ...asked.map(({ at, by, data }) => ({ at, persons: by === null ? [] : [by], outcome: text(data, 'outcome') })),
    ...inRoom
      .filter(({ data }) => data['confidential'] === true)
      .map(({ at, data }) => ({ at, persons: texts(data, 'present'), outcome: 'accepted' })),
  ];
  for (const { persons, outcome } of words.toSorted((one, other) => (one.at < other.at ? -1 : 1)))
    for (const person of persons) said.set(person, outcome);
  const by = (outcome: string): Set<string> =>
    new Set([...said].flatMap(([person, word]) => (word === outcome ? [person] : [])));
  return { given: by('accepted'), refused: by('declined') };
}
