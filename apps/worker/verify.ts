import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DriverException } from '@mikro-orm/postgresql';
import { z } from 'zod';
import { createDefinitions } from '#activities/definitions.js';
import { verifyDossiers, type Discrepancy } from '#activities/verify.js';
import { checkoutRoot } from '#libs/config/root.js';
import { readEnv } from '#libs/config/env.js';
import { openOrm } from '#libs/database/orm.js';

const words: Record<Discrepancy['what'], string> = {
  chain: 'breaks the hash chain',
  outcome: 'was decided otherwise than the journal says',
  definition: 'names a definition that is not published',
  head: 'the dossier does not end where its journal ends',
  snapshot: 'the stored state is not what the journal leads to',
  state: 'the stored state name is not what the journal leads to',
  tasks: 'the open tasks are not those the dossier waits for',
  commands: 'decided commands and journal entries differ in number',
  records: 'the rows it is found by are not those the journal leads to',
};

/** What `npm start` says of itself. */
const started = z.object({ databaseUrls: z.object({ worker: z.string() }) });

/** The database meant: DATABASE_URL, else that of the stack started here. */
function databaseUrl(): string {
  const { DATABASE_URL } = readEnv('local');
  if (DATABASE_URL) return DATABASE_URL;
  const file = join(checkoutRoot(), '.local/addresses.json');
  if (!existsSync(file)) giveUp('nothing was started here');
  return started.parse(JSON.parse(readFileSync(file, 'utf8'))).databaseUrls.worker;
}

function giveUp(because: string): never {
  console.error(`Not verified: ${because}. Start it with npm start, or set DATABASE_URL.`);
  process.exit(1);
}

const orm = await openOrm(databaseUrl(), 4);
let checked = 0;
let faults = 0;
try {
  for await (const one of verifyDossiers(orm.em, createDefinitions(), (done) => (checked = done))) {
    faults += 1;
    const where = one.entry === undefined ? one.reference : `${one.reference}, entry ${one.entry}`;
    console.log(`${where}: ${words[one.what]}`);
  }
} catch (error) {
  // Of the network, not of Postgres: ECONNREFUSED, ENOTFOUND.
  if (error instanceof DriverException && /^E[A-Z]+$/.test(error.code ?? '')) giveUp('the database does not answer');
  throw error;
} finally {
  await orm.close(true);
}
console.log(`${checked} dossiers verified, ${faults} with faults`);
process.exitCode = faults > 0 ? 1 : 0;
