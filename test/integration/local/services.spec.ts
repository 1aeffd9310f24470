import { describe, expect, it } from '@jest/globals';
import { createDatabase } from '../../support/database.js';
import { createNamespace, startCatcher, startPostgres, startTemporal } from '../../support/services.js';

describe('services for tests', () => {
  it('gives a fresh migrated database in which an app has only its own rights', async () => {
    const database = await createDatabase();
    expect(await database.query('select count(*)::int as n from dossier')).toEqual([{ n: 0 }]);
    await expect(database.query('delete from journal_entry', [], 'worker')).rejects.toThrow('permission denied');
  });

  it('gives a namespace of its own on the shared Temporal server', async () => {
    const { namespace } = await createNamespace();
    expect(namespace).toMatch(/^test-/);
  });

  it('starts a Postgres of its own that keeps what was committed when it is killed', async () => {
    const postgres = await startPostgres();
    const { default: pg } = await import('pg');
    const write = new pg.Client({ connectionString: postgres.ownerUrl });
    write.on('error', () => undefined);
    await write.connect();
    await write.query('create table kept as select 1 as n');
    await postgres.kill();
    await postgres.start();
    const read = new pg.Client({ connectionString: postgres.ownerUrl });
    await read.connect();
    expect((await read.query('select n from kept')).rows).toEqual([{ n: 1 }]);
    await read.end();
  });

  it('starts a Temporal server that can be stopped, made to forget, and started again', async () => {
    const temporal = await startTemporal();
    await temporal.stop();
    temporal.forget();
    await temporal.start();
    expect(temporal.address).toMatch(/^127\.0\.0\.1:\d+$/);
  });

  it('starts a mail catcher', async () => {
    const catcher = await startCatcher();
    expect(await (await fetch(`${catcher.url}/api/mails`)).json()).toEqual([]);
  });
});
