import { Inject, Injectable } from '@nestjs/common';
import { publicObject, type PublicNode } from '#libs/database/stores/public-reading.store.js';
import { publicBriefs, publicOrganizations, type PublicBrief } from '#libs/database/stores/public-lists.store.js';
import { selectPublic } from '#libs/database/stores/public-search.store.js';
import { Database } from '../connections/database.js';
import { PORTAL_ENV, type PortalEnv } from '../connections/portal-env.js';
import { Problem } from '../errors/problem.js';
import { isUuid } from '../security/uuid.js';
import type { Visit } from '../security/visit.js';
import type { CouncilVisit } from './frame.js';
import { bodyLine, meetingLine, type BodyLine, type MeetingLine } from './views.js';

/** Reads what is public for the pages, and nothing else: every statement is about the table `publication`. */
@Injectable()
export class CouncilReader {
  constructor(
    private readonly database: Database,
    @Inject(PORTAL_ENV) private readonly env: PortalEnv,
  ) {}

  /** A visit with the address that the pages are known under. */
  at(visit: Visit): CouncilVisit {
    return { visit, portalUrl: this.env.PORTAL_URL.replace(/\/$/, '') };
  }

  em(): ReturnType<Database['fork']> {
    return this.database.fork();
  }

  /**
   * The object of an address.
   * @throws Problem `not-found` where none of this type ever was public, `withdrawn` where it is not any more
   */
  async object(id: string, type: string): Promise<PublicNode> {
    if (!isUuid(id)) throw new Problem('not-found');
    const node = await publicObject(this.em(), id);
    if (node?.type !== type) throw new Problem('not-found');
    if (node.deleted) throw new Problem('withdrawn');
    return node;
  }

  /** What objects are called, by their ids. */
  briefs(ids: readonly string[]): Promise<Map<string, PublicBrief>> {
    return publicBriefs(this.em(), ids);
  }

  async bodies(): Promise<BodyLine[]> {
    return (await publicOrganizations(this.em())).map(bodyLine);
  }

  /**
   * Meetings by their beginning.
   * @param span instants ISO, both ends belong to it
   * @param body public id of one
   */
  async meetings(
    span: { from?: string; until?: string; body?: string | undefined; descending?: boolean },
    size = 100,
  ): Promise<MeetingLine[]> {
    const { body, ...between } = span;
    const naming = body === undefined ? {} : { naming: { property: 'organization', id: body } };
    const found = await selectPublic(this.em(), { type: 'Meeting', by: 'start', ...between, ...naming }, { size });
    return found.objects.map(meetingLine);
  }
}
