import { Batch } from '#libs/database/batch.js';
import type { Verdict } from '#libs/database/command-payload.js';
import type { Dossier } from '#libs/database/entities/dossier.entity.js';
import { aroundOf, dossierFile, fileFrom } from '#libs/database/stores/dossier-file.store.js';
import { lockForDecision, type ReceivedCommand, type ToDecide } from '#libs/database/stores/dossier.store.js';
import { inTransaction, type Transaction } from '#libs/database/transaction.js';
import { answerTo, type Asking } from './answer.js';
import type { Deps } from './deps.js';
import { publishWhatStands, recordDecision } from './record-decision.js';
import { pulseOf, type Pulse } from './pulse.js';

export interface Decision {
  verdict: Verdict;
  pulse: Pulse;
}

type Decides = Pick<Deps, 'orm' | 'definitions' | 'processes' | 'log' | 'portalUrl' | 'mailHost'>;

/**
 * Decides one command in one transaction: lock the dossier, ask the engine, write everything that follows, and the
 * outcome with it; before it, those received earlier that wait still. A command that has its outcome keeps it, however
 * often this runs.
 */
export function createDecide(deps: Decides) {
  return async function decide(commandId: string): Promise<Decision> {
    const { dossier, commands, unfinished, decided } = await inTransaction(deps.orm, async (transaction) => {
      const found = await lockForDecision(transaction, commandId);
      const waiting = found.commands.filter(({ outcome }) => !outcome);
      for (const command of waiting) {
        // The file was read with the answers of the command asked for; another that waits brings its own.
        const isOnly = waiting.length === 1 && command.id === commandId;
        const asking = await askingOf(transaction, deps, found, command, isOnly);
        const answer = await answerTo(transaction, asking);
        const batch = new Batch();
        await recordDecision(transaction, batch, asking, answer, deps.mailHost);
        if (batch.adds('effect')) found.unfinished.push(command.id);
        // Not waited for: the commit tells whether it is written.
        void batch.write(transaction);
        await publishWhatStands(transaction, asking, answer);
      }
      return { ...found, decided: waiting };
    });
    for (const command of decided) tell(deps, dossier, command);
    const verdict = commands.at(-1)?.outcome;
    if (!verdict) throw new Error('the command has no outcome');
    return { verdict, pulse: pulseOf(deps, dossier, unfinished) };
  };
}

/** @param isRead whether the file was read with the answers of this command */
async function askingOf(
  transaction: Transaction,
  deps: Decides,
  { dossier, applicant, frame }: ToDecide,
  command: ReceivedCommand,
  isRead: boolean,
): Promise<Asking> {
  const read = isRead
    ? await fileFrom(transaction, frame, dossier, command)
    : await dossierFile(transaction, dossier, { command });
  const compiled = await deps.definitions.get(transaction, dossier.process, dossier.processVersion);
  const process = deps.processes[dossier.process];
  if (!process) throw new Error(`process ${dossier.process} is not in the catalogue`);
  const file = { ...read, ...(await aroundOf(transaction, dossier, process.reads)) };
  return { dossier, applicant, command, compiled, process, file };
}

function tell({ log }: Decides, { reference }: Dossier, { id, type, outcome: verdict }: ReceivedCommand): void {
  const said = { reference, command: id, type };
  if (verdict?.kind === 'accepted') log.info('accepted', { ...said, state: verdict.state });
  else log.info('refused', { ...said, reason: verdict?.refusal.code });
}
