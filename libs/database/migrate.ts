import { openOrm } from './orm.js';

/**
 * Brings the records' schema up to date and grants each application's role what it needs.
 * @param ownerUrl connection of the schema's owner, who may create tables and roles
 */
export async function migrate(ownerUrl: string): Promise<void> {
  const orm = await openOrm(ownerUrl, 2);
  try {
    await orm.migrator.up();
  } finally {
    await orm.close(true);
  }
}
