import { proxyActivities } from '@temporalio/workflow';
import type { Activities } from '#activities/index.js';

const { reconcile: mend } = proxyActivities<Activities>({
  startToCloseTimeout: '5m',
  retry: { maximumAttempts: 1 },
});

/** Once a minute by a Schedule: what was left behind is taken up again. The next minute is the retry. */
export async function reconcile(): Promise<void> {
  await mend();
}
