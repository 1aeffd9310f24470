import type { EntityManager } from '@mikro-orm/postgresql';

/** Counters of fixed windows of time. Keys hold hashes, never an address. */
export class RateLimitStore {
  constructor(private readonly em: EntityManager) {}

  /** Counts one hit and answers how many the window has had. The first hit of a window clears what is older than a day. */
  async count(key: string, windowStart: Date): Promise<number> {
    const [row] = await this.em.execute<{ hits: number }[]>(
      `insert into rate_limit (key, bucket_start, hits) values (?, ?, 1)
       on conflict (key, bucket_start) do update set hits = rate_limit.hits + 1 returning hits`,
      [key, windowStart.toISOString()],
    );
    const hits = row?.hits ?? 1;
    if (hits === 1)
      await this.em.execute(`delete from rate_limit where bucket_start < now() - interval '1 day'`, [], 'run');
    return hits;
  }
}
