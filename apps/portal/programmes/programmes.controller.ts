import { Controller, Get, Param, Res, StreamableFile } from '@nestjs/common';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { FastifyReply } from 'fastify';
import { FileRow } from '#libs/database/entities/answers.entity.js';
import { publishedRounds } from '#libs/database/stores/award.store.js';
import { safeDownloadHeaders } from '#libs/documents/media-type.js';
import { withoutMetadata } from '#libs/documents/picture-metadata.js';
import { DiskFileStorage } from '#libs/documents/storage.js';
import { decisionTime, type Offer } from '#libs/database/stores/offer.store.js';
import { processes } from '#libs/processes/index.js';
import { PublishedForms } from '../application/published-forms.js';
import { Database } from '../connections/database.js';
import { Problem } from '../errors/problem.js';
import { page, type Reply } from '../reply/reply.js';
import { Access } from '../security/access.js';
import { CurrentVisit, type Visit } from '../security/visit.js';
import { laurelsOf, type Laurels } from './laurels.js';
import type { PrizePage } from './prize-parts.js';
import { prizeTerms } from './prize-terms.js';
import { programmePage } from './programme.page.js';
import { offered } from './offered.js';

/** What the office offers, for everybody. */
@Controller('programmes')
@Access('public')
export class ProgrammesController {
  constructor(
    private readonly database: Database,
    private readonly forms: PublishedForms,
    private readonly storage: DiskFileStorage,
  ) {}

  @Get(':key')
  async show(@CurrentVisit() visit: Visit, @Param('key') key: string): Promise<Reply> {
    const em = this.database.fork();
    const [offer] = await offered(em, key);
    if (!offer) throw new Problem('not-found');
    const { definition } = await this.forms.get(offer.form.name, offer.form.version);
    const prize = await this.prizeOf(em, offer);
    const notices = processes[offer.process]?.statistics?.notices ?? [];
    const measured = prize ? undefined : await decisionTime(em, key, notices);
    return page(programmePage(visit, { offer, form: definition, decisionTime: measured, prize, now: new Date() }));
  }

  /** A picture of a nomination that may be shown: after the result, with the consent of the nominee. @throws Problem `not-found` */
  @Get(':key/pictures/:file')
  async picture(
    @Param('key') key: string,
    @Param('file') file: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const em = this.database.fork();
    const shown = (await published(em, key)).flatMap(picturesOf);
    const row = shown.includes(file) ? await em.findOne(FileRow, { id: file, removedAt: null }) : null;
    if (!row?.mediaType.startsWith('image/')) throw new Problem('not-found');
    const { mediaType, name, sha256 } = row;
    // Whoever agreed to the picture has not agreed to tell where and when it was taken.
    const shownBytes = withoutMetadata(await this.storage.read(sha256), mediaType);
    reply.headers(safeDownloadHeaders({ mediaType, name, sizeBytes: shownBytes.length, made: false }));
    return new StreamableFile(shownBytes);
  }

  private async prizeOf(em: EntityManager, offer: Offer): Promise<PrizePage | undefined> {
    const terms = prizeTerms(offer.terms);
    if (!terms) return undefined;
    const sheet = terms.forms?.score;
    const score = sheet && (await this.forms.get(sheet.name, sheet.version)).definition;
    return { terms, score, laurels: await published(em, offer.key) };
  }
}

/** The commands of all processes by which nominees change what may be shown. */
const changes = Object.values(processes).flatMap(({ publicView }) => publicView?.shown?.changedBy ?? []);

/** The rounds of a prize as everybody may see them now. */
const published = async (em: EntityManager, programme: string): Promise<Laurels[]> =>
  (await publishedRounds(em, programme, changes)).map(laurelsOf);

const picturesOf = ({ honoured, others }: Laurels): readonly string[] =>
  [...honoured.map(({ of }) => of), ...others].flatMap((one) => one?.pictures ?? []);
