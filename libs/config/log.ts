import { type DestinationStream, pino } from 'pino';

/** The only fields a log line may carry: references, ids, enums and measures. Whatever else is handed in is left out. */
const allowed = [
  'app',
  'reference',
  'command',
  'type',
  'process',
  'state',
  'task',
  'effect',
  'mail',
  'document',
  'template',
  'queue',
  'job',
  'workflow',
  'run',
  'activity',
  'attempt',
  'method',
  'route',
  'status',
  'durationMs',
  'count',
  'port',
  'part',
  'reason',
  'incident',
  'person',
  'by',
  'record',
  'role',
  'programme',
] as const;

export type LogField = (typeof allowed)[number];
export type LogFields = { [name in LogField]?: string | number | boolean | null | undefined } & {
  /** What went wrong. Its kind, its code and the places it went through are written; its message only when it is safe. */
  error?: unknown;
};

export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent';

/** Structured log: JSON lines with a fixed message and fields from the allow-list. */
export interface Log {
  debug(message: string, fields?: LogFields): void;
  info(message: string, fields?: LogFields): void;
  warn(message: string, fields?: LogFields): void;
  error(message: string, fields?: LogFields): void;
  /** A log whose lines all carry these fields, for example `reference` and `command`. */
  child(fields: LogFields): Log;
}

const longest = 200;

function isScalar(value: unknown): value is string | number | boolean | null {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}

/** Keeps a value short, and one that looks like an address of a person out. */
function clean(value: string | number | boolean | null): string | number | boolean | null {
  if (typeof value !== 'string') return value;
  return value.includes('@') ? '[left out]' : value.slice(0, longest);
}

/** Messages of these come from the engine or the operating system and hold names of code and of sockets only. */
function hasSafeMessage(error: Error): boolean {
  const isSystemError = 'syscall' in error && 'errno' in error;
  return isSystemError || ['TypeError', 'ReferenceError', 'RangeError', 'ConfigurationError'].includes(error.name);
}

/** What may be said of an error: never the text of one that could quote what a person wrote. */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { kind: typeof error };
  const code = 'code' in error && isScalar(error.code) ? { code: clean(error.code) } : {};
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    kind: error.name,
    ...code,
    ...(hasSafeMessage(error) && { message: clean(error.message) }),
    at: frames.slice(0, 12).map((line) => line.trim()),
    ...(error.cause instanceof Error && { cause: describeError(error.cause) }),
  };
}

function permitted(fields: LogFields): Record<string, unknown> {
  const { error, ...rest } = fields;
  const kept = Object.entries(rest).filter(([name]) => allowed.some((field) => field === name));
  const values = kept.flatMap(([name, value]) => (isScalar(value) ? [[name, clean(value)]] : []));
  return { ...Object.fromEntries(values), ...(error !== undefined && { error: describeError(error) }) };
}

/**
 * The log of one app: one JSON line an entry on standard output, with the time in UTC.
 *
 * @param destination given to tests that read the lines.
 */
export function createLog(app: string, level: LogLevel = 'info', destination?: DestinationStream): Log {
  const settings = {
    level,
    base: null,
    messageKey: 'message',
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
  };
  const writer = destination === undefined ? pino(settings) : pino(settings, destination);
  const withFields = (bound: Record<string, unknown>): Log => {
    const write =
      (method: 'debug' | 'info' | 'warn' | 'error') =>
      (message: string, fields: LogFields = {}): void =>
        writer[method]({ ...bound, ...permitted(fields) }, message);
    return {
      debug: write('debug'),
      info: write('info'),
      warn: write('warn'),
      error: write('error'),
      child: (fields) => withFields({ ...bound, ...permitted(fields) }),
    };
  };
  return withFields({ app });
}
