import { Controller, Get, HttpStatus, Param, ParseUUIDPipe, Query, Res, StreamableFile } from '@nestjs/common';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { FastifyReply } from 'fastify';
import { berlinDays } from '#libs/calendar/berlin-days.js';
import { FileRow } from '#libs/database/entities/answers.entity.js';
import { meetingDocuments, type MeetingDocument } from '#libs/database/stores/council-meeting.store.js';
import { safeDownloadHeaders } from '#libs/documents/media-type.js';
import { DiskFileStorage } from '#libs/documents/storage.js';
import { isDocumentFor } from '#libs/processes/council-meeting/bias.js';
import { inviteFault } from '#libs/processes/council-meeting/faults.js';
import { PossibleCommands } from '../commands/possible-commands.js';
import { Database } from '../connections/database.js';
import { Receipts } from '../dossier/receipts.js';
import { Problem } from '../errors/problem.js';
import { page, type Reply } from '../reply/reply.js';
import { Access } from '../security/access.js';
import type { Actor } from '../security/actor.js';
import { meetingRoles } from '../security/rights.js';
import { CurrentActor, CurrentVisit, type Visit } from '../security/visit.js';
import { CalendarDesk } from './calendar-desk.js';
import { calendarPage } from './calendar.page.js';
import { MeetingDesk, type Meeting } from './meeting-desk.js';
import { meetingPage } from './meeting.page.js';

/** Meetings of the council's bodies: their calendar, and each by its reference. */
@Controller('meetings')
@Access({ role: meetingRoles })
export class MeetingsController {
  constructor(
    private readonly database: Database,
    private readonly desk: MeetingDesk,
    private readonly calendar: CalendarDesk,
    private readonly possible: PossibleCommands,
    private readonly receipts: Receipts,
    private readonly storage: DiskFileStorage,
  ) {}

  @Get()
  async list(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Query() address: unknown): Promise<Reply> {
    return page(calendarPage(visit, await this.calendar.view(actor, address)));
  }

  @Get(':reference')
  async show(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('reference') reference: string,
    @Query('command') command?: string,
  ): Promise<Reply> {
    const meeting = await this.desk.open(actor, reference, visit.language);
    const { dossier, compiled, sight } = meeting;
    const em = this.database.fork();
    const office = sight === 'office';
    return page(
      meetingPage(visit, {
        meeting,
        commands: office ? await this.possible.of(actor, dossier, compiled) : [],
        missing: missingFor(meeting),
        ready: office ? await this.desk.ready(actor, meeting) : [],
        documents: await documentsOf(em, meeting),
        receipt: await this.receipts.find(actor, command),
      }),
    );
  }

  /** A document of the meeting, for everybody who sees the meeting and nothing of whose parts is withheld from them. */
  @Get(':reference/documents/:id')
  async document(
    @CurrentActor() actor: Actor,
    @CurrentVisit() { language }: Visit,
    @Param('reference') reference: string,
    @Param('id', new ParseUUIDPipe({ errorHttpStatusCode: HttpStatus.NOT_FOUND })) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const meeting = await this.desk.open(actor, reference, language);
    const em = this.database.fork();
    const document = (await documentsOf(em, meeting)).find((one) => one.id === id);
    const file = document?.fileId ? await em.findOne(FileRow, { id: document.fileId, removedAt: null }) : null;
    if (!file) throw new Problem('not-found');
    const { sha256, mediaType, name, sizeBytes } = file;
    const content = await this.storage.read(sha256, { verify: true });
    reply.headers(safeDownloadHeaders({ mediaType, name, sizeBytes, made: true }));
    return new StreamableFile(content);
  }
}

/** The documents of a meeting that this person may read. */
const documentsOf = async (em: EntityManager, { dossier, withheld }: Meeting): Promise<MeetingDocument[]> =>
  (await meetingDocuments(em, dossier.id)).filter((one) => isDocumentFor(one, withheld));

/** What stands against calling the meeting now, in words; undefined where that is not the next step. */
function missingFor({ state, task, file, sitting, words }: Meeting): string[] | undefined {
  if (state !== 'planned' || task?.name !== 'invite') return undefined;
  const command = { type: 'invite.invited', at: new Date().toISOString() };
  const fault = inviteFault({ ...file, days: berlinDays, command }, sitting);
  return fault === '' ? [] : [words.refusals?.[fault] ?? fault];
}
