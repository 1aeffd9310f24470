import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { FastMotion } from './fast-motion.js';
import { signedInStaff, startPortal } from './portal.js';
import { PrizeOnDatabase } from './prize-on-database.js';
import { ownFolder } from './services.js';
import type { Answer, Visitor } from './visitor.js';

/** A round of the integration prize in fast motion, and a portal in which its people look at its pages. */
export class PrizePages {
  /** ids of nominations by their titles */
  readonly nominations = new Map<string, string>();
  private readonly visitors = new Map<string, Visitor>();

  private constructor(
    readonly motion: FastMotion,
    readonly prize: PrizeOnDatabase,
    readonly portal: NestFastifyApplication,
    /** folder of the stored files */
    readonly files: string,
  ) {}

  static async open(now: string, jurors: readonly string[]): Promise<PrizePages> {
    const motion = await FastMotion.open(now);
    const prize = new PrizeOnDatabase(motion, 'integrationspreis');
    await prize.hire(jurors);
    await prize.person('auditor', 'staff', 'auditor');
    const files = await ownFolder('files');
    const portal = await startPortal(motion.database, { env: { TEMPORAL_ADDRESS: '127.0.0.1:9', FILES_DIR: files } });
    return new PrizePages(motion, prize, portal, files);
  }

  /** Somebody of the staff, signed in. */
  async visitor(name: string): Promise<Visitor> {
    const known = this.visitors.get(name);
    if (known) return known;
    const visitor = await signedInStaff(this.portal, this.motion.owner.em.fork(), await this.prize.person(name));
    this.visitors.set(name, visitor);
    return visitor;
  }

  /** What somebody gets at an address. */
  async opens(name: string, path: string): Promise<Answer> {
    return (await this.visitor(name)).get(path);
  }

  async statusOf(name: string, path: string): Promise<number> {
    return (await this.opens(name, path)).status;
  }

  id(title: string): string {
    return this.nominations.get(title) ?? '';
  }
}

/** The text of a page without what is new at each visit. */
export const lasting = ({ body }: Answer): string =>
  body.replaceAll(/(name="_(?:csrf|command)" value=)"[^"]*"/g, '$1""');

/** The date that the round at a glance calls the next. */
export const nextDateIn = ({ body }: Answer): string | undefined =>
  /<span>([^<]*)<\/span> (?:<!-- -->)?<time[^>]*>[^<]*<\/time> (?:<!-- -->)?<span class="[^"]*badge/.exec(body)?.[1];

/** A motion that a nomination gets a place. */
export const awarding = (place: string, nominated: string, title: string, ballot = 'open') => ({
  kind: 'award',
  place,
  nominations: [nominated],
  ballot,
  reason: `Weil ${title} Menschen verbindet.`,
});
