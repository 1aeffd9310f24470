import { Injectable } from '@nestjs/common';
import { RateLimits, type RateLimit } from '../security/rate-limits.js';

const hour = 3600;

/** So many that nobody who means it comes to them. As with codes, nobody can use up what others may send to an address. */
export const sendingLimits = {
  person: { name: 'submit-person', limit: 20, windowSeconds: hour },
  nominee: { name: 'nominate-by-person', limit: 3, windowSeconds: 24 * hour },
  nomineeByAll: { name: 'nominate-address', limit: 30, windowSeconds: 24 * hour },
} as const satisfies Record<string, RateLimit>;

/** How often a person submits, and how often somebody is nominated: each nomination writes to them. */
@Injectable()
export class SendingLimits {
  constructor(private readonly limits: RateLimits) {}

  /**
   * Counts a submission.
   * @param nominee address of whoever it is made for, where that is somebody else
   * @throws Problem `too-many-requests`
   */
  async spend(personId: string, nominee: string | undefined): Promise<void> {
    await this.limits.spend(sendingLimits.person, personId);
    if (nominee === undefined) return;
    const address = nominee.trim().toLowerCase();
    await this.limits.spend(sendingLimits.nominee, `${personId} ${address}`);
    await this.limits.spend(sendingLimits.nomineeByAll, address);
  }
}
