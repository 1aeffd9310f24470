import { taskNameOf } from '#libs/engine/state.js';
import type { Answers } from '#libs/forms/definition.js';
import type { Command } from '../entities/command.entity.js';
import type { Dossier } from '../entities/dossier.entity.js';
import { prepared, type Sender } from '../prepared.js';
import { available, type Balance, type Money } from './budget.store.js';
import { councilRegister, type Register } from './council-register.store.js';
import { programmeTerms } from './programme-terms.store.js';
import { holdsToday } from './today.js';

/** What facts, records and documents are computed from. */
export interface DossierFile {
  /** of the dossier */
  id: string;
  /** the versions that count of what the dossier began with, oldest first, with the task that brought each */
  versions: { data: Answers; hash: string; task: string | null; receivedAt: string }[];
  /** the newest of them */
  application: Answers | undefined;
  applicationHash: string;
  formName: string;
  formVersion: number;
  /** what the seats of a task's newest opening answered, those without who is biased */
  given: (task: string) => Answers[];
  /** what was answered at each opening of a task, by the number of the opening, those without who is biased */
  everGiven: (task: string) => { opening: number; at: string; by: string | null; data: Answers }[];
  /** what came with the newest command of that name */
  said: (command: string) => Answers | undefined;
  /** how often a task was opened */
  opened: (task: string) => number;
  /** all that counts of what was answered or told, in the order of receipt */
  log: LogEntry[];
  /** the dossier's own, beside its reference; empty where it has none */
  number: string;
  /** of the programme, with those of the call on top */
  terms: Record<string, unknown>;
  texts: Record<string, Record<string, string>>;
  call: CallFrame | undefined;
  /** in which its money is booked: that of its call, else that of its beginning */
  budgetYear: number;
  money: Money;
  /** those that it started, where they are read */
  children?: ChildFile[];
  /** the council, where it is read */
  council?: Register;
  /** ids of people who must not judge it: a relation on record, or their own or a lead's word; where they are read */
  biased?: string[];
}

/** Something that was answered or told. */
export interface LogEntry {
  /** of the command: `submit`, `report.done`, or the word of another dossier */
  type: string;
  at: string;
  /** the person's id; null where a dossier told it */
  actor: string | null;
  data: Answers;
}

/** What a process can read beside its own dossier. */
export type Reads = 'children' | 'council' | 'biased';

/** With what a file is read. */
export interface FileReading {
  /** its answers count already */
  command?: Command;
  /** of the dossiers around it, what the process `reads` */
  reads?: readonly Reads[] | undefined;
}

export interface CallFrame {
  name: string;
  opensAt: string;
  closesAt: string;
  deadlineKind: 'cutoff' | 'orderly';
  selection: 'rank' | 'firstCome';
  budgetCents: number;
  budgetYear: number;
  ranked: boolean;
  budgetHold: boolean;
}

/** Answers with what brought them. */
export interface AnswersRow {
  task_key: string | null;
  /** of a word from another dossier, which no form brought: none */
  form: string | null;
  version: number | null;
  type: string;
  actor: string | null;
  data: Answers;
  hash: string | null;
  at: string;
}

/** A file as it is read: of a dossier, or of whatever dossier a command is for. */
export interface FrameRow {
  /** of the programme, as `programmeTerms` takes it */
  programmeVersion: string;
  /** what the call adds to the programme's */
  terms: Record<string, unknown> | null;
  answers: AnswersRow[];
  call: CallFrame | null;
  budgetYear: number;
  money: Omit<Money, 'availableCents' | 'balance'> & { balance: Balance | null };
}

/**
 * The answers of the dossier `d` that count, in the order of their receipt, and what other dossiers told it; of its own
 * commands without outcome that with the id in the parameter.
 */
export const answersOf = `select coalesce(json_agg(json_build_object('task_key', a.task_key, 'form', a.form_name, 'version', a.form_version, 'type', c.type,
     'actor', c.actor_id, 'data', coalesce(a.data, c.payload -> 'said'), 'hash', a.hash, 'at', c.received_at) order by c.received_at, a.created_at), '[]') as answers
   from command c left join answers a on a.command_id = c.id and a.dossier_id = c.dossier_id
   where c.dossier_id = d.id and (a.id is not null or c.payload -> 'said' is not null) and (c.id = ? or c.outcome ->> 'kind' = 'accepted')`;

/** The money of the dossier `d`, from the tables of `moneyFrom`. */
const money = `json_build_object('ownReservedCents', own.reserved, 'ownCommittedCents', own.committed, 'line', l.line,
      'balance', case when b.programme is not null then json_build_object('planned', b.planned_cents, 'reserved', b.reserved_cents,
        'committed', b.committed_cents, 'paid', b.paid_cents, 'returned', b.returned_cents) end) as money`;
const moneyFrom = `-- A call's own dossier has its id.
  left join call c on c.id = coalesce(d.call_id, d.id)
  cross join lateral (select coalesce(c.budget_year, extract(year from d.created_at at time zone 'Europe/Berlin')::int) as year) y
  left join budget b on b.programme = d.programme and b.budget_year = y.year
  cross join lateral (
    select coalesce(sum(cents) filter (where bucket = 'reserved'), 0) as reserved, coalesce(sum(cents) filter (where bucket = 'committed'), 0) as committed
    from ledger_entry where dossier_id = d.id) own
  cross join lateral (
    select coalesce(json_agg(json_build_object('rank', o.rank, 'cents', o.claim_cents)), '[]') as line
    from dossier o left join call oc on oc.id = o.call_id
    where o.in_line and o.programme = d.programme and o.id <> d.id and coalesce(oc.budget_year, y.year) = y.year) l`;

const frameOf = (
  dossier: string,
): string => `select p.xmin::text as "programmeVersion", c.terms, a.answers, y.year as "budgetYear",
    case when c.id is not null then json_build_object('name', c.name, 'opensAt', c.opens_at, 'closesAt', c.closes_at, 'deadlineKind', c.deadline_kind,
      'selection', c.selection, 'budgetCents', c.budget_cents, 'budgetYear', c.budget_year, 'ranked', c.ranked, 'budgetHold', c.budget_hold) end as call,
    ${money}
  from dossier d join programme p on p.key = d.programme
  ${moneyFrom}
  cross join lateral (${answersOf}) a
  where d.id = ${dossier}`;
const frameOfDossier = frameOf('?');
const frameOfCommand = frameOf('(select dossier_id from command where id = ?)');

/** Reads the file of a command's dossier before anything else of it is known, for `fileFrom`. */
export const frameFor = (by: Sender, commandId: string): Promise<FrameRow[]> =>
  prepared(by).execute<FrameRow[]>(frameOfCommand, [commandId, commandId]);

/** A dossier that another one started, with its answers. */
export interface ChildFile extends Pick<DossierFile, 'versions' | 'application' | 'given' | 'said' | 'opened' | 'log'> {
  id: string;
  reference: string;
  state: string;
  ended: boolean;
  organisationId: string | null;
  /** people who must not judge it: by their own or a lead's word, by a relation on record, or as its parties */
  biased: string[];
}

type ChildRow = Omit<ChildFile, 'versions' | 'application' | 'given' | 'said' | 'opened' | 'log' | 'biased'> & {
  recused: string[];
  /** with a relation on record today to whom it belongs to */
  related: string[];
  parties: string[];
  openings: Record<string, number>;
  answers: AnswersRow[];
};

/** What a process `reads` of the dossiers around one. */
export async function aroundOf(
  by: Sender,
  dossier: Dossier,
  reads: FileReading['reads'] = [],
): Promise<Pick<DossierFile, 'children' | 'council' | 'biased'>> {
  // One way to the server for all of them.
  const [children, council, biased] = await Promise.all([
    reads.includes('children') ? childrenOf(by, dossier) : undefined,
    reads.includes('council') ? councilRegister(by) : undefined,
    reads.includes('biased') ? biasedIn(by, dossier) : undefined,
  ]);
  return { ...(children && { children }), ...(council && { council }), ...(biased && { biased }) };
}

/** Whom a relation to the dossier's organisation is on record of today, and whom somebody has said to be biased. */
async function biasedIn(by: Sender, { organisationId, snapshot }: Dossier): Promise<string[]> {
  const recused = snapshot?.recused ?? [];
  if (!organisationId) return recused;
  const rows = await prepared(by).execute<{ id: string }[]>(
    `select distinct x.person_id as id from relation x where x.organisation_id = ?
       and ${holdsToday('x')}`,
    [organisationId],
  );
  return [...new Set([...recused, ...rows.map(({ id }) => id)])].toSorted();
}

/** All dossiers that one started, by reference: one read, however many they are. */
async function childrenOf(by: Sender, { id }: Pick<Dossier, 'id'>): Promise<ChildFile[]> {
  const rows = await prepared(by).execute<ChildRow[]>(
    `select d.id, d.reference, d.state, d.status = 'ended' as ended, d.organisation_id as "organisationId",
       coalesce(d.snapshot -> 'recused', '[]') as recused, coalesce(d.snapshot -> 'opened', '{}') as openings, a.answers,
       array(select x.person_id from relation x where x.organisation_id = d.organisation_id
         and ${holdsToday('x')}) as related,
       array_remove(array[d.applicant_id, d.proposer_id], null) as parties
     from dossier d cross join lateral (${answersOf}) a where d.parent_id = ? order by d.reference`,
    [null, id],
  );
  return rows.map(({ recused, related, parties, openings, answers, ...child }) => ({
    ...child,
    biased: [...new Set([...related, ...recused, ...parties])],
    // A score counts no more as soon as a relation is on record, whenever that was found.
    ...answered(answers, openings, new Set([...recused, ...related])),
  }));
}

/**
 * Reads a dossier's file inside the transaction of a decision. The answers that come with `command` count already, those
 * of refused commands never.
 */
export async function dossierFile(
  by: Sender,
  dossier: Dossier,
  { command, reads }: FileReading = {},
): Promise<DossierFile> {
  const [frame] = await prepared(by).execute<FrameRow[]>(frameOfDossier, [command?.id ?? null, dossier.id]);
  const file = await fileFrom(by, frame, dossier, command);
  return { ...file, ...(await aroundOf(by, dossier, reads)) };
}

/** The file of a dossier from what was read. @throws where its programme is missing */
export async function fileFrom(
  by: Sender,
  frame: FrameRow | undefined,
  dossier: Dossier,
  command?: Command,
): Promise<DossierFile> {
  if (!frame) throw new Error(`programme of dossier ${dossier.reference} is missing`);
  const { answers, budgetYear } = frame;
  const { texts, ...programme } = await programmeTerms(by, dossier.programme, frame.programmeVersion);
  const terms = { ...programme.terms, ...frame.terms };
  const call = frame.call
    ? { ...frame.call, opensAt: instant(frame.call.opensAt), closesAt: instant(frame.call.closesAt) }
    : undefined;
  const recused = new Set([...(dossier.snapshot?.recused ?? []), ...recusedBy(command)]);
  const opened = dossier.snapshot?.opened ?? {};
  const number = dossier.number ?? '';
  const where = { terms, texts, call, budgetYear, money: moneyFromRow(frame.money) };
  return { id: dossier.id, ...where, number, ...answered(answers, opened, recused) };
}

/** Where the money of a dossier stands now, as its file says it. */
export async function moneyOf(by: Sender, dossier: Pick<Dossier, 'id'>): Promise<Money> {
  const [row] = await prepared(by).execute<Pick<FrameRow, 'money'>[]>(
    `select ${money} from dossier d ${moneyFrom} where d.id = ?`,
    [dossier.id],
  );
  if (!row) throw new Error('no such dossier');
  return moneyFromRow(row.money);
}

function moneyFromRow(row: FrameRow['money']): Money {
  const balance = row.balance ?? { planned: 0, reserved: 0, committed: 0, paid: 0, returned: 0 };
  return { ...row, balance, availableCents: available(balance) };
}

type Answered = Omit<
  DossierFile,
  'id' | 'terms' | 'texts' | 'call' | 'budgetYear' | 'money' | 'number' | 'children' | 'council' | 'biased'
>;

/**
 * The part of a file that answers make.
 * @param rows the answers that count, in the order of their receipt
 * @param openings how often each task was opened
 * @param recused ids of people whose answers don't count
 */
export function answered(
  rows: readonly AnswersRow[],
  openings: Readonly<Record<string, number>>,
  recused: ReadonlySet<string>,
): Answered {
  const form = rows.find((row) => row.form !== null)?.form;
  const versions = rows
    .filter((row) => row.form === form)
    .map(({ data, hash, task_key, at }) => ({
      data,
      hash: hash ?? '',
      task: task_key === null ? null : taskNameOf(task_key),
      receivedAt: instant(at),
    }));
  const opened = (task: string): number => openings[task] ?? 0;
  // Who may change an answer has given the newest one.
  const counting = rows.filter(
    (row, index) =>
      !recused.has(row.actor ?? '') &&
      (row.task_key === null ||
        !rows.slice(index + 1).some((later) => later.task_key === row.task_key && later.actor === row.actor)),
  );
  return {
    versions,
    application: versions.at(-1)?.data,
    applicationHash: versions.at(-1)?.hash ?? '',
    formName: form ?? '',
    formVersion: rows.findLast((row) => row.form === form)?.version ?? 0,
    given: (task) => {
      const key = `${task}-${opened(task)}`;
      return counting.filter((row) => row.task_key === key).map((row) => row.data);
    },
    everGiven: (task) =>
      counting.flatMap(({ task_key, at, actor, data }) => {
        const [, name, opening] = /^(.*)-(\d+)$/.exec(task_key ?? '') ?? [];
        return name === task ? [{ opening: Number(opening), at: instant(at), by: actor, data }] : [];
      }),
    said: (type) => rows.findLast((row) => row.task_key === null && row.type === type)?.data,
    opened,
    log: counting.map(({ type, at, actor, data }) => ({ type, at: instant(at), actor, data })),
  };
}

/** Whom this command says to be biased: their answers count no more when it is decided. */
function recusedBy(command: Command | undefined): string[] {
  if (command?.type !== 'task.recuse') return [];
  const person = command.payload.assignee ?? command.actorId;
  return person ? [person] : [];
}

/** Postgres' JSON writes instants with its own offset. */
const instant = (text: string): string => new Date(text).toISOString();
