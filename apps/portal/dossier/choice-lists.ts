import type { EntityManager } from '@mikro-orm/postgresql';
import type { Dossier } from '#libs/database/entities/dossier.entity.js';
import { holdersOf, namesOf, siblingsOf, titlesOf, waitingFor } from '#libs/database/stores/choice.store.js';
import type { Choice, Sources } from '#libs/forms/definition.js';
import { processes } from '#libs/processes/index.js';
import type { CaseFile, ChoiceList } from '#libs/processes/process.js';
import type { Language } from '../view/catalogue.js';
import { wordsIn } from '../view/languages.js';

/** Of a dossier, or of what is to be one, as much as its lists are about. */
type Place = Pick<Dossier, 'id' | 'process' | 'programme' | 'parentId'>;

/**
 * The lists of a dossier's process, in words: what its forms' fields choose from.
 * @param without ids that this person must not see
 */
export async function choiceLists(
  em: EntityManager,
  dossier: Place,
  file: CaseFile,
  language: Language,
  without: readonly string[] = [],
): Promise<Sources> {
  const { lists } = processes[dossier.process] ?? {};
  if (!lists) return {};
  const named = Object.entries(lists(file));
  const filled: [string, Choice[]][] = [];
  for (const [name, list] of named) {
    const all = await choices(em, dossier, list, language);
    filled.push([name, all.filter(({ value }) => !without.includes(value))]);
  }
  return Object.fromEntries(filled);
}

function choices(em: EntityManager, dossier: Place, list: ChoiceList, language: Language): Promise<Choice[]> {
  if ('people' in list) return namesOf(em, list.people);
  if ('holders' in list) return holdersOf(em, list.holders, dossier.programme);
  if ('siblings' in list) return siblingsOf(em, dossier);
  if ('consultations' in list) return waitingFor(em, list.consultations, list.and);
  if ('dossiers' in list) return titlesOf(em, list.dossiers);
  return Promise.resolve(list.choices.map((one) => ({ value: one.value, label: wordsIn(one, language) })));
}
