import { MikroORM, type Options } from '@mikro-orm/postgresql';
import { Migrator } from '@mikro-orm/migrations';
import { join } from 'node:path';
import { checkoutRoot } from '#libs/config/root.js';
import { Answers, FileRow } from './entities/answers.entity.js';
import { Command } from './entities/command.entity.js';
import { Dossier } from './entities/dossier.entity.js';
import { JournalEntry } from './entities/journal-entry.entity.js';
import { DocumentRow, LedgerEntry, Mail } from './entities/mail.entity.js';
import { Membership, Organisation, Person, Relation, RoleAssignment } from './entities/person.entity.js';
import { Call, FormDefinitionRow, ProcessDefinitionRow, Programme } from './entities/programme.entity.js';
import { SignIn, SignInCode } from './entities/sign-in.entity.js';
import { Subscription, SubscriptionToken, SubscriptionWish } from './entities/subscription.entity.js';
import { EffectRow, Task, TaskSeat } from './entities/task.entity.js';
import { OneWriteSocket } from './one-write.js';
import { prepareStatements } from './prepared.js';

const entities = [
  ProcessDefinitionRow,
  FormDefinitionRow,
  Programme,
  Call,
  Person,
  Organisation,
  Membership,
  Relation,
  RoleAssignment,
  SignIn,
  SignInCode,
  Subscription,
  SubscriptionWish,
  SubscriptionToken,
  Dossier,
  Command,
  JournalEntry,
  Task,
  TaskSeat,
  EffectRow,
  Answers,
  FileRow,
  Mail,
  DocumentRow,
  LedgerEntry,
];

/**
 * The most connections of a worker: what is decided at once beyond that waits here and not in Postgres, where each more
 * costs all of them. Twice the processors and one (PostgreSQL wiki, “Number Of Database Connections”) on two of them; a
 * decision takes some milliseconds, so that is hundreds a second.
 */
export const workerConnections = 5;

/** The ORM's options for one database; `poolSize` is the most connections it opens. */
export function ormOptions(url: string, poolSize = 10): Options {
  return {
    clientUrl: url,
    entities,
    pool: { min: 0, max: poolSize },
    forceUtcTimezone: true,
    extensions: [Migrator],
    migrations: {
      path: join(checkoutRoot(), 'dist/libs/database/migrations'),
      pathTs: join(checkoutRoot(), 'libs/database/migrations'),
      glob: 'Migration*.{js,ts}',
      snapshot: false,
    },
    driverOptions: {
      // A statement that hangs must not hold a dossier's lock for ever.
      statement_timeout: 15_000,
      idle_in_transaction_session_timeout: 15_000,
      // A connection knows its statements; the next one would have to learn them again.
      idleTimeoutMillis: 60_000,
      // Prepared statements find rows by their keys: one plan does for all values, from the first time on.
      options: '-c plan_cache_mode=force_generic_plan',
      onPoolCreated: prepareStatements,
      // What needs no answers to what was sent before goes out at once (transaction.ts).
      pipeline: true,
      stream: () => new OneWriteSocket(),
    },
  };
}

/** Opens the ORM. It connects lazily: a database that is down shows at the first statement, not here. */
export function openOrm(url: string, poolSize = 10): Promise<MikroORM> {
  return MikroORM.init(ormOptions(url, poolSize));
}
