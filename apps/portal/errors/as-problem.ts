import { HttpException } from '@nestjs/common';
import { Problem, problemStatus, type ProblemCode } from './problem.js';

const byStatus: Partial<Record<number, ProblemCode>> = {
  400: 'bad-request',
  401: 'sign-in-required',
  403: 'forbidden',
  404: 'not-found',
  405: 'method-not-allowed',
  409: 'conflict',
  410: 'not-found',
  413: 'too-large',
  414: 'bad-request',
  415: 'wrong-type',
  422: 'unprocessable',
  429: 'too-many-requests',
  503: 'unavailable',
};

/** Connection faults of Node, and SQLSTATE classes 08, 53, 57: connection, resources, operator intervention. */
const outage = /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|08\w{3}|53\w{3}|57P0\d)$/;

function property(error: unknown, name: 'code' | 'statusCode' | 'cause' | 'previous' | 'name'): unknown {
  return typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined;
}

/** Whether an error, or what caused it, says that a service is out of reach. */
function isOutage(error: unknown, depth = 0): boolean {
  if (depth > 4 || error === undefined || error === null) return false;
  const code = property(error, 'code');
  if (typeof code === 'string' && outage.test(code)) return true;
  if (error instanceof Error && /^Connection terminated|timeout exceeded when trying to connect/.test(error.message))
    return true;
  if (error instanceof AggregateError && error.errors.some((one) => isOutage(one, depth + 1))) return true;
  return isOutage(property(error, 'cause') ?? property(error, 'previous'), depth + 1);
}

/** What an error of any origin means to the person: the portal's own, Nest's, Fastify's, the database's. */
export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof HttpException) return new Problem(byStatus[error.getStatus()] ?? fallback(error.getStatus()));
  if (isOutage(error)) return new Problem('unavailable');
  if (property(error, 'name') === 'OptimisticLockError') return new Problem('conflict');
  const status = property(error, 'statusCode');
  if (typeof status === 'number' && status >= 400 && status < 500)
    return new Problem(byStatus[status] ?? fallback(status));
  return new Problem('internal');
}

function fallback(status: number): ProblemCode {
  return status < 500 ? 'bad-request' : 'internal';
}

/** The HTTP status of a problem. */
export function statusOf(problem: Problem): number {
  return problemStatus[problem.code];
}
