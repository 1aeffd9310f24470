import { fork, type ChildProcess } from 'node:child_process';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DocumentError } from './document-error.js';
import type { TypstReply, TypstRequest } from './typst-process.js';

// From source the file ends in .ts, which Node runs as it is; built it ends in .js.
const program = fileURLToPath(new URL(`./typst-process${extname(import.meta.url)}`, import.meta.url));

/**
 * The Typst compiler in a process of its own, started at first use and kept warm unless it is not worth that. It can be killed when it hangs, takes
 * nothing down with it when it crashes, and knows nothing of our environment. One document at a time.
 */
export class TypstCompiler {
  #child: ChildProcess | undefined;
  #lastId = 0;
  #turn: Promise<unknown> = Promise.resolve();

  /**
   * @param timeLimitMs for one document, counted from when its turn has come
   * @param isKept whether the process stays for the next document; else it ends with each, and its memory with it
   */
  constructor(
    readonly timeLimitMs = 20_000,
    readonly isKept = true,
  ) {}

  /**
   * Sets one document and gives its PDF.
   *
   * @throws DocumentError `compile` or `export` for a fault of the template, `timeout`, or `crashed`. After the last two
   *   the next document gets a new process.
   */
  compile(request: Omit<TypstRequest, 'id'>): Promise<Buffer> {
    const result = this.#turn.then(() => this.#ask({ ...request, id: (this.#lastId += 1) }));
    this.#turn = result.catch(() => undefined);
    return result;
  }

  #start(): ChildProcess {
    if (this.#child?.connected) return this.#child;
    const child = fork(program, [], {
      execArgv: [],
      env: {},
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    child.on('error', () => undefined); // the channel ends as well, and that is what we listen to
    this.#child = child;
    return child;
  }

  #ask(request: TypstRequest): Promise<Buffer> {
    const child = this.#start();
    child.ref();
    child.channel?.ref();
    return new Promise<Buffer>((resolve, reject) => {
      const settle = (error: DocumentError | undefined, pdf?: Uint8Array): void => {
        clearTimeout(timer);
        child.off('message', answered).off('exit', ended).off('disconnect', ended);
        // An idle compiler doesn't keep this process from ending.
        child.unref();
        child.channel?.unref();
        if (!this.isKept) {
          child.kill('SIGKILL');
          this.#child = undefined;
        }
        if (pdf) resolve(Buffer.from(pdf));
        else reject(error ?? new DocumentError('crashed', 'the compiler gave no document'));
      };
      const answered = (reply: TypstReply): void => {
        if (reply.id !== request.id) return;
        if ('pdf' in reply) settle(undefined, reply.pdf);
        else settle(new DocumentError(reply.failed, reply.where));
      };
      const kill = (error: DocumentError): void => {
        child.kill('SIGKILL');
        this.#child = undefined;
        settle(error);
      };
      const ended = (): void => kill(new DocumentError('crashed', 'the compiler ended'));
      const timer = setTimeout(
        () => kill(new DocumentError('timeout', `the compiler took longer than ${this.timeLimitMs} ms`)),
        this.timeLimitMs,
      );
      child.on('message', answered).on('exit', ended).on('disconnect', ended);
      child.send(request, (error) => {
        if (error) ended();
      });
    });
  }
}
