import type { StoredPicture } from '#libs/documents/pictures.js';
import type { Answers, FormDefinition } from '#libs/forms/definition.js';
import { fileIds } from '#libs/forms/files.js';
import { labelOf } from '#libs/forms/form-texts.js';
import { prune, shownFields } from '#libs/forms/prune.js';
import { summary, type SummarySection } from '#libs/forms/summary.js';
import { juryTexts } from './jury-texts.js';

const t = juryTexts('de');

/** A file field of a nomination that holds something. */
interface Handed {
  readonly label: string;
  readonly ids: readonly string[];
}

/** The files of a nomination, field by field. */
export function handedIn(form: FormDefinition, application: Answers): Handed[] {
  const shown = prune(form, application);
  return shownFields(form, application)
    .filter(({ field }) => field.widget === 'file')
    .map(({ field: { ptr } }) => ({ label: labelOf(form, 'de', ptr), ids: fileIds(shown, ptr) }))
    .filter(({ ids }) => ids.length > 0);
}

/** The answers in words; of files how many there are, and where: pictures in the pack, all others in the portal alone. */
export function sectionsOf(
  form: FormDefinition,
  application: Answers,
  pictured: ReadonlySet<string>,
): SummarySection[] {
  const said = new Map(handedIn(form, application).map(({ label, ids }) => [label, where(ids, pictured)]));
  return summary(form, application).map(({ title, rows }) => ({
    title,
    rows: rows.map((row) => ({ ...row, value: said.get(row.label) ?? row.value })),
  }));
}

function where(ids: readonly string[], pictured: ReadonlySet<string>): string {
  const pictures = ids.filter((id) => pictured.has(id)).length;
  const key = pictures === 0 ? 'filesInPortal' : pictures === ids.length ? 'filesPictured' : 'filesPartly';
  return t(key, { files: ids.length, pictures });
}

/** Pictures in turns, the first of each nomination before any second: where they are too many, every nomination has some. */
export function inTurns<T extends StoredPicture>(nominations: readonly (readonly T[])[]): T[] {
  const most = Math.max(0, ...nominations.map(({ length }) => length));
  return Array.from({ length: most }, (_, turn) => nominations.flatMap((pictures) => pictures[turn] ?? [])).flat();
}
