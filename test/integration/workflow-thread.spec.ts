import { afterAll, expect, it } from '@jest/globals';
import { openClient } from '#libs/temporal/connection.js';
import { createDatabase } from '../support/database.js';
import { createNamespace, startApp } from '../support/services.js';

const closing: (() => Promise<unknown>)[] = [];
afterAll(async () => {
  for (const close of closing) await close();
});

it('runs workflows without a stack trace of each promise, which would cost a quarter of the worker', async () => {
  const database = await createDatabase();
  const { address, namespace } = await createNamespace();
  const client = openClient(address, namespace);
  closing.push(() => client.connection.close());
  await startApp('worker', {
    DATABASE_URL: database.urls.worker,
    TEMPORAL_ADDRESS: address,
    TEMPORAL_NAMESPACE: namespace,
    PORTAL_URL: 'http://127.0.0.1:1',
  });
  const waits = { workflowId: 'WT-2026-00001', taskQueue: 'dossiers', args: [{}] };
  const handle = await client.workflow.start('projectFunding', waits);
  expect(await handle.query('__stack_trace')).toBe('');
  expect(JSON.stringify(await handle.query('__temporal_workflow_metadata'))).toContain('refresh');
  await handle.terminate();
});
