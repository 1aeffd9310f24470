import { Context } from '@temporalio/activity';
import type { Decision } from '#activities/decide.js';
import type { Activities } from '#activities/index.js';

/** What a dossier of the app was answered, command by command, as recorded from its workflow. */
export interface Script {
  reference: string;
  decisions: Decision[];
}

/**
 * Activities without a database: each command of a dossier is answered with what a dossier of the app was answered, so
 * that the workflow does the very same and its history is as long. Nothing is carried out.
 */
export function createBareActivities(script: Script): Pick<Activities, 'decide' | 'carryOut'> {
  const taken = new Map<string, string[]>();
  return {
    decide(commandId) {
      const { workflowId } = Context.current().info.workflowExecution ?? { workflowId: '' };
      const commands = taken.get(workflowId) ?? [];
      if (!commands.includes(commandId)) commands.push(commandId);
      taken.set(workflowId, commands);
      const known = script.decisions[commands.indexOf(commandId)];
      if (!known) throw new Error('a command too many');
      const { verdict, pulse } = known;
      if (pulse.ended) taken.delete(workflowId);
      const details = pulse.details.replaceAll(script.reference, workflowId);
      const unfinished = pulse.unfinished.length > 0 ? [commandId] : [];
      return Promise.resolve({ verdict, pulse: { ...pulse, reference: workflowId, details, unfinished } });
    },
    carryOut: () => Promise.resolve(),
  };
}
