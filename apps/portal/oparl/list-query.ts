import { withOffset } from '#libs/calendar/berlin.js';
import { isUuid } from '../security/uuid.js';
import { OparlError } from './oparl-error.js';

/** Parameters of a list in the order in which they stand in an address. */
export const listParameters = [
  'created_since',
  'created_until',
  'modified_since',
  'modified_until',
  'omit_internal',
  'limit',
  'after',
] as const;
type Parameter = (typeof listParameters)[number];

export interface ListQuery {
  createdSince?: Date;
  createdUntil?: Date;
  modifiedSince?: Date;
  modifiedUntil?: Date;
  omitInternal: boolean;
  /** objects on a page */
  limit: number;
  /** id of the last object of the page before */
  after?: string;
}

export const defaultLimit = 100;
/** More on a page are not sent, however many are asked for. */
export const mostOnPage = 1000;

/**
 * What a list is asked for. A `+` that came as a blank is taken for what it was meant to be.
 * @throws OparlError `parameter` for one that is unknown, given twice or not understood
 */
export function readListQuery(search: URLSearchParams): ListQuery {
  const given = new Map<Parameter, string>();
  for (const [name, value] of search) {
    if (!isParameter(name)) throw new OparlError('unknownParameter', { name, known: listParameters.join(', ') });
    if (given.has(name)) throw new OparlError('twice', { name });
    given.set(name, value);
  }
  const instant = (name: Parameter): Date | undefined => {
    const value = given.get(name);
    return value === undefined ? undefined : instantOf(name, value);
  };
  const limit = given.get('limit') ?? String(defaultLimit);
  if (!/^[1-9]\d{0,8}$/.test(limit)) throw new OparlError('limit', { most: mostOnPage });
  const omit = given.get('omit_internal') ?? 'false';
  if (omit !== 'true' && omit !== 'false') throw new OparlError('omitInternal');
  const after = given.get('after');
  if (after !== undefined && !isUuid(after)) throw new OparlError('after');
  const [createdSince, createdUntil, modifiedSince, modifiedUntil] = listParameters.slice(0, 4).map(instant);
  return {
    ...(createdSince && { createdSince }),
    ...(createdUntil && { createdUntil }),
    ...(modifiedSince && { modifiedSince }),
    ...(modifiedUntil && { modifiedUntil }),
    omitInternal: omit === 'true',
    limit: Math.min(Number(limit), mostOnPage),
    ...(after === undefined ? {} : { after }),
  };
}

/** The one way to write a query: fixed order, Berlin's clock, nothing that goes without saying. Empty, or with `?`. */
export function writeListQuery(query: ListQuery): string {
  const values: Record<Parameter, string | undefined> = {
    created_since: written(query.createdSince),
    created_until: written(query.createdUntil),
    modified_since: written(query.modifiedSince),
    modified_until: written(query.modifiedUntil),
    omit_internal: query.omitInternal ? 'true' : undefined,
    limit: query.limit === defaultLimit ? undefined : String(query.limit),
    after: query.after,
  };
  const pairs = listParameters.flatMap((name) => {
    const value = values[name];
    return value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`];
  });
  return pairs.length > 0 ? `?${pairs.join('&')}` : '';
}

/** The same query with its parameters in their order, each as it was written; undefined where they are in order. */
export function inOrder(query: string): string | undefined {
  const pairs = query.split('&').filter((pair) => pair !== '');
  const place = (pair: string): number => listParameters.findIndex((name) => pair.split('=')[0] === name);
  const ordered = pairs.toSorted((a, b) => place(a) - place(b)).join('&');
  return ordered === query ? undefined : ordered;
}

const isParameter = (name: string): name is Parameter => listParameters.some((one) => one === name);
const written = (instant: Date | undefined): string | undefined => instant && withOffset(instant.toISOString());

function instantOf(name: Parameter, value: string): Date {
  const found = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})(?:\.\d{1,9})?(Z|[ +-](?:0\d|1[0-4]):[0-5]\d)?$/i.exec(value);
  const [, local = '', zone] = found ?? [];
  if (found && zone === undefined) throw new OparlError('zone', { name });
  const isReal = new Date(`${local}Z`).getTime() === Date.parse(`${local}Z`) && asWritten(local);
  if (!found || !isReal) throw new OparlError('instant', { name });
  return new Date(`${local.toUpperCase()}${zone?.toUpperCase().replace(' ', '+')}`);
}

/** Whether there is such a day and time: the 30th of February would become the 2nd of March. */
function asWritten(local: string): boolean {
  const ms = Date.parse(`${local.toUpperCase()}Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(local.toUpperCase());
}
