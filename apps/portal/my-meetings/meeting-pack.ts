import { Injectable } from '@nestjs/common';
import { bindPdf } from '#libs/documents/bind-pdf.js';
import type { BoundPart } from '#libs/documents/binding/bind.js';
import type { DocumentData } from '#libs/documents/document-templates.js';
import { DiskFileStorage } from '#libs/documents/storage.js';
import { renderPdf } from '#libs/documents/typst.js';
import { Problem } from '../errors/problem.js';
import type { Actor } from '../security/actor.js';
import { outcomeText } from './advice-list.js';
import { fileTitle } from './files-list.js';
import type { ItemView, MeetingView, MemberFile } from './member-view.js';
import { memberTexts } from './texts.js';

/** What one file of papers may come to; uploads are limited one by one. */
const most = 200 * 1024 * 1024;

/** A file and why it can't be bound. */
interface LeftOut {
  readonly item: ItemView;
  readonly file: MemberFile;
  readonly because: 'tooLarge' | 'otherKind' | 'unreadable';
}

/** A PDF that goes into the pack, with the item it belongs to. */
interface Sheet {
  readonly item: ItemView;
  readonly file: MemberFile;
  readonly level: 1 | 2;
}

const t = memberTexts('de');

/** A member's papers of a meeting as one PDF: made for one look, never kept, and without what is not for them. */
@Injectable()
export class MeetingPack {
  constructor(private readonly storage: DiskFileStorage) {}

  /** @throws Problem `not-found` before the agenda is fixed */
  async pdf(actor: Actor, meeting: MeetingView, now: Date): Promise<Buffer> {
    if (!meeting.fixed) throw new Problem('not-found');
    const { sheets, left } = chosen(meeting);
    const bound = await this.bound(actor, meeting, { sheets, left, now });
    if (bound.unreadable.length === 0) return bound.pdf;
    // The first pages say what is missing, so they are made again.
    const broken = new Set(bound.unreadable.map((place) => sheets[place - 1]));
    const unreadable = sheets.filter((sheet) => broken.has(sheet));
    const also = unreadable.map(({ item, file }): LeftOut => ({ item, file, because: 'unreadable' }));
    const readable = sheets.filter((sheet) => !broken.has(sheet));
    return (await this.bound(actor, meeting, { sheets: readable, left: [...left, ...also], now })).pdf;
  }

  private async bound(
    actor: Actor,
    meeting: MeetingView,
    { sheets, left, now }: { sheets: readonly Sheet[]; left: readonly LeftOut[]; now: Date },
  ) {
    const data = dataOf(actor, meeting, left);
    const agenda = await renderPdf({ template: 'meeting-pack', data, language: 'de', createdAt: now });
    const parts: BoundPart[] = [{ title: t('agenda'), level: 1, pdf: agenda }];
    for (const { item, file, level } of sheets) {
      const pdf = await this.storage.read(file.sha256, { verify: file.made });
      const title = level === 1 ? `${item.number} ${item.title}` : titleOf(item, file);
      parts.push({ title, level, pdf });
    }
    return bindPdf({ parts, title: `${meeting.bodyName}, ${data.name}`, language: 'de-DE', createdAt: now });
  }
}

/** Files in the order of the agenda: the paper, then its attachments; and those that can't come along. */
function chosen({ items }: MeetingView): { sheets: Sheet[]; left: LeftOut[] } {
  const sheets: Sheet[] = [];
  const left: LeftOut[] = [];
  let bytes = 0;
  for (const item of items) {
    let level: 1 | 2 = 1;
    for (const file of [...(item.submission?.files ?? []), ...item.files]) {
      const isPdf = file.mediaType === 'application/pdf';
      if (!isPdf || bytes + file.sizeBytes > most) {
        left.push({ item, file, because: isPdf ? 'tooLarge' : 'otherKind' });
        continue;
      }
      bytes += file.sizeBytes;
      sheets.push({ item, file, level });
      level = 2;
    }
  }
  return { sheets, left };
}

const titleOf = ({ submission }: ItemView, file: MemberFile): string => fileTitle(file, 'de', submission?.number ?? '');

/** What the first pages say. */
function dataOf({ name, email }: Actor, meeting: MeetingView, left: readonly LeftOut[]): DocumentData['meeting-pack'] {
  const { line, items, on, startsAt, room, regulars } = meeting;
  const lines = (isPublic: boolean) => items.filter((item) => item.isPublic === isPublic).map(lineOf);
  return {
    reference: line.reference,
    programme: meeting.bodyName,
    name: t('at', { day: on.split('-').toReversed().join('.'), time: startsAt }),
    member: name || email,
    on,
    startsAt,
    room,
    regulars: [...regulars],
    items: lines(true),
    internal: lines(false),
    left: left.map(({ item, file, because }) => ({
      number: item.number,
      file: titleOf(item, file),
      because: t(because),
    })),
  };
}

function lineOf(item: ItemView) {
  const { number, title, submission, role, barred, late, urgent } = item;
  const marks = [...(late ? [t(urgent ? 'urgent' : 'late')] : []), ...(barred ? [t('barred')] : [])];
  return {
    number,
    title: title || t('barredHidden'),
    paper: submission?.number ?? '',
    asked: role ? t(`role.${role}`) : '',
    marks,
    advice: (submission?.advice ?? []).map(({ body, on, outcome }) =>
      t('adviceLine', { body, day: on.split('-').toReversed().join('.'), outcome: outcomeText(outcome, 'de') }),
    ),
  };
}
