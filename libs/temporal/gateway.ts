import {
  isGrpcServiceError,
  WithStartWorkflowOperation,
  WorkflowNotFoundError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
  type Client,
  type Workflow,
} from '@temporalio/client';
import pMap from 'p-map';
import type { SentCommand, Verdict } from '#libs/database/command-payload.js';

/** How many updates are under way at once when a word goes to many dossiers. */
const atOnce = 32;

/** Dossiers and their workflows: workflow id = reference, type = process, update name = command type, id = command id. */
export class DossierGateway {
  constructor(
    private readonly client: Client,
    private readonly taskQueue: string,
  ) {}

  /**
   * Brings a command to its dossier's workflow, starting it where needed, and waits for the verdict.
   * @param withinMs how long to wait; the command is safe in Postgres whatever happens here
   * @returns the verdict, or `pending` where no answer came in time (worker, Temporal or network down)
   */
  async send(command: SentCommand, withinMs = 3_000): Promise<Verdict | 'pending'> {
    const startWorkflowOperation = new WithStartWorkflowOperation(command.process, {
      workflowId: command.reference,
      taskQueue: this.taskQueue,
      args: [{}],
      workflowIdConflictPolicy: 'USE_EXISTING',
      workflowIdReusePolicy: 'ALLOW_DUPLICATE',
    });
    try {
      return await this.client.withDeadline(Date.now() + withinMs, () =>
        this.client.workflow.executeUpdateWithStart<Workflow, Verdict, [string]>(command.type, {
          startWorkflowOperation,
          args: [command.id],
          updateId: command.id,
        }),
      );
    } catch (error) {
      if (error instanceof WorkflowUpdateRPCTimeoutOrCancelledError || isOutage(error)) return 'pending';
      throw error;
    }
  }

  /**
   * Brings commands to their workflows, some at a time. One that is not answered in time is not lost: it is a row, and the
   * reconciler sends it again.
   * @param beat called before each
   * @throws AggregateError of what went wrong with some, once all others are sent
   */
  async sendAll(commands: readonly SentCommand[], beat: () => void): Promise<void> {
    const send = async (command: SentCommand): Promise<void> => {
      beat();
      await this.send(command);
    };
    await pMap(commands, send, { concurrency: atOnce, stopOnError: false });
  }

  /** Starts a dossier's workflow that should be running; where it runs, it is told to read its dossier again. */
  async resume(reference: string, process: string): Promise<void> {
    await this.client.workflow.signalWithStart(process, {
      workflowId: reference,
      taskQueue: this.taskQueue,
      args: [{ resume: true }],
      signal: 'refresh',
      workflowIdReusePolicy: 'ALLOW_DUPLICATE',
      workflowIdConflictPolicy: 'USE_EXISTING',
    });
  }

  /** How many dossier workflows run that show a state, by Temporal's (slightly late) index. */
  async countRunning(state: string): Promise<number> {
    return (await this.client.workflow.count(running(state))).count;
  }

  /** What Temporal's index says of the running dossier workflows, of all or of those that show a state. */
  async *listRunning(state?: string): AsyncIterable<{ reference: string; state: string }> {
    for await (const one of this.client.workflow.list({ query: running(state), pageSize: 1_000 })) {
      const shown = one.searchAttributes?.['State']?.[0];
      yield { reference: one.workflowId, state: typeof shown === 'string' ? shown : '' };
    }
  }
}

const running = (state?: string): string =>
  `ExecutionStatus = "Running" AND ${state === undefined ? 'Process IS NOT NULL' : `State = "${state}"`}`;

/** Temporal or the way to it is down: nothing is wrong with the command. */
export function isOutage(error: unknown): boolean {
  const cause = isGrpcServiceError(error) ? error : error instanceof Error ? error.cause : undefined;
  // CANCELLED 1, DEADLINE_EXCEEDED 4, RESOURCE_EXHAUSTED 8, ABORTED 10, UNAVAILABLE 14
  if (isGrpcServiceError(cause)) return [1, 4, 8, 10, 14].includes(cause.code);
  return error instanceof WorkflowNotFoundError;
}
