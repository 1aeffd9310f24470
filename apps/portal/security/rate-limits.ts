import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { RateLimitStore } from '#libs/database/stores/rate-limit.store.js';
import { Database } from '../connections/database.js';
import { Problem } from '../errors/problem.js';

/** How often something may happen in one window of time. */
export interface RateLimit {
  readonly name: string;
  readonly limit: number;
  readonly windowSeconds: number;
}

const hour = 3600;

/**
 * Generous by network address: community centres and offices share one. Narrow for one e-mail address from one network, and
 * wide for it from all: whoever knows somebody's address can neither lock them out nor flood them.
 */
export const rateLimits = {
  codeForVisitor: { name: 'code-visitor', limit: 5, windowSeconds: hour },
  codeForAddress: { name: 'code-address', limit: 30, windowSeconds: hour },
  codeForNetwork: { name: 'code-network', limit: 60, windowSeconds: hour },
  tryForVisitor: { name: 'try-visitor', limit: 25, windowSeconds: hour },
  tryForAddress: { name: 'try-address', limit: 150, windowSeconds: hour },
  tryForNetwork: { name: 'try-network', limit: 200, windowSeconds: hour },
  subscribeForVisitor: { name: 'subscribe-visitor', limit: 3, windowSeconds: hour },
  subscribeForAddress: { name: 'subscribe-address', limit: 30, windowSeconds: hour },
  subscribeForNetwork: { name: 'subscribe-network', limit: 60, windowSeconds: hour },
  subscriptionForNetwork: { name: 'subscription-token-network', limit: 600, windowSeconds: hour },
  staffStartForNetwork: { name: 'staff-network', limit: 600, windowSeconds: hour },
} as const satisfies Record<string, RateLimit>;

/** An e-mail address as it is asked for from one network. */
export const visitorOf = (email: string, network: string): string => `${email} ${network}`;

/** The fixed window an instant falls into: windows start at whole multiples of their length since 1970 (UTC). */
export function rateWindow(at: Date, windowSeconds: number): { start: Date; end: Date } {
  const length = windowSeconds * 1000;
  const start = Math.floor(at.getTime() / length) * length;
  return { start: new Date(start), end: new Date(start + length) };
}

/** Limits counted in the database, so that they hold over all portals and restarts. */
@Injectable()
export class RateLimits {
  constructor(private readonly database: Database) {}

  /**
   * Counts one more of this kind for somebody.
   * @param whom e-mail or network address, or both; only its hash is stored
   * @throws Problem `too-many-requests` with the instant from which it is possible again
   */
  async spend(rule: RateLimit, whom: string, at = new Date()): Promise<void> {
    const { start, end } = rateWindow(at, rule.windowSeconds);
    const key = `${rule.name}:${createHash('sha256').update(whom).digest('base64url').slice(0, 22)}`;
    const hits = await new RateLimitStore(this.database.fork()).count(key, start);
    if (hits > rule.limit) throw new Problem('too-many-requests', { retryAt: end });
  }
}
