import { migrate } from '#libs/database/migrate.js';
import { migrateQueue } from '#libs/mail/migrate-queue.js';

/**
 * Brings a database up to date: the records, the queue, and what each application may do with them.
 * @param ownerUrl connection of the schema's owner
 */
export async function bringSchema(ownerUrl: string): Promise<void> {
  await migrate(ownerUrl);
  await migrateQueue(ownerUrl);
}
