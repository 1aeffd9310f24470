import { z } from 'zod';

// Control characters are nothing that anybody looks for, and NUL nothing that a database takes.
const text = z
  .string()
  .transform((typed) => typed.replaceAll(/\p{Cc}/gu, ' ').trim())
  .pipe(z.string().min(1).max(200))
  .optional()
  .catch(undefined);
const paperQuery = z
  .object({
    type: text,
    body: z.uuid().optional().catch(undefined),
    year: z
      .string()
      .regex(/^\d{4}$/)
      .optional()
      .catch(undefined),
    state: text,
    progress: z.enum(['open', 'done']).optional().catch(undefined),
    q: text,
  })
  .catch({});

/** What an address chooses; what makes no sense in it chooses nothing. */
export interface PaperQuery {
  paperType: string | undefined;
  /** public id */
  body: string | undefined;
  year: string | undefined;
  state: string | undefined;
  progress: 'open' | 'done' | undefined;
  words: string | undefined;
}

export function readPaperQuery(query: unknown): PaperQuery {
  const { type, body, year, state, progress, q } = paperQuery.parse(query);
  return { paperType: type, body, year, state, progress, words: q };
}

/** The same in an address: `?type=Antrag&year=2026`, blank where nothing is chosen. */
export function paperQueryText(
  { paperType, body, year, state, progress, words }: Partial<PaperQuery>,
  more: Readonly<Record<string, string>> = {},
): string {
  const all = { type: paperType, body, year, state, progress, q: words, ...more };
  const chosen = Object.entries(all).flatMap(([name, value]): [string, string][] => (value ? [[name, value]] : []));
  return chosen.length === 0 ? '' : `?${new URLSearchParams(chosen).toString()}`;
}

const pageNumber = z.object({ page: z.coerce.number().int().min(1).max(100_000) });

/** The page of a list, from 1; the first one for what is no number. */
export function pageIn(query: unknown): number {
  const parsed = pageNumber.safeParse(query);
  return parsed.success ? parsed.data.page : 1;
}
