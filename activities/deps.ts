import type { MikroORM } from '@mikro-orm/postgresql';
import type { Log } from '#libs/config/log.js';
import type { FileStorage } from '#libs/documents/storage.js';
import type { MailQueue } from '#libs/mail/queue.js';
import type { Process } from '#libs/processes/process.js';
import type { DossierGateway } from '#libs/temporal/gateway.js';
import type { Definitions } from './definitions.js';

/** What the activities work with; the worker's main puts it together. */
export interface Deps {
  orm: MikroORM;
  processes: Readonly<Record<string, Process>>;
  definitions: Definitions;
  queue: MailQueue;
  storage: FileStorage;
  gateway: DossierGateway;
  log: Log;
  /** public address of the portal, without a slash at the end */
  portalUrl: string;
  /** host part of Message-IDs */
  mailHost: string;
}
