import type { EntityManager } from '@mikro-orm/postgresql';
import type { Answers } from '#libs/forms/definition.js';
import type { Command } from '../entities/command.entity.js';
import type { Dossier } from '../entities/dossier.entity.js';
import { prepared } from '../prepared.js';
import { moneyOf, type Money } from './budget.store.js';

/** What facts, records and documents are computed from. */
export interface DossierFile {
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
  everGiven: (task: string) => { opening: number; at: string; data: Answers }[];
  /** what came with the newest command of that name */
  said: (command: string) => Answers | undefined;
  /** how often a task was opened */
  opened: (task: string) => number;
  /** of the programme, with those of the call on top */
  terms: Record<string, unknown>;
  texts: Record<string, Record<string, string>>;
  call: CallFrame | undefined;
  money: Money;
}

export interface CallFrame {
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

type FrameRow = {
  terms: Record<string, unknown>;
  texts: Record<string, Record<string, string>>;
  answers: AnswersRow[];
  call: CallFrame | null;
};

/**
 * The answers of the dossier `d` that count, in the order of their receipt, and what other dossiers told it; of its own
 * commands without outcome that with the id in the parameter.
 */
export const answersOf = `select coalesce(jsonb_agg(jsonb_build_object('task_key', a.task_key, 'form', a.form_name, 'version', a.form_version, 'type', c.type,
     'actor', c.actor_id, 'data', coalesce(a.data, c.payload -> 'said'), 'hash', a.hash, 'at', c.received_at) order by c.received_at, a.created_at), '[]') as answers
   from command c left join answers a on a.command_id = c.id and a.dossier_id = c.dossier_id
   where c.dossier_id = d.id and (a.id is not null or c.payload -> 'said' is not null) and (c.id = ? or c.outcome ->> 'kind' = 'accepted')`;

/**
 * Reads a dossier's file inside the transaction of a decision. The answers that come with `command` count already, those
 * of refused commands never.
 */
export async function dossierFile(em: EntityManager, dossier: Dossier, command?: Command): Promise<DossierFile> {
  const [frame] = await prepared(em).execute<FrameRow[]>(
    `select p.terms || coalesce(c.terms, '{}') as terms, p.texts, a.answers,
       case when c.id is not null then jsonb_build_object('opensAt', c.opens_at, 'closesAt', c.closes_at, 'deadlineKind', c.deadline_kind,
         'selection', c.selection, 'budgetCents', c.budget_cents, 'budgetYear', c.budget_year, 'ranked', c.ranked,
         'budgetHold', c.budget_hold) end as call
     from (select ?::uuid as id) d cross join programme p left join call c on c.id = coalesce(?::uuid, d.id)
       cross join lateral (${answersOf}) a
     where p.key = ?`,
    // A call's own dossier has its id.
    [dossier.id, dossier.callId ?? null, command?.id ?? null, dossier.programme],
  );
  if (!frame) throw new Error(`programme of dossier ${dossier.reference} is missing`);
  const call = frame.call
    ? { ...frame.call, opensAt: instant(frame.call.opensAt), closesAt: instant(frame.call.closesAt) }
    : undefined;
  const around = { terms: frame.terms, texts: frame.texts, call };
  const recused = new Set([...(dossier.snapshot?.recused ?? []), ...recusedBy(command)]);
  const opened = dossier.snapshot?.opened ?? {};
  const money = await moneyOf(em, dossier, budgetYearOf(dossier, call));
  return { ...around, money, ...answered(frame.answers, opened, recused) };
}

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
): Omit<DossierFile, 'terms' | 'texts' | 'call' | 'money'> {
  const form = rows.find((row) => row.form !== null)?.form;
  const versions = rows
    .filter((row) => row.form === form)
    .map(({ data, hash, task_key, at }) => ({
      data,
      hash: hash ?? '',
      task: task_key?.replace(/-\d+$/, '') ?? null,
      receivedAt: instant(at),
    }));
  const opened = (task: string): number => openings[task] ?? 0;
  // Who may change an answer has given the newest one.
  const counting = rows.filter(
    (row, index) =>
      !recused.has(row.actor ?? '') &&
      !rows.slice(index + 1).some((later) => later.task_key === row.task_key && later.actor === row.actor),
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
      counting.flatMap(({ task_key, at, data }) => {
        const [, name, opening] = /^(.*)-(\d+)$/.exec(task_key ?? '') ?? [];
        return name === task ? [{ opening: Number(opening), at: instant(at), data }] : [];
      }),
    said: (type) => rows.findLast((row) => row.task_key === null && row.type === type)?.data,
    opened,
  };
}

/** The budget year in which a dossier's money is booked: that of its call, else that of its beginning. */
export const budgetYearOf = (dossier: Dossier, call: { budgetYear: number } | undefined): number =>
  call?.budgetYear ?? dossier.createdAt.getUTCFullYear();

/** Whom this command says to be biased: their answers count no more when it is decided. */
function recusedBy(command: Command | undefined): string[] {
  if (command?.type !== 'task.recuse') return [];
  const person = command.payload.assignee ?? command.actorId;
  return person ? [person] : [];
}

/** Postgres' JSON writes instants with its own offset. */
const instant = (text: string): string => new Date(text).toISOString();
