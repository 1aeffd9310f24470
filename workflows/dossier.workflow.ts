import {
  allHandlersFinished,
  ApplicationFailure,
  CancellationScope,
  condition,
  continueAsNew,
  isCancellation,
  patched,
  proxyActivities,
  proxyLocalActivities,
  setCurrentDetails,
  setDefaultUpdateHandler,
  setHandler,
  sleep,
  upsertSearchAttributes,
  workflowInfo,
} from '@temporalio/workflow';
import type { Activities, Pulse, Verdict } from '#activities/index.js';
import { refresh, type Start } from './messages.js';

// Short, idempotent and asked for by somebody who waits: a local activity is half the history and half the latency.
const {
  decide,
  tick,
  pulse: readPulse,
} = proxyLocalActivities<Activities>({
  startToCloseTimeout: '15s',
  localRetryThreshold: '10s',
  retry: { initialInterval: '200ms', maximumInterval: '10s' },
});
const { carryOut } = proxyActivities<Activities>({
  startToCloseTimeout: '10m',
  heartbeatTimeout: '1m',
  retry: { initialInterval: '1s', maximumInterval: '1m' },
});

const attributes = {
  process: { name: 'Process', type: 'KEYWORD' },
  programme: { name: 'Programme', type: 'KEYWORD' },
  state: { name: 'State', type: 'KEYWORD' },
  waitingFor: { name: 'WaitingFor', type: 'KEYWORD' },
  dueAt: { name: 'DueAt', type: 'DATETIME' },
  overdue: { name: 'Overdue', type: 'BOOL' },
} as const;

/**
 * The one durable driver of every dossier, whatever its process: the workflow type is the process's name, the id the
 * dossier's reference. It keeps time and carries out; it knows no rule. All it remembers stands in Postgres too.
 */
export default async function dossier(start?: Start): Promise<string> {
  if (!start) throw ApplicationFailure.nonRetryable('started by hand, without a command', 'NoCommand');
  const reference = workflowInfo().workflowId;
  let pulse: Pulse | undefined;
  let turn: Promise<unknown> = Promise.resolve();
  let alarm: { of: string; scope: CancellationScope } | undefined;
  const carrying = new Set<string>();
  let deciding = false;

  // Commands are taken one at a time, in the order of their arrival.
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = turn.then(work, work);
    turn = mine.catch(() => undefined);
    return mine;
  };

  setDefaultUpdateHandler((_type: string, commandId: unknown): Promise<Verdict> =>
    inTurn(async () => {
      deciding = true;
      const decision = await decide
        .executeWithOptions({ summary: _type }, [String(commandId)])
        .finally(() => (deciding = false));
      adopt(decision.pulse);
      return decision.verdict;
    }),
  );
  setHandler(refresh, async () => {
    // While a command cannot be decided, the details must say so; histories from before that took it in turn.
    if (deciding && patched('refresh while deciding')) adopt(await readPulse(reference));
    else await inTurn(async () => adopt(await readPulse(reference)));
  });

  if (start.resume) await inTurn(async () => adopt(await readPulse(reference)));
  await condition(() => isOver() || (workflowInfo().continueAsNewSuggested && isIdle()));
  await condition(allHandlersFinished);
  if (!isOver()) {
    alarm?.scope.cancel();
    await continueAsNew<typeof dossier>({ resume: true });
  }
  return pulse?.state ?? '';

  function isIdle(): boolean {
    return carrying.size === 0 && allHandlersFinished();
  }

  function isOver(): boolean {
    return pulse?.ended === true && isIdle();
  }

  function adopt(next: Pulse): void {
    // An older answer may come in last; what is known already is not unlearnt.
    if (pulse && next.seq < pulse.seq) return;
    show(next, pulse);
    pulse = next;
    setAlarm(next.alarm);
    for (const commandId of next.unfinished) void carry(commandId);
  }

  async function carry(commandId: string): Promise<void> {
    if (carrying.has(commandId)) return;
    carrying.add(commandId);
    try {
      await carryOut(commandId);
    } finally {
      carrying.delete(commandId);
    }
  }

  function setAlarm(next: Pulse['alarm']): void {
    const of = next ? `${next.key} ${next.dueAt}` : '';
    if (alarm?.of === of) return;
    alarm?.scope.cancel();
    alarm = next ? { of, scope: new CancellationScope() } : undefined;
    if (next && alarm) void alarm.scope.run(() => ring(next)).catch(ignoreCancellation);
  }

  async function ring(due: NonNullable<Pulse['alarm']>): Promise<void> {
    await sleep(Math.max(1, Date.parse(due.dueAt) - Date.now()), { summary: due.label });
    // Once the clock speaks, it is not interrupted by the alarm it sets itself.
    await CancellationScope.nonCancellable(() =>
      inTurn(async () => {
        alarm = undefined;
        adopt((await tick.executeWithOptions({ summary: due.label }, [reference, due.key, due.dueAt])).pulse);
      }),
    );
  }
}

function show(next: Pulse, before: Pulse | undefined): void {
  if (next.details !== before?.details) setCurrentDetails(next.details);
  const value = (pulse: Pulse | undefined): string =>
    JSON.stringify([pulse?.state, pulse?.waitingFor, pulse?.dueAt, pulse?.overdue]);
  if (value(next) === value(before)) return;
  upsertSearchAttributes([
    { key: attributes.process, value: next.process },
    { key: attributes.programme, value: next.programme },
    { key: attributes.state, value: next.state },
    { key: attributes.waitingFor, value: next.waitingFor.join(', ') || null },
    { key: attributes.dueAt, value: next.dueAt ? new Date(next.dueAt) : null },
    { key: attributes.overdue, value: next.overdue },
  ]);
}

function ignoreCancellation(error: unknown): void {
  if (!isCancellation(error)) throw error;
}
