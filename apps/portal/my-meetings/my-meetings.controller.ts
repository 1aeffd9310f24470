import {
  Controller,
  Get,
  HttpCode,
  HttpStatus,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  Res,
  StreamableFile,
} from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { safeDownloadHeaders } from '#libs/documents/media-type.js';
import { DiskFileStorage } from '#libs/documents/storage.js';
import { page, seeOther, type Reply } from '../reply/reply.js';
import { Access } from '../security/access.js';
import type { Actor } from '../security/actor.js';
import { SubmittedValues, type FormValues } from '../security/submitted-form.js';
import { CurrentActor, CurrentVisit, type Visit } from '../security/visit.js';
import { dayText } from '../view/values.js';
import { memberItemPage } from './item.page.js';
import { myMeetingsPage } from './list.page.js';
import { memberMeetingPage } from './meeting.page.js';
import { longestNote, MemberDesk } from './member-desk.js';
import { MeetingPack } from './meeting-pack.js';
import { memberTexts } from './texts.js';

const pageNumber = z.coerce.number().int().min(1).max(10_000).catch(1);

/** Meetings of a person's own bodies. What is theirs follows from their seats alone: a role opens nothing here. */
@Controller('my-meetings')
@Access('staff')
export class MyMeetingsController {
  constructor(
    private readonly desk: MemberDesk,
    private readonly pack: MeetingPack,
    private readonly storage: DiskFileStorage,
  ) {}

  @Get()
  async list(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Query('page') pageText?: string,
  ): Promise<Reply> {
    const number = pageNumber.parse(pageText);
    return page(myMeetingsPage(visit, { ...(await this.desk.mine(actor, number)), page: number }));
  }

  @Get(':reference')
  async meeting(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('reference') reference: string,
  ): Promise<Reply> {
    return page(memberMeetingPage(visit, await this.desk.meeting(actor, reference)));
  }

  @Get(':reference/items/:item')
  async item(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('reference') reference: string,
    @Param('item') id: string,
    @Query('note') said?: string,
  ): Promise<Reply> {
    const kept = said === 'saved' || said === 'gone' ? said : undefined;
    return page(memberItemPage(visit, { ...(await this.desk.itemOf(actor, reference, id)), kept }));
  }

  @Post(':reference/items/:item/note')
  @HttpCode(200)
  async note(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('reference') reference: string,
    @Param('item') id: string,
    @SubmittedValues() values: FormValues,
  ): Promise<Reply> {
    const text = String(values['note'] ?? '').replaceAll('\r\n', '\n');
    if (text.length > longestNote) {
      const shown = await this.desk.itemOf(actor, reference, id);
      const error = memberTexts(visit.language)('noteTooLong', { most: longestNote, count: text.length });
      return page(memberItemPage(visit, { ...shown, refused: { text, error } }), 422);
    }
    await this.desk.note(actor, reference, id, text);
    const kept = text.trim() === '' ? 'gone' : 'saved';
    return seeOther(`/my-meetings/${reference}/items/${encodeURIComponent(id)}?note=${kept}`);
  }

  @Get(':reference/files/:id')
  async file(
    @CurrentActor() actor: Actor,
    @Param('reference') reference: string,
    @Param('id', new ParseUUIDPipe({ errorHttpStatusCode: HttpStatus.NOT_FOUND })) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { sha256, mediaType, name, sizeBytes, made } = await this.desk.file(actor, reference, id);
    const content = made ? await this.storage.read(sha256, { verify: true }) : await this.storage.open(sha256);
    reply.headers(safeDownloadHeaders({ mediaType, name, sizeBytes, made }));
    return Buffer.isBuffer(content) ? new StreamableFile(content) : new StreamableFile(content);
  }

  @Get(':reference/pack.pdf')
  async whole(
    @CurrentActor() actor: Actor,
    @CurrentVisit() { language }: Visit,
    @Param('reference') reference: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const meeting = await this.desk.meeting(actor, reference);
    const pdf = await this.pack.pdf(actor, meeting, new Date());
    const day = dayText(meeting.on, language, true);
    const name = `${memberTexts(language)('packName', { body: meeting.bodyName, day })}.pdf`;
    // It holds files of others: it is saved, never shown.
    reply.headers(safeDownloadHeaders({ mediaType: 'application/pdf', name, sizeBytes: pdf.length, made: false }));
    return new StreamableFile(pdf);
  }
}
