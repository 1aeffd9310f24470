import { randomUUID } from 'node:crypto';
import type { DossierGateway } from '#libs/temporal/gateway.js';
import { benchCommands } from './bench-process.js';
import type { Side } from './measure.js';

const patience = 120_000;

/** The very same workflow without any database: nothing is written before a command is sent, and nothing after. */
export class BareSide implements Side {
  readonly name = 'bare';
  private last = 0;

  constructor(private readonly gateway: DossierGateway) {}

  begin(): Promise<() => Promise<void>> {
    return Promise.resolve(this.beginDossier().next);
  }

  beginDossier(): { reference: string; next: () => Promise<void> } {
    const reference = `BB-2026-${String((this.last += 1)).padStart(5, '0')}`;
    const commands = benchCommands[Symbol.iterator]();
    const next = async (): Promise<void> => {
      const type = commands.next().value;
      if (!type) throw new Error('a command too many');
      const verdict = await this.gateway.send({ id: randomUUID(), type, reference, process: 'bench' }, patience);
      if (verdict === 'pending' || verdict.kind === 'refused') throw new Error(`${type}: ${JSON.stringify(verdict)}`);
    };
    return { reference, next };
  }
}
