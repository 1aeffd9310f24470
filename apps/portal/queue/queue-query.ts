import { z } from 'zod';
import { queueViews } from '#libs/database/stores/queue.store.js';
import type { QueueQuery } from './inbox.js';

const name = z
  .string()
  .max(100)
  .transform((text) => (text === '' ? undefined : text))
  .optional()
  .catch(undefined);

/** `<deadline>_<id>` of the last row of the page before. */
const cursor = z
  .string()
  .transform((text) => text.split('_'))
  .pipe(z.tuple([z.iso.datetime(), z.uuid()]))
  .transform(([dueAt, id]) => ({ dueAt, id }))
  .optional()
  .catch(undefined);

/** Reads the address of a view; what cannot be read is as if it were not there. */
const queueQuery = z.object({ view: z.enum(queueViews).catch('unit'), programme: name, process: name, after: cursor });

export function readQueueQuery(query: unknown): QueueQuery {
  return queueQuery.parse(query);
}

/** The address of a part of the queue, changed as `over` says. */
export function queueHref(query: QueueQuery, over: Partial<QueueQuery> = {}): string {
  const { view, programme, process, after } = { ...query, after: undefined, ...over };
  const parameters = new URLSearchParams({ view });
  if (programme) parameters.set('programme', programme);
  if (process) parameters.set('process', process);
  if (after) parameters.set('after', `${after.dueAt}_${after.id}`);
  return `/queue?${parameters.toString()}`;
}
