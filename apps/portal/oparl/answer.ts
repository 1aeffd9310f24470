import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** Headers of a request that change how an answer is sent. */
export interface Conditions {
  'accept-encoding'?: string | string[] | undefined;
  'if-none-match'?: string | undefined;
  'if-modified-since'?: string | undefined;
}

/** What is sent, however it is asked for. */
export interface Answer {
  status: number;
  headers: Readonly<Record<string, string>>;
  body: Buffer | undefined;
}

const squeeze = {
  br: (body: Buffer) => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }),
  gzip: promisify(gzip),
};
/** Shorter than a packet: not worth it. */
const worthIt = 1_000;

/**
 * JSON for every page of the web that asks (specification 2.6): 304 to those who have it, packed for those who can unpack.
 * @param modified of the one object it is, where it is one
 */
export async function jsonAnswer(
  value: unknown,
  conditions: Conditions,
  { status = 200, modified }: { status?: number; modified?: Date } = {},
): Promise<Answer> {
  const body = Buffer.from(JSON.stringify(value));
  const state = status === 200 ? stateOf(`W/"${digest(body)}"`, modified) : {};
  const headers = {
    ...openToAll,
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-cache',
    vary: 'accept-encoding',
    ...state,
  };
  if (isKnown(state, conditions)) return { status: 304, headers, body: undefined };
  const encoding = body.length < worthIt ? undefined : preferred(conditions['accept-encoding']);
  if (!encoding) return { status, headers, body };
  return { status, headers: { ...headers, 'content-encoding': encoding }, body: await squeeze[encoding](body) };
}

/** Scripts of any site may read, and look at the headers that spare them a second answer. */
export const openToAll = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'ETag, Last-Modified, Content-Disposition',
};

/** Validators. An instant that may still be the present one says nothing: more can happen in it (RFC 9110, 8.8.2.2). */
export function stateOf(etag: string, modified: Date | undefined): { etag: string; 'last-modified'?: string } {
  const isOver = modified !== undefined && modified.getTime() < Date.now() - 2_000;
  return isOver ? { etag, 'last-modified': modified.toUTCString() } : { etag };
}

/** Whether whoever asks has this state already (RFC 9110, 13.2.2). */
export function isKnown(state: { etag?: string; 'last-modified'?: string }, conditions: Conditions): boolean {
  const { etag, 'last-modified': modified } = state;
  const tags = conditions['if-none-match'];
  const plain = (tag: string): string => tag.trim().replace(/^W\//, '');
  if (tags !== undefined)
    return etag !== undefined && (tags.trim() === '*' || tags.split(',').some((tag) => plain(tag) === plain(etag)));
  const since = Date.parse(conditions['if-modified-since'] ?? '');
  return modified !== undefined && Date.parse(modified) <= since;
}

const digest = (body: Buffer): string => createHash('sha256').update(body).digest('base64url').slice(0, 27);

/** The encoding that is asked for most, of those that we can (RFC 9110, 12.5.3). */
function preferred(header: string | string[] | undefined): keyof typeof squeeze | undefined {
  const asked = new Map(
    [header ?? []]
      .flat()
      .join(',')
      .split(',')
      .map((one): [string, number] => {
        const [name = '', quality = ''] = one
          .trim()
          .toLowerCase()
          .split(/\s*;\s*q=/);
        return [name, quality === '' ? 1 : Number(quality)];
      }),
  );
  const wish = (name: string): number => asked.get(name) ?? asked.get('*') ?? 0;
  const best = wish('br') >= wish('gzip') ? 'br' : 'gzip';
  return wish(best) > 0 ? best : undefined;
}
