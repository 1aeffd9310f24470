import { describe, expect, it } from '@jest/globals';
import { createLog, type Log, type LogFields } from './log.js';
import { nestLog } from './nest-log.js';

function logged(write: (log: Log) => void): Record<string, unknown>[] {
  const lines: string[] = [];
  write(createLog('worker', 'debug', { write: (line) => void lines.push(line) }));
  return lines.map((line) => JSON.parse(line));
}

describe('log', () => {
  it('writes a JSON line with the app, the level and the time', () => {
    const [line] = logged((log) => log.info('command decided', { reference: 'PF-2026-00017', durationMs: 12 }));
    expect(line).toMatchObject({
      level: 'info',
      app: 'worker',
      message: 'command decided',
      reference: 'PF-2026-00017',
      durationMs: 12,
    });
    expect(line?.['time']).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/);
  });

  it('carries the reference and the command of a child through all its lines', () => {
    const [line] = logged((log) => log.child({ reference: 'PF-2026-00017' }).child({ command: 'c1' }).warn('late'));
    expect(line).toMatchObject({ reference: 'PF-2026-00017', command: 'c1' });
  });

  it('leaves out every field that is not on the list, and whole objects', () => {
    const body: LogFields = JSON.parse('{"name":"Canary","reference":{"name":"Canary"}}');
    const [line] = logged((log) => log.child(body).info('x', body));
    expect(JSON.stringify(line)).not.toContain('Canary');
  });

  it('leaves out a mail address that got into a permitted field', () => {
    const [line] = logged((log) => log.info('x', { reason: 'refused by canary@verein.example' }));
    expect(line).toMatchObject({ reason: '[left out]' });
  });

  it('writes kind, code and places of an error, but not a message that may quote a person', () => {
    const error = Object.assign(
      new Error('Key (email)=(canary@verein.example) exists', { cause: new Error('Canary') }),
      { code: '23505' },
    );
    const [line] = logged((log) => log.error('not stored', { error }));
    expect(JSON.stringify(line)).not.toMatch(/canary/i);
    expect(line?.['error']).toMatchObject({ kind: 'Error', code: '23505', cause: { kind: 'Error' } });
    expect(JSON.stringify(line)).toContain('log.spec');
  });

  it('writes the message of a system error, which names sockets and files', () => {
    const error = Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:5432'), {
      code: 'ECONNREFUSED',
      errno: -111,
      syscall: 'connect',
    });
    const [line] = logged((log) => log.error('no database', { error }));
    expect(line?.['error']).toMatchObject({ code: 'ECONNREFUSED', message: 'connect ECONNREFUSED 127.0.0.1:5432' });
  });

  it('takes what Nest says without texts of errors', () => {
    const lines = logged((log) => {
      nestLog(log).log('Mapped {/health, GET} route', 'RouterExplorer');
      nestLog(log).error(new Error('Canary'), 'stack Canary', 'ExceptionsHandler');
    });
    expect(lines[0]).toMatchObject({ level: 'debug', type: 'RouterExplorer' });
    expect(lines[1]).toMatchObject({ level: 'error', type: 'ExceptionsHandler', error: { kind: 'Error' } });
    expect(JSON.stringify(lines)).not.toContain('Canary');
  });
});
