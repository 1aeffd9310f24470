import { setTimeout as sleep } from 'node:timers/promises';
import { processes } from '#libs/processes/index.js';
import { waitFor } from '../support/wait-for.js';
import type { Scene } from './scene.js';
import { publishShortDeadlines } from './short-deadlines.js';

/** A run to be recorded. */
export interface Recorded {
  workflowId: string;
  /** where a workflow has several runs */
  runId?: string;
  suffix?: string;
}

const officer = 'staff-01';
const check = { type: 'formalCheck.complete' } as const;
const patience = 60_000;

/** Ways of a workflow that no scenario takes, by the branch they are recorded as. */
export const shapes: Record<string, (scene: Scene) => Promise<Recorded[]>> = {
  async refused(scene) {
    const workflowId = await scene.play('Abgelehnte Anweisungen', []);
    for (const [subject, type] of [
      ['staff-08', 'formalCheck.complete'],
      [officer, 'unheard'],
      ['applicant-02', 'withdraw'],
    ] as const) {
      await scene.gateway.send(await scene.command(workflowId, subject, type), patience);
    }
    return [{ workflowId }];
  },

  async 'two at once'(scene) {
    const workflowId = await scene.play('Zwei zugleich', [check]);
    const commands = [
      await scene.command(workflowId, 'staff-04', 'assessment.submitted'),
      await scene.command(workflowId, 'staff-05', 'assessment.submitted'),
    ];
    await Promise.all(commands.map((command) => scene.gateway.send(command, patience)));
    return [{ workflowId }];
  },

  async resumed(scene) {
    const workflowId = await scene.play('Wieder aufgenommen', [check]);
    await scene.settled();
    await scene.client.workflow.getHandle(workflowId).terminate();
    await scene.gateway.resume(workflowId, 'projectFunding');
    await scene.gateway.send(await scene.command(workflowId, 'staff-04', 'assessment.submitted'), patience);
    return [{ workflowId }];
  },

  async 'resumed at its end'(scene) {
    const { workflowId, mend } = await rejectedWithoutStorage(scene, 'Am Ende wieder aufgenommen');
    await scene.client.workflow.getHandle(workflowId).terminate();
    await mend();
    await scene.gateway.resume(workflowId, 'projectFunding');
    return [{ workflowId }];
  },

  async refreshed(scene) {
    const workflowId = await scene.play('Neu gelesen', [check]);
    await scene.settled();
    await scene.gateway.resume(workflowId, 'projectFunding');
    await scene.gateway.send(await scene.command(workflowId, 'staff-04', 'assessment.submitted'), patience);
    return [{ workflowId }];
  },

  async 'begun anew by a command'(scene) {
    const workflowId = await scene.play('Durch eine Anweisung neu begonnen', [check]);
    await scene.settled();
    const command = await scene.command(workflowId, 'staff-04', 'assessment.submitted');
    await scene.client.workflow.getHandle(workflowId).terminate();
    await scene.gateway.send(command, patience);
    return [{ workflowId }];
  },

  async 'effect failed at first'(scene) {
    const { workflowId, mend } = await rejectedWithoutStorage(scene, 'Wirkung erst beim zweiten Mal');
    await mend();
    return [{ workflowId }];
  },

  /** Long enough that the local activity gives up its own tries, and the workflow waits with a timer. */
  async 'database away'(scene) {
    const workflowId = await scene.play('Datenbank fort', []);
    await scene.settled();
    const command = await scene.command(workflowId, officer, 'formalCheck.complete');
    await scene.stack.postgres.stop();
    const answer = scene.gateway.send(command, patience);
    await sleep(20_000);
    await scene.stack.postgres.start();
    await answer;
    return [{ workflowId }];
  },

  async 'continued as new'(scene) {
    const workflowId = await scene.play('Lange Geschichte', [check]);
    const { runId } = await scene.client.workflow.getHandle(workflowId).describe();
    const isContinued = async (): Promise<boolean> =>
      (await scene.client.workflow.getHandle(workflowId, runId).describe()).status.name === 'CONTINUED_AS_NEW';
    for (let n = 0; n < 100 && !(await isContinued()); n += 1) {
      const type = n % 2 === 0 ? 'task.claim' : 'task.release';
      await scene.gateway.send(await scene.command(workflowId, 'staff-04', type, { task: 'assessment-1' }), patience);
    }
    await scene.gateway.send(await scene.command(workflowId, 'staff-05', 'assessment.submitted'), patience);
    return [
      { suffix: ' first run', workflowId, runId },
      { suffix: ' second run', workflowId },
    ];
  },

  /** Reminder, deadline and both escalations of one task; then the applicant's deadline, which moves the dossier on. */
  async 'clock speaks'(scene) {
    const process = processes['projectFunding'];
    if (!process) throw new Error('no project funding');
    await publishShortDeadlines(scene.orm.em.fork(), process.definition, 901, { reminder: 2, deadline: 3, lead: 4 });
    const workflowId = await scene.play('Fristen', []);
    const fired = (task: string): Promise<void> =>
      scene.until(
        `the clock's commands for ${task}`,
        `select 1 from timer t join dossier d on d.id = t.dossier_id where d.reference = ? and t.task_key = ?
         group by d.id having count(*) filter (where t.ending = 'fired') = 4`,
        [workflowId, task],
      );
    await fired('formalCheck-1');
    await scene.gateway.send(await scene.command(workflowId, officer, 'formalCheck.incomplete'), patience);
    await fired('draftRejection-1');
    await scene.gateway.send(await scene.command(workflowId, 'applicant-01', 'withdraw'), patience);
    return [{ workflowId }];
  },

  async reconcile(scene) {
    const found = await waitFor(
      async () => {
        for await (const one of scene.client.workflow.list({ query: `WorkflowType = 'reconcile'` })) {
          if (one.status.name === 'COMPLETED') return one;
        }
        return undefined;
      },
      { within: 120_000, what: 'a run of the reconciler' },
    );
    return [{ workflowId: found.workflowId, runId: found.runId }];
  },
};

/** A dossier at its end whose document cannot be stored until `mend` is called. */
async function rejectedWithoutStorage(
  scene: Scene,
  title: string,
): Promise<{ workflowId: string; mend: () => Promise<void> }> {
  const workflowId = await scene.play(title, [
    { type: 'formalCheck.inadmissible' },
    { type: 'draftRejection.drafted' },
  ]);
  await scene.settled();
  const { mend } = await scene.breakStorage();
  await scene.gateway.send(await scene.command(workflowId, 'staff-07', 'releaseRejection.release'), patience);
  await scene.until('a failed effect', 'select 1 from effect where done_at is null and attempts > 0');
  return { workflowId, mend };
}
