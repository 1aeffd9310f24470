import type { EntityManager } from '@mikro-orm/postgresql';
import type { Answers } from '#libs/forms/definition.js';
import type { Command } from '../entities/command.entity.js';
import type { Dossier } from '../entities/dossier.entity.js';
import { prepared } from '../prepared.js';

/** What facts and documents are computed from. */
export interface DossierFile {
  application: Answers | undefined;
  applicationHash: string;
  given: (task: string) => Answers[];
  terms: Record<string, unknown>;
  texts: Record<string, Record<string, string>>;
  formName: string;
  formVersion: number;
  call: { closesAt: string; deadlineKind: 'cutoff' | 'orderly'; budgetCents: number; budgetYear: number } | undefined;
}

interface AnswersRow {
  task_key: string | null;
  data: Answers;
  hash: string | null;
}

/**
 * Reads a dossier's file inside the transaction of a decision. The answers that come with `command` count already, those
 * of refused commands never; answers of seats count for the newest opening of their task.
 */
export async function dossierFile(em: EntityManager, dossier: Dossier, command?: Command): Promise<DossierFile> {
  const [frame] = await prepared(em).execute<
    {
      terms: Record<string, unknown>;
      texts: Record<string, Record<string, string>>;
      form_name: string;
      form_version: number;
      closes_at: Date | null;
      deadline_kind: 'cutoff' | 'orderly';
      budget_cents: string;
      budget_year: number;
      answers: AnswersRow[];
    }[]
  >(
    `select p.terms, p.texts, p.form_name, p.form_version, c.closes_at, c.deadline_kind, c.budget_cents, c.budget_year, a.answers
     from programme p left join call c on c.id = ? cross join lateral (
       select coalesce(jsonb_agg(jsonb_build_object('task_key', a.task_key, 'data', a.data, 'hash', a.hash)
         order by c.received_at, a.created_at), '[]') as answers
       from answers a join command c on c.id = a.command_id
       where a.dossier_id = ? and (c.id = ? or c.outcome ->> 'kind' = 'accepted')) a
     where p.key = ?`,
    [dossier.callId ?? null, dossier.id, command?.id ?? null, dossier.programme],
  );
  if (!frame) throw new Error(`programme of dossier ${dossier.reference} is missing`);
  const rows = frame.answers;
  const application = rows.filter((row) => row.task_key === null || row.task_key.startsWith('clarify-')).at(-1);
  return {
    application: application?.data,
    applicationHash: application?.hash ?? '',
    given: (task) => {
      const key = `${task}-${dossier.snapshot?.opened[task] ?? 0}`;
      return rows.filter((row) => row.task_key === key).map((row) => row.data);
    },
    terms: frame.terms,
    texts: frame.texts,
    formName: frame.form_name,
    formVersion: frame.form_version,
    call: frame.closes_at
      ? {
          closesAt: new Date(frame.closes_at).toISOString(),
          deadlineKind: frame.deadline_kind,
          budgetCents: Number(frame.budget_cents),
          budgetYear: frame.budget_year,
        }
      : undefined,
  };
}
