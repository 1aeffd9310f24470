import { ScheduleAlreadyRunning, type Client } from '@temporalio/client';

/** Makes sure that the reconciler's Schedule exists: it lives in Temporal, and Temporal's data may have been lost. */
export async function ensureReconcileSchedule(client: Client, taskQueue: string): Promise<void> {
  try {
    await client.schedule.create({
      scheduleId: 'reconcile',
      spec: { intervals: [{ every: '1m' }] },
      // Made anew, there is much to take up: don't wait for the minute.
      state: { triggerImmediately: true },
      policies: { overlap: 'SKIP', catchupWindow: '1m', pauseOnFailure: false },
      action: { type: 'startWorkflow', workflowType: 'reconcile', taskQueue, workflowId: 'reconcile' },
    });
  } catch (error) {
    if (!(error instanceof ScheduleAlreadyRunning)) throw error;
  }
}
