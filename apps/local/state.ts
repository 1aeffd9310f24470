import { createHash, randomBytes } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { checkoutRoot } from '#libs/config/root.js';
import type { DatabaseUrls } from './database-users.js';
import type { DemonstrationPerson } from './people.js';
import { rootHome } from './postgres.js';

/** Where everything of `npm start` can be reached; also in `.local/addresses.json` for scripts. */
export interface Addresses {
  portal: string;
  /** Description of the JSON API. */
  api: string;
  temporalUi: string | undefined;
  /** host:port of the Temporal server. */
  temporal: string;
  namespace: string;
  /** Page and JSON API of the mail catcher; undefined when mails go to a real server. */
  mails: string | undefined;
  smtp: string;
  identity: string;
  health: { portal: string; worker: string; mailer: string };
  databaseUrls: { owner: string } & DatabaseUrls;
  redis: string | undefined;
  filesDir: string;
  /** Process ids by part; they change when a part is started again. */
  pids: Record<string, number>;
  people: DemonstrationPerson[];
}

const secretsSchema = z.object({
  owner: z.string(),
  portal: z.string(),
  worker: z.string(),
  mailer: z.string(),
  oidcClient: z.string(),
});

/** Passwords made once per checkout. */
export type Secrets = z.output<typeof secretsSchema>;

const newPassword = (): string => randomBytes(18).toString('base64url');

/** The data of one checkout's stack, in `.local/` or the folder given. */
export class LocalState {
  constructor(readonly folder = join(checkoutRoot(), '.local')) {
    mkdirSync(this.folder, { recursive: true, mode: 0o700 });
  }

  path(...names: string[]): string {
    return join(this.folder, ...names);
  }

  logFile(part: string): string {
    return this.path('logs', `${part}.log`);
  }

  /** Empties everything, the database included. */
  async empty(): Promise<void> {
    const postgres = await this.postgresFolder();
    for (const folder of [postgres, this.folder]) rmSync(folder, { recursive: true, force: true });
    mkdirSync(this.folder, { recursive: true, mode: 0o700 });
  }

  /**
   * Data folder of Postgres. Run by root, Postgres is another user. Where that user cannot enter the checkout, the data lie
   * under /var/lib/feinschliff, by a hash of this folder's path, and `postgres` in this folder points there.
   */
  async postgresFolder(): Promise<string> {
    const own = this.path('postgres');
    if (process.getuid?.() !== 0) return own;
    chmodSync(this.folder, 0o711); // to pass through, not to look; the files in it are for their owner alone
    if (isOpenToAll(this.folder)) return own;
    const key = createHash('sha256').update(this.folder).digest('hex').slice(0, 12);
    const elsewhere = join(await rootHome(), key, 'postgres');
    // Without the pointer, this folder was removed by hand, and with it the passwords to these data.
    if (!isLinkTo(own, elsewhere)) {
      rmSync(elsewhere, { recursive: true, force: true });
      rmSync(own, { recursive: true, force: true });
      mkdirSync(dirname(elsewhere), { recursive: true });
      chmodSync(dirname(elsewhere), 0o755);
      symlinkSync(elsewhere, own);
    }
    return elsewhere;
  }

  secrets(): Secrets {
    const kept = this.read('secrets.json', secretsSchema);
    if (kept !== undefined) return kept;
    const passwords = { owner: newPassword(), portal: newPassword(), worker: newPassword(), mailer: newPassword() };
    const made = { ...passwords, oidcClient: newPassword() };
    this.write('secrets.json', made);
    return made;
  }

  /** Content of one of the JSON files, or undefined when there is none or it holds something else. */
  read<Schema extends z.ZodType>(name: string, schema: Schema): z.output<Schema> | undefined {
    const file = this.path(name);
    if (!existsSync(file)) return undefined;
    try {
      return schema.parse(JSON.parse(readFileSync(file, 'utf8')));
    } catch {
      return undefined;
    }
  }

  /** Writes a JSON file whole or not at all, readable by its owner only. */
  write(name: string, value: unknown): void {
    const unfinished = this.path(`${name}.${process.pid}`);
    writeFileSync(unfinished, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 });
    renameSync(unfinished, this.path(name));
  }

  remove(name: string): void {
    rmSync(this.path(name), { force: true });
  }
}

/** True when every user may pass through the folder and all folders above it. */
function isOpenToAll(folder: string): boolean {
  const open = (statSync(folder).mode & 0o001) !== 0;
  return open && (folder === dirname(folder) || isOpenToAll(dirname(folder)));
}

function isLinkTo(link: string, target: string): boolean {
  try {
    return readlinkSync(link) === target;
  } catch {
    return false;
  }
}
