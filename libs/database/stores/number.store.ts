import { prepared, type Sender } from '../prepared.js';

/** The number of a dossier that has none yet: as it is, or the next of a series where the pattern has `#`. */
export interface NumberWish {
  series: string;
  /** `#####-26`: the `#` become digits; without them it is the number itself */
  pattern: string;
}

/**
 * Gives a dossier its number inside the transaction of a decision. Two at the same instant wait for each other here. Of a
 * series, numbers that were given by hand are passed over.
 * @returns the number, or undefined where another dossier has it
 */
export async function assignNumber(
  by: Sender,
  { dossierId, commandId }: { dossierId: string; commandId: string },
  { series, pattern }: NumberWish,
): Promise<string | undefined> {
  const [, before = '', places = '', after = ''] = /^([^#]*)(#+)(.*)$/.exec(pattern) ?? [];
  for (;;) {
    const number =
      places === '' ? pattern : `${before}${String(await nextOf(by, series)).padStart(places.length, '0')}${after}`;
    const taken = await prepared(by).execute<{ id: string }[]>(
      `with given as (insert into assigned_number (number, dossier_id, command_id) values (?, ?, ?)
         on conflict (number) do nothing returning dossier_id, number)
       update dossier d set number = given.number from given where d.id = given.dossier_id returning d.id`,
      [number, dossierId, commandId],
    );
    if (taken.length > 0) return number;
    if (places === '') return undefined;
  }
}

/** Ids of the dossiers that have these numbers, by number; numbers that nobody has are missing. */
export async function dossiersNumbered(by: Sender, numbers: readonly string[]): Promise<Record<string, string>> {
  if (numbers.length === 0) return {};
  const rows = await prepared(by).execute<{ number: string; id: string }[]>(
    'select number, dossier_id as id from assigned_number where number = any(?::text[])',
    [numbers],
  );
  return Object.fromEntries(rows.map(({ number, id }) => [number, id]));
}

/** A series runs on over the years: its counter stands under the year 0. */
async function nextOf(by: Sender, series: string): Promise<number> {
  const [row] = await prepared(by).execute<{ last: number }[]>(
    `insert into reference_counter (prefix, year, last) values (?, 0, 1)
     on conflict (prefix, year) do update set last = reference_counter.last + 1 returning last`,
    [series],
  );
  return row?.last ?? 0;
}
