import { z } from 'zod';
import type { DossierSearch } from '#libs/database/stores/dossier-search.store.js';

/** What is looked for; every choice stands in the address, so that it can be kept and passed on. */
export interface SearchQuery extends DossierSearch {
  readonly page: number;
}

const choice = (pattern: RegExp) => z.string().regex(pattern).optional().catch(undefined);

const query = z.object({
  query: z.string().max(200).catch('').default(''),
  programme: choice(/^[\w-]{1,100}$/),
  status: z.enum(['active', 'ended']).optional().catch(undefined),
  call: choice(/^[A-Z]{2}-\d{4}-\d{5,}$/),
  state: choice(/^[\w.]{1,100}$/),
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
});

/** Reads an address; what cannot be read is as if it were not there. */
export function readSearchQuery(address: unknown): SearchQuery {
  const { query: words, ...rest } = query.parse(address);
  return { words, ...rest };
}

/** The address of the same list, changed as `over` says; of the list itself or of its file. */
export function searchHref(
  of: Partial<SearchQuery>,
  over: Partial<SearchQuery> = {},
  ending: '' | '.csv' = '',
): string {
  const { words, programme, status, call, state, page = 1 } = { ...of, page: 1, ...over };
  const parameters = new URLSearchParams();
  for (const [key, value] of Object.entries({ query: words, programme, status, call, state }))
    if (value) parameters.set(key, value);
  if (page > 1) parameters.set('page', String(page));
  return `/dossiers${ending}?${parameters.toString()}`;
}
