import { calendar } from '#libs/calendar/due.js';
import type { Sender } from '#libs/database/prepared.js';
import { processDefinition } from '#libs/database/stores/definition.store.js';
import { compile, type Compiled } from '#libs/engine/compile.js';

export type Definitions = ReturnType<typeof createDefinitions>;

/** Compiled definitions by version. A published version never changes, so each is read and compiled once a process. */
export function createDefinitions() {
  const known = new Map<string, Compiled>();
  return {
    /** @throws where that version was never published */
    async get(by: Sender, name: string, version: number): Promise<Compiled> {
      const key = `${name}@${version}`;
      const compiled = known.get(key) ?? compile(await processDefinition(by, name, version), calendar);
      known.set(key, compiled);
      return compiled;
    },
  };
}
