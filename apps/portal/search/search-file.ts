import type { FoundDossier } from '#libs/database/stores/dossier-search.store.js';
import type { Programme } from '#libs/database/entities/programme.entity.js';
import { roleText, stateText, wordsOf } from '../dossier/words.js';
import { programmeText } from '../programmes/programme-words.js';
import { csvOf } from '../reply/csv.js';
import type { Language } from '../view/catalogue.js';
import { berlinDay, dayText } from '../view/values.js';
import { searchTexts } from './texts.js';

/** Dossiers as a table for a spreadsheet. */
export function searchFile(
  found: readonly FoundDossier[],
  programmes: readonly Pick<Programme, 'key' | 'texts'>[],
  language: Language,
): string {
  const t = searchTexts(language);
  const titles = new Map(programmes.map(({ key, texts }) => [key, programmeText(texts, language, 'title') || key]));
  const day = (at: Date | null): string => (at === null ? '' : dayText(berlinDay(at), language, true));
  const columns = [
    ['reference', ({ reference }) => reference],
    ['subject', ({ title }) => title],
    ['organisation', ({ organisation }) => organisation ?? ''],
    ['process', ({ process }) => wordsOf(process, language).name],
    ['programme', ({ programme }) => titles.get(programme) ?? programme],
    ['call', ({ call }) => call ?? ''],
    ['state', ({ state, process }) => stateText(state, wordsOf(process, language))],
    ['since', ({ stateSince }) => day(stateSince)],
    ['due', ({ dueAt }) => day(dueAt)],
    ['waitingFor', ({ waitingFor }) => waitingFor.map((role) => roleText(role, language)).join(', ')],
  ] as const satisfies readonly (readonly [string, (row: FoundDossier) => string])[];
  return csvOf(
    columns.map(([key]) => t(key)),
    found.map((row) => columns.map(([, cell]) => cell(row))),
  );
}
