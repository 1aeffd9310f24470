import { placeOnly } from './agenda.js';
import type { Sitting } from './sitting.js';

/** Somebody before a meeting, and the submissions from which they are barred for what those know themselves. */
export interface Reader {
  readonly person: string;
  readonly barredFrom: ReadonlySet<string>;
}

/** Whether somebody must not take part in an item (§ 31 GO NRW). */
export const isBarred = (
  sitting: Pick<Sitting, 'biasedIn'>,
  { id, paper }: { readonly id: string; readonly paper: string },
  { person, barredFrom }: Reader,
): boolean => barredFrom.has(paper) || sitting.biasedIn(id).includes(person);

/** Ids of the items of which somebody may know nothing: what is not public, and theirs not to take part in. */
export const withheldFrom = (sitting: Sitting, reader: Reader): ReadonlySet<string> =>
  new Set(sitting.items.filter((item) => !item.isPublic && isBarred(sitting, item, reader)).map(({ id }) => id));

/** The meeting as it is seen by whom these items are withheld from: that they are there, and nothing more. */
export const seenWithout = (sitting: Sitting, withheld: ReadonlySet<string>): Sitting => ({
  ...sitting,
  items: sitting.items.map((item) => (withheld.has(item.id) ? placeOnly(item) : item)),
  results: sitting.results.filter(({ item }) => !withheld.has(item)),
});

/** Documents with both parts, and what everybody gets in their place. */
const openInstead: Readonly<Record<string, string>> = {
  'council-invitation': 'council-agenda',
  'council-minutes-internal': 'council-minutes',
};

/** The document that stands for this one where something of it is withheld. */
export const openDocument = (template: string): string => openInstead[template] ?? template;

/** Whether somebody may read a document of a meeting: where something is withheld, what everybody gets, and extracts of the rest. */
export const isDocumentFor = (
  { template, part }: { readonly template: string; readonly part: string },
  withheld: ReadonlySet<string>,
): boolean =>
  withheld.size === 0 ||
  Object.values(openInstead).includes(template) ||
  (template === 'council-extract' && !withheld.has(part));
