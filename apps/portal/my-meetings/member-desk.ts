import { Injectable } from '@nestjs/common';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Dossier } from '#libs/database/entities/dossier.entity.js';
import { councilRegister } from '#libs/database/stores/council-register.store.js';
import { dossierFile } from '#libs/database/stores/dossier-file.store.js';
import {
  barredFrom,
  memberMeetingOf,
  meetingsBefore,
  meetingsFrom,
  type MeetingLine,
} from '#libs/database/stores/member-meetings.store.js';
import { keepNote, notesOf } from '#libs/database/stores/member-note.store.js';
import type { CouncilRegister } from '#libs/processes/council/register.js';
import { memberMeeting, papersOn, type MemberItem } from '#libs/processes/council-meeting/member-agenda.js';
import { isDocumentFor } from '#libs/processes/council-meeting/bias.js';
import { regulars } from '#libs/processes/council-meeting/papers.js';
import { sittingOf } from '#libs/processes/council-meeting/sitting.js';
import { isInternal } from '#libs/processes/council-submission/released.js';
import { Database } from '../connections/database.js';
import { Problem } from '../errors/problem.js';
import type { Actor } from '../security/actor.js';
import { berlinDay } from '../view/values.js';
import { madeDocuments, MemberPapers, type Released } from './member-papers.js';
import { filesIn, type ItemView, type MeetingView, type MemberFile } from './member-view.js';

/** Meetings of somebody, those to come and a page of those that were. */
export interface MyMeetings {
  readonly next: readonly MeetingLine[];
  readonly past: { readonly rows: readonly MeetingLine[]; readonly total: number };
}

export const pageSize = 20;
export const longestNote = 10_000;

/**
 * The one door to what members of bodies may see: meetings by a seat on their day, papers by their release, and nothing of
 * what is not public for who must not take part in it.
 */
@Injectable()
export class MemberDesk {
  constructor(
    private readonly database: Database,
    private readonly papers: MemberPapers,
  ) {}

  async mine({ personId }: Actor, page: number): Promise<MyMeetings> {
    const em = this.database.fork();
    const today = berlinDay(new Date());
    return {
      next: await meetingsFrom(em, personId, today),
      past: await meetingsBefore(em, personId, { day: today, page, size: pageSize }),
    };
  }

  /** @throws Problem `not-found` without a seat in its body on its day, as if there were none */
  async meeting({ personId }: Actor, reference: string): Promise<MeetingView> {
    const em = this.database.fork();
    const line = await memberMeetingOf(em, personId, reference);
    if (!line) throw new Problem('not-found');
    const dossier = await em.findOneOrFail(Dossier, { id: line.id });
    const register = await councilRegister(em);
    const source = { ...(await dossierFile(em, dossier)), council: register };
    const on = papersOn(source);
    const released = await this.papers.released(on);
    const barred = await barredFrom(em, personId, on);
    const seen = memberMeeting(source, { state: dossier.state, person: personId, barredFrom: barred });
    if (!seen) throw new Problem('not-found');
    const notes = await notesOf(em, personId, line.id);
    const items: ItemView[] = [];
    for (const item of seen.items) {
      const view = await this.item(item, { meeting: line.id, register, released, fixed: seen.fixed });
      if (view) items.push({ ...view, note: notes.get(item.id) ?? '' });
    }
    const { meeting, extracts } = await meetingFiles(em, line.id, items);
    return {
      ...seen,
      line,
      regulars: seen.fixed ? regulars(sittingOf(source)) : [],
      items: items.map((item) => ({ ...item, files: extracts.get(item.id) ?? [] })),
      files: meeting,
    };
  }

  /** @throws Problem `not-found` for an item that is not on the agenda, or not theirs to see */
  async itemOf(actor: Actor, reference: string, id: string): Promise<{ meeting: MeetingView; item: ItemView }> {
    const meeting = await this.meeting(actor, reference);
    const item = meeting.items.find((one) => one.id === id);
    if (!item || item.title === '') throw new Problem('not-found');
    return { meeting, item };
  }

  /** @throws Problem `not-found` for a file that is not of this meeting, or not theirs to see */
  async file(actor: Actor, reference: string, id: string): Promise<MemberFile> {
    const found = filesIn(await this.meeting(actor, reference)).find((one) => one.id === id);
    if (!found) throw new Problem('not-found');
    return found;
  }

  /** Keeps a note of this person's own. @throws Problem `not-found` as `itemOf` */
  async note(actor: Actor, reference: string, id: string, text: string): Promise<void> {
    const { meeting, item } = await this.itemOf(actor, reference, id);
    const of = { personId: actor.personId, meetingId: meeting.line.id, item: item.id };
    await keepNote(this.database.fork(), of, text);
  }

  private async item(item: MemberItem, around: Around): Promise<Omit<ItemView, 'note'> | undefined> {
    const { meeting, register, released, fixed } = around;
    const paper = released.get(item.paper);
    // Before the agenda is fixed, what the bodies may not see yet is nobody's business.
    if (!fixed && !paper) return undefined;
    const secret = paper !== undefined && isInternal(paper.file);
    if (secret && item.isPublic) return this.item({ ...item, isPublic: false, ...(item.barred ? hidden : {}) }, around);
    const submission = paper && (await this.papers.paper(paper, { item, meeting, register }));
    return { ...item, submission, awaited: item.paper !== '' && !paper, files: [] };
  }
}

/** Around an item: its meeting, the register, the papers that may be read at all. */
interface Around {
  readonly meeting: string;
  readonly register: CouncilRegister;
  readonly released: ReadonlyMap<string, Released>;
  readonly fixed: boolean;
}

const hidden = { title: '', paper: '', version: 0, role: undefined, result: undefined } as const;

/**
 * Documents of the meeting itself. Those with both parts are not for who is barred from something that is not public: they
 * get what everybody gets. An extract is for who may see its item.
 */
async function meetingFiles(
  em: EntityManager,
  meeting: string,
  items: readonly ItemView[],
): Promise<{ meeting: MemberFile[]; extracts: Map<string, MemberFile[]> }> {
  const withheld = new Set(items.filter(({ barred, isPublic }) => barred && !isPublic).map(({ id }) => id));
  const kinds =
    withheld.size > 0
      ? ({ 'council-agenda': 'agenda', 'council-minutes': 'minutes' } as const)
      : ({ 'council-invitation': 'invitation', 'council-minutes-internal': 'minutes' } as const);
  const all = await madeDocuments(em, meeting, [...Object.keys(kinds), 'council-extract']);
  const made = all.filter((one) => isDocumentFor(one, withheld));
  const own = made.flatMap((one): MemberFile[] => {
    const kind = Object.entries(kinds).find(([template]) => template === one.template)?.[1];
    return kind ? [{ ...one, kind, isInternal: withheld.size === 0 && items.some(({ isPublic }) => !isPublic) }] : [];
  });
  const extracts = new Map<string, MemberFile[]>();
  for (const one of made.filter(({ template }) => template === 'council-extract')) {
    const item = items.find(({ id, title }) => id === one.part && title !== '');
    if (item) extracts.set(item.id, [{ ...one, kind: 'extract', isInternal: !item.isPublic }]);
  }
  return { meeting: own, extracts };
}
