import type { EntityManager } from '@mikro-orm/postgresql';

/** Of these hashes, those whose bytes a file needs. One that was removed needs them for a day more. */
export async function neededBytes(em: EntityManager, hashes: readonly string[]): Promise<Set<string>> {
  if (hashes.length === 0) return new Set();
  const rows = await em.execute<{ sha256: string }[]>(
    `select distinct sha256 from file where sha256 in (?) and (removed_at is null or removed_at > now() - interval '1 day')`,
    [[...hashes]],
  );
  return new Set(rows.map((row) => row.sha256));
}
