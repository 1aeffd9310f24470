import { HttpException } from '@nestjs/common';

/** Everything that can go wrong for the person at the browser, and its HTTP status. */
export const problemStatus = {
  'bad-request': 400,
  'sign-in-failed': 400,
  'sign-in-required': 401,
  forbidden: 403,
  'form-untrusted': 403,
  'other-person': 403,
  'not-found': 404,
  'method-not-allowed': 405,
  conflict: 409,
  withdrawn: 410,
  'form-outdated': 409,
  'account-taken': 409,
  'too-large': 413,
  'wrong-type': 415,
  unprocessable: 422,
  'too-many-requests': 429,
  internal: 500,
  unavailable: 503,
  'provider-unreachable': 503,
} as const;

export type ProblemCode = keyof typeof problemStatus;

export interface ProblemDetails {
  /** from when on it is possible again */
  retryAt?: Date;
  /** page that goes on from here: a browser is sent there (303) instead of being shown an error */
  goTo?: string;
  /** page that offers what a person had typed, once they are signed in again */
  heldForm?: string;
}

/** An expected refusal. Shown as a page in plain words or, to programs, as a problem document (RFC 9457). */
export class Problem extends HttpException {
  constructor(
    readonly code: ProblemCode,
    readonly details: ProblemDetails = {},
  ) {
    super(code, problemStatus[code]);
  }
}
