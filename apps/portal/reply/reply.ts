import type { ReactElement } from 'react';

/** An answer to a browser, made by a controller and sent by `ReplyInterceptor`. */
export class Reply {
  constructor(
    readonly status: number,
    readonly body: ReactElement | undefined,
    readonly location?: string,
  ) {}
}

/**
 * A whole page.
 * @param status 422 for a form that comes back with its errors, 409 when someone was faster, 429 when it was too often
 */
export function page(body: ReactElement, status: 200 | 409 | 422 | 429 = 200): Reply {
  return new Reply(status, body);
}

/** Sends the browser on by GET: after every POST that did something, and from links that only lead somewhere. */
export function seeOther(location: string): Reply {
  return new Reply(303, undefined, location);
}
