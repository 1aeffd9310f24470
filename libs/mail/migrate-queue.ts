import { PostgresConnection } from 'bullmq';
import { mailQueueName } from './mail-jobs.js';

/** The apps that put mails on the queue or take them off it; the queue's functions run with the caller's rights. */
const grants = `
  grant usage on schema bullmq to portal_role, worker_role, mailer_role;
  grant select, insert, update, delete on all tables in schema bullmq to portal_role, worker_role, mailer_role;
  grant usage, select on all sequences in schema bullmq to portal_role, worker_role, mailer_role;
  grant execute on all functions in schema bullmq to portal_role, worker_role, mailer_role;`;

/**
 * Brings BullMQ's schema up to date and grants the apps' roles its use. Run it after `migrate`, which makes the roles;
 * several at a time are in order.
 *
 * @param ownerUrl connection of the owner, to the database the queue lives in
 */
export async function migrateQueue(ownerUrl: string): Promise<void> {
  const connection = new PostgresConnection({ connectionString: ownerUrl, migrate: true, max: 1 });
  try {
    await connection.waitUntilReady();
    // The queue's own sequence is made at its first use, which would need the right to create.
    await connection.pool.query('select bullmq.next_job_id($1)', [mailQueueName]);
    await connection.pool.query(grants);
  } finally {
    await connection.close();
  }
}
