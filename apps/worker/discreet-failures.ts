import { ApplicationFailure, TemporalFailure } from '@temporalio/common';
import type { ActivityInterceptorsFactory } from '@temporalio/worker';
import { describeError } from '#libs/config/log.js';

/**
 * Temporal keeps the message and stack of every activity that fails, for 90 days and in plain text. A database quotes the
 * values it refuses, so only kind, code and the places in our code are handed on: what a log may say, too.
 */
export const discreetFailures: ActivityInterceptorsFactory = () => ({
  inbound: {
    async execute(input, next) {
      try {
        return await next(input);
      } catch (error) {
        throw error instanceof TemporalFailure ? error : discreet(error);
      }
    },
  },
});

function discreet(error: unknown): ApplicationFailure {
  const { kind, code, message, at } = describeError(error);
  const failure = ApplicationFailure.retryable([code, message].filter(Boolean).join(': ') || null, String(kind));
  failure.stack = [String(kind), ...(Array.isArray(at) ? at : [])].join('\n    ');
  return failure;
}
