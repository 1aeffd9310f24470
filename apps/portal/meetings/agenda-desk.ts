import { Injectable } from '@nestjs/common';
import { discardDraft } from '#libs/database/stores/application-draft.store.js';
import { readyPapers, type ReadyPaper } from '#libs/database/stores/council-meeting.store.js';
import type { FieldError } from '#libs/forms/definition.js';
import { rows, text } from '#libs/processes/answers.js';
import { editionOf } from '#libs/processes/council-meeting/agenda.js';
import { rulesOn } from '#libs/processes/council/register.js';
import { chapterFor } from '#libs/processes/council-submission/chapter-kinds.js';
import { CommandDesk, type CommandAct, type CommandView } from '../commands/command-desk.js';
import { Database } from '../connections/database.js';
import { DossierReader } from '../dossier/dossier-reader.js';
import type { Receipt } from '../dossier/receipts.js';
import type { Actor } from '../security/actor.js';
import type { FormValues } from '../security/submitted-form.js';
import type { Language } from '../view/catalogue.js';
import { freshItem, markOf, moved, readRows, rowsOf, valuesOf, type AgendaRow } from './agenda-rows.js';
import { forOffice, MeetingDesk, type Meeting } from './meeting-desk.js';

/** The agenda of a meeting as its editor needs it. */
export interface AgendaView {
  readonly meeting: Meeting;
  /** the command it becomes: `arrange` before the invitation, `supplement` after it */
  readonly view: CommandView;
  /** as the person left them, else as they stand */
  readonly rows: readonly AgendaRow[];
  /** as they stand */
  readonly stored: readonly AgendaRow[];
  /** ids of items that stay as they are: those of an agenda that was sent */
  readonly fixed: ReadonlySet<string>;
  /** submissions that could come onto it */
  readonly ready: readonly ReadyPaper[];
  /** how often people changed it so far */
  readonly edition: number;
  /** somebody changed the agenda after the person had begun to */
  readonly overtaken: boolean;
}

/** What became of the editor's form. */
export type AgendaAct =
  | { readonly kind: 'saved'; readonly place?: string | undefined; readonly to?: string | undefined }
  | { readonly kind: 'command'; readonly act: CommandAct }
  /** somebody changed the agenda meanwhile: nothing was given, what was arranged is kept as draft */
  | { readonly kind: 'overtaken' };

/** Where the agenda is put together. */
@Injectable()
export class AgendaDesk {
  constructor(
    private readonly database: Database,
    private readonly meetings: MeetingDesk,
    private readonly commands: CommandDesk,
    private readonly reader: DossierReader,
  ) {}

  /** @throws Problem `not-found` where it is not this person's to arrange */
  async view(actor: Actor, reference: string, language: Language, receipt?: Receipt): Promise<AgendaView> {
    const meeting = forOffice(await this.meetings.open(actor, reference, language));
    const isFixed = meeting.state !== 'planned';
    const view = await this.commands.view(actor, reference, isFixed ? 'supplement' : 'arrange', language);
    const refused = await this.reader.refusedInput(actor, view.opened, receipt?.command);
    const stored = standingRows(meeting);
    const begun = view.draft?.data ?? refused?.answers;
    const edited = begun ? rowsOf(begun) : stored;
    const ready = await readyPapers(this.database.fork(), meeting.sitting.bodyKey);
    return {
      meeting,
      view,
      rows: edited,
      stored,
      fixed: new Set(isFixed ? stored.map(({ item }) => item) : []),
      ready: ready.filter(({ id }) => !edited.some(({ paper }) => paper === id)),
      edition: editionOf(meeting.file),
      overtaken: isOvertaken(receipt) || (view.draft !== null && text(view.draft.data, 'mark') !== markOf(stored)),
    };
  }

  /** Takes the editor's form in: one step of arranging, a draft, or the agenda as it is to be. */
  async act(actor: Actor, agenda: AgendaView, values: FormValues): Promise<AgendaAct> {
    const { view, stored } = agenda;
    if (values['_action'] === 'discard') {
      if (view.draft) await discardDraft(this.database.fork(), view.draft);
      return { kind: 'saved' };
    }
    const step = arranged(agenda, readRows(values), values);
    const { _version = '', _command = '', _action = '' } = values;
    // A draft remembers on which agenda it is built.
    const based = { ...view, begun: { ...view.begun, mark: [values['_mark'] ?? ''].flat().join('') } };
    const give = (action: string | string[]): Promise<CommandAct> => {
      const { '/edition': edition = '' } = values;
      const fields = { ...valuesOf(step.rows), '/edition': edition, _version, _command, _action: action };
      return this.commands.act(actor, based, fields, () => listFaults(agenda, step.rows));
    };
    if (step.place !== undefined || values['_add'] !== undefined) {
      const act = await give('save');
      return act.kind === 'saved' ? { kind: 'saved', place: step.place, to: step.to } : { kind: 'command', act };
    }
    // Pressed before: the agenda differs because of that very command.
    if (
      _action === 'give' &&
      values['_mark'] !== markOf(stored) &&
      !(await this.commands.pressed(actor, view, values))
    ) {
      const act = await give('save');
      return act.kind === 'saved' ? { kind: 'overtaken' } : { kind: 'command', act };
    }
    const act = await give(_action);
    return act.kind === 'saved' ? { kind: 'saved' } : { kind: 'command', act };
  }
}

/** Whether what the person gave came a moment after somebody else had changed the agenda. */
function isOvertaken(receipt: Receipt | undefined): boolean {
  const verdict = receipt?.command.verdict;
  return (
    verdict?.kind === 'refused' && verdict.refusal.code === 'notYet' && verdict.refusal.because === 'agendaChanged'
  );
}

/** The agenda as it stands, without what could not come. */
const standingRows = ({ sitting }: Meeting): AgendaRow[] =>
  sitting.items
    .filter(({ gone }) => gone === '')
    .map(({ id, paper, chapter, title, isPublic }) => ({ item: id, paper, chapter, title, isPublic }));

/** A row with a button of its own pressed, or one that was added; `place` says which, and `to` what is said of it. */
interface Step {
  rows: AgendaRow[];
  place?: string;
  to?: string;
}

function arranged({ meeting, stored, ready, fixed }: AgendaView, typed: AgendaRow[], values: FormValues): Step {
  const { chapters, papers, file, sitting } = meeting;
  const value = (name: string): string => [values[name] ?? ''].flat().at(-1)?.trim() ?? '';
  // What was sent stays as it is, whatever a browser says.
  const own = [...stored.filter((row) => fixed.has(row.item)), ...typed.filter((row) => !fixed.has(row.item))];
  const subject = (paper: string): string =>
    papers.get(paper)?.title ?? ready.find(({ id }) => id === paper)?.title ?? '';
  const titled = own.map((row) => ({ ...row, title: row.title || subject(row.paper) }));
  const [up, down, off] = [value('_up'), value('_down'), value('_off')];
  if (up !== '' || down !== '') {
    const item = up || down;
    const isOpen = (row: AgendaRow): boolean => !fixed.has(row.item);
    const free = moved(titled.filter(isOpen), item, up === '' ? 1 : -1, chapters);
    return { rows: [...titled.filter((row) => !isOpen(row)), ...free], place: item, to: 'moved' };
  }
  if (off !== '' && !fixed.has(off)) return { rows: titled.filter(({ item }) => item !== off), place: '', to: 'taken' };
  const item = freshItem([...everUsed(file.log), ...titled.map((row) => row.item)]);
  // Where nobody chooses, what the submission is decides.
  const chapterOf = (kind: string): string =>
    chapters.includes(value('_chapter')) ? value('_chapter') : chapterFor(rulesOf(sitting), kind);
  const isPublic = value('_publicity') !== 'internal';
  const paper = ready.find(({ id }) => id === value('_paper'));
  if (paper) {
    return {
      rows: [...titled, { item, paper: paper.id, chapter: chapterOf(paper.kind), title: paper.title, isPublic }],
      place: item,
      to: 'added',
    };
  }
  const again = stored.find((row) => row.item === value('_again') && !titled.some((one) => one.item === row.item));
  if (again) return { rows: [...titled, again], place: again.item, to: 'added' };
  if (value('_add') === 'formal' && value('_title') !== '') {
    return {
      rows: [...titled, { item, paper: '', chapter: chapterOf(''), title: value('_title'), isPublic }],
      place: item,
      to: 'added',
    };
  }
  if (value('_add') === 'regular')
    return { rows: withRegular(titled, item, chapters[0] ?? ''), place: item, to: 'added' };
  return { rows: titled };
}

const rulesOf = ({ body, on }: Meeting['sitting']) => (body ? rulesOn(body, on) : { chapters: [] });

/** Every id that an item of the meeting ever had. */
export const everUsed = (log: Meeting['file']['log']): string[] =>
  log.flatMap(({ data }) => [...rows(data, 'items').map((row) => text(row, 'item')), text(data, 'newItem')]);

/** With which every agenda of Dortmund's bodies begins (council handbook A12); in German, as all of an agenda. */
const regular = [
  'Benennung einer Person zur Mitunterzeichnung der Niederschrift',
  'Hinweis auf das Mitwirkungsverbot gemäß §§ 31 und 43 Abs. 2 GO NRW',
  'Feststellung der Tagesordnung',
  'Genehmigung der Niederschrift über die vorige Sitzung',
];

/** The formal items in front of their chapter, those that are there already left out. */
function withRegular(typed: readonly AgendaRow[], first: string, chapter: string): AgendaRow[] {
  const missing = regular.filter((title) => !typed.some((row) => row.title === title));
  const ids = missing.reduce<string[]>((all, _, index) => [...all, index === 0 ? first : freshItem(all)], []);
  const fresh = missing.map((title, index) => ({ item: ids[index] ?? '', paper: '', chapter, title, isPublic: true }));
  return [...fresh, ...typed];
}

/** What the meeting's own rules say against a list, at the row that it is about. */
function listFaults({ meeting: { words }, fixed }: AgendaView, all: readonly AgendaRow[]): FieldError[] {
  const error = (ptr: string, code: string): FieldError[] => [
    { ptr, page: 'main', code, text: words.refusals?.[code] ?? code },
  ];
  const twice = all.findIndex(
    ({ paper }, index) => paper !== '' && all.slice(0, index).some((row) => row.paper === paper),
  );
  if (twice >= 0) return error(`/items/${twice}/title`, 'paperTwice');
  return fixed.size > 0 && all.every(({ item }) => fixed.has(item)) ? error('/items', 'nothingNew') : [];
}
