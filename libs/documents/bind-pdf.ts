import { fork } from 'node:child_process';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Binding, Bound, BoundPart } from './binding/bind.js';
import type { BindingReply } from './binding/binding-process.js';
import { DocumentError } from './document-error.js';
import { officeOf } from './letter.js';

// From source the file ends in .ts, which Node runs as it is; built it ends in .js.
const program = fileURLToPath(new URL(`./binding/binding-process${extname(import.meta.url)}`, import.meta.url));

export interface BindPdf extends Omit<Binding, 'createdAt' | 'author'> {
  parts: readonly BoundPart[];
  createdAt: Date;
}

let turn: Promise<unknown> = Promise.resolve();

/**
 * Binds PDFs into one with bookmarks, keeping what they have for screen readers; in a process of its own that ends with it.
 * Parts that can't be read are left out and named by their places in `unreadable`. It does not claim PDF/UA. One at a time.
 *
 * @param timeLimitMs after which it is given up, counted from when its turn has come
 * @throws DocumentError `timeout`, `crashed`, `export`; none of them quotes anything
 */
export function bindPdf(binding: BindPdf, timeLimitMs = 60_000): Promise<{ pdf: Buffer; unreadable: number[] }> {
  const result = turn.then(() => bindAlone(binding, timeLimitMs));
  turn = result.catch(() => undefined);
  return result;
}

function bindAlone(
  { createdAt, ...binding }: BindPdf,
  timeLimitMs: number,
): Promise<{ pdf: Buffer; unreadable: number[] }> {
  const child = fork(program, [], {
    execArgv: ['--max-old-space-size=1024'],
    env: {},
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  return new Promise((resolve, reject) => {
    const fail = (code: DocumentError['code'], message: string): void => {
      clearTimeout(timer);
      child.kill('SIGKILL');
      reject(new DocumentError(code, message));
    };
    const timer = setTimeout(() => fail('timeout', `binding took longer than ${timeLimitMs} ms`), timeLimitMs);
    child.on('error', () => fail('crashed', 'binding could not start'));
    child.on('exit', () => fail('crashed', 'binding ended'));
    child.on('message', (reply: BindingReply) => {
      if ('failed' in reply) return fail('export', 'the PDF could not be written');
      clearTimeout(timer);
      return resolve({ pdf: Buffer.from(reply.pdf), unreadable: reply.unreadable } satisfies Bound);
    });
    const request: Binding = {
      ...binding,
      author: officeOf('meeting-pack', 'de').name,
      createdAt: Math.floor(createdAt.getTime() / 1000),
    };
    child.send(request, (error) => {
      if (error) fail('crashed', 'binding could not start');
    });
  });
}
