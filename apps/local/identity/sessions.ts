import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider';

interface Entry {
  payload: AdapterPayload;
  /** Milliseconds since 1970; the entry is gone after it. */
  until: number;
}

/**
 * Where the provider keeps sessions, grants and codes: in memory, and in one file, so that nobody is signed out by a
 * restart. For a handful of people on one machine.
 */
export function sessionsIn(file: string): AdapterFactory {
  const kept: [string, Entry][] = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
  const entries = new Map(kept);

  const save = (): void => {
    for (const [key, { until }] of entries) if (until < Date.now()) entries.delete(key);
    writeFileSync(file, JSON.stringify([...entries]), { mode: 0o600 });
  };
  const valid = (entry: Entry | undefined): AdapterPayload | undefined =>
    entry !== undefined && entry.until > Date.now() ? entry.payload : undefined;

  return (name): Adapter => {
    const findBy = async (field: 'uid' | 'userCode', value: string): Promise<AdapterPayload | undefined> =>
      valid([...entries].find(([key, { payload }]) => key.startsWith(`${name}:`) && payload[field] === value)?.[1]);
    return {
      async upsert(id, payload, expiresIn) {
        entries.set(`${name}:${id}`, { payload, until: Date.now() + (expiresIn ?? 86_400) * 1000 });
        save();
      },
      find: async (id) => valid(entries.get(`${name}:${id}`)),
      findByUid: (uid) => findBy('uid', uid),
      findByUserCode: (code) => findBy('userCode', code),
      async consume(id) {
        const entry = entries.get(`${name}:${id}`);
        if (entry !== undefined) entry.payload.consumed = Math.floor(Date.now() / 1000);
        save();
      },
      async destroy(id) {
        entries.delete(`${name}:${id}`);
        save();
      },
      async revokeByGrantId(grantId) {
        for (const [key, { payload }] of entries) if (payload.grantId === grantId) entries.delete(key);
        save();
      },
    };
  };
}
