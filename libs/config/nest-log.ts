import type { Log } from './log.js';

const text = (message: unknown): string =>
  typeof message === 'string' && !message.includes('@') ? message.slice(0, 200) : 'Nest';

/** Nest hands the name of the part that speaks in as the last argument. */
function speaker(rest: unknown[]): { type?: string } {
  const last = rest.at(-1);
  return typeof last === 'string' && /^\w+$/.test(last) ? { type: last } : {};
}

/**
 * The app's log in the shape NestJS asks for (`NestFactory.create(module, { logger: nestLog(log) })`). Nest's own
 * announcements go to debug; of an error handed in only its kind and places are written.
 */
export function nestLog(log: Log) {
  const debug = (message: unknown, ...rest: unknown[]): void => log.debug(text(message), speaker(rest));
  const error = (message: unknown, ...rest: unknown[]): void => {
    const found = [message, ...rest].find((value) => value instanceof Error);
    // A text that Nest takes from an error may quote what a person wrote.
    log.error('Nest reported an error', { ...speaker(rest), ...(found !== undefined && { error: found }) });
  };
  const warn = (message: unknown, ...rest: unknown[]): void => log.warn(text(message), speaker(rest));
  return { log: debug, debug, verbose: debug, warn, error, fatal: error };
}
