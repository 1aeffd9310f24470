import type { Readable } from 'node:stream';
import type { Multipart, MultipartFile, MultipartValue } from '@fastify/multipart';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Problem } from '../errors/problem.js';
import { csrfField } from './csrf.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** The parts of a multipart form behind its token, which `CsrfGuard` has read. */
    formParts?: AsyncIterator<Multipart>;
  }
}

/** What was typed, flat: the name of a field (a JSON Pointer such as `/costs/0/cents`) with its value or values. */
export type FormValues = Record<string, string | string[]>;

/** A file on its way in. `stream.truncated` says after its end that it was longer than permitted. */
export interface IncomingFile {
  readonly field: string;
  /** name on the person's own machine: never a path to write to */
  readonly name: string;
  /** type as the browser guesses it: never to be trusted */
  readonly mediaType: string;
  readonly stream: Readable & { truncated?: boolean };
}

/** All text of a form together, its names and values, however it is sent. */
export const textLimit = 1024 * 1024;

/** All files of a form together that are kept in memory while it is read. */
const filesLimit = 40 * 1024 * 1024;

/**
 * What the parser itself takes in of a multipart form. It does not add texts up, and it reads on while nobody asks for the
 * next part: so few and short fields that even then little is held in memory. A longer file is cut, and its stream says so.
 */
export const formLimits = {
  fileSize: 20 * 1024 * 1024,
  files: 20,
  fields: 200,
  parts: 220,
  fieldSize: 256 * 1024,
  fieldNameSize: 300,
} as const;

/** The button that was pressed: browsers send it first where it stands on the page before its form. */
const buttonField = '_action';

/**
 * Opens a form and answers its token. In a multipart form the token must be the first field but for the button, so that it
 * can be judged before any file is taken in.
 * @returns an empty text when there is none
 */
export async function openForm(request: FastifyRequest): Promise<string> {
  if (!request.isMultipart()) return text(body(request)[csrfField]);
  const parts = request.parts()[Symbol.asyncIterator]();
  const first = await parts.next();
  const button = fieldOf(first, buttonField);
  request.formParts = button ? following(button, parts) : parts;
  return text(fieldOf(button ? await parts.next() : first, csrfField)?.value);
}

function fieldOf({ done, value }: IteratorResult<Multipart>, name: string): MultipartValue | undefined {
  return done !== true && value.type === 'field' && value.fieldname === name ? value : undefined;
}

async function* following(first: Multipart, rest: AsyncIterator<Multipart>): AsyncGenerator<Multipart, undefined> {
  yield first;
  yield* { [Symbol.asyncIterator]: () => rest };
  return undefined;
}

/**
 * Reads a form to its end. An empty file field, which browsers send for "no file chosen", is left out.
 * @param take receives each file in turn, must read its stream to the end, and may keep so many bytes of it as there is
 *   room for; it says how many it kept
 * @throws Problem `too-large` for more text than `textLimit`, `bad-request` for a repeated or unreadable form
 */
export async function readForm<File extends { readonly bytes: number }>(
  request: FastifyRequest,
  take: (file: IncomingFile, room: number) => Promise<File>,
): Promise<{ values: FormValues; files: File[] }> {
  if (!request.isMultipart()) return { values: flatValues(body(request)), files: [] };
  const values = new FlatValues();
  const files: File[] = [];
  let room = filesLimit;
  const parts = request.formParts ?? request.parts()[Symbol.asyncIterator]();
  for (let part = await parts.next(); part.done !== true; part = await parts.next()) {
    if (part.value.type === 'field') values.add(part.value.fieldname, part.value.value, part.value.valueTruncated);
    else if (part.value.filename) {
      const file = await take(incoming(part.value), room);
      room -= file.bytes;
      files.push(file);
    } else part.value.file.resume();
  }
  return { values: values.all(), files };
}

/** Reads away what nobody has read of a form, without keeping it: its browser goes on sending, and then sees the answer. */
export function readAway(request: FastifyRequest): void {
  if (!request.isMultipart()) return;
  request.raw.unpipe();
  request.raw.resume();
}

const refuseFile = (): Promise<never> => Promise.reject(new Problem('bad-request'));

/** The values of a form without files: `save(@SubmittedValues() values: FormValues)`. */
export const SubmittedValues = createParamDecorator(async (_: unknown, context: ExecutionContext) => {
  return (await readForm(context.switchToHttp().getRequest<FastifyRequest>(), refuseFile)).values;
});

function incoming({ fieldname, filename, mimetype, file }: MultipartFile): IncomingFile {
  return { field: fieldname, name: filename, mediaType: mimetype, stream: file };
}

function body(request: FastifyRequest): Record<string, unknown> {
  return typeof request.body === 'object' && request.body !== null
    ? Object.fromEntries(Object.entries(request.body))
    : {};
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function flatValues(fields: Record<string, unknown>): FormValues {
  const values = new FlatValues();
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) values.add(name, one);
  return values.all();
}

/** Collects values by name; a map, because a name such as `constructor` means something on a plain object. */
class FlatValues {
  private readonly values = new Map<string, string[]>();
  private size = 0;

  add(name: string, value: unknown, truncated = false): void {
    if (name === csrfField) return;
    if (typeof value !== 'string') throw new Problem('bad-request');
    this.size += Buffer.byteLength(name) + Buffer.byteLength(value);
    if (truncated || this.size > textLimit) throw new Problem('too-large');
    const before = this.values.get(name);
    if (before) before.push(value);
    else this.values.set(name, [value]);
  }

  all(): FormValues {
    return Object.fromEntries([...this.values].map(([name, all]) => [name, all.length > 1 ? all : (all[0] ?? '')]));
  }
}

/** What was typed into a form without files, to offer it again after a failure; nothing when it cannot be read. */
export function submittedText(request: FastifyRequest): FormValues | undefined {
  if (request.isMultipart() || typeof request.body !== 'object') return undefined;
  const texts = Object.entries(body(request)).filter(([, value]) =>
    [value].flat().every((one) => typeof one === 'string'),
  );
  return flatValues(Object.fromEntries(texts));
}
