import type { EntityManager } from '@mikro-orm/postgresql';
import type { Answers } from '#libs/forms/definition.js';
import type { JournalBody } from '#libs/engine/journal.js';
import type { Dossier } from '../entities/dossier.entity.js';

export interface JournalLine {
  seq: number;
  at: Date;
  type: string;
  actorKind: string;
  actorName: string | null;
  body: JournalBody;
}
export interface TaskLine {
  id: string;
  key: string;
  name: string;
  audience: string[];
  openedAt: Date;
  dueAt: Date | null;
  overdue: boolean;
  closedAt: Date | null;
  closing: string | null;
  seats: {
    holderId: string | null;
    holder: string | null;
    heldAt: string | null;
    outcome: string | null;
    doneAt: string | null;
    answersId: string | null;
  }[];
}
export interface TimerLine {
  key: string;
  kind: string;
  name: string;
  dueAt: Date;
  endedAt: Date | null;
  ending: string | null;
}
export interface MailLine {
  id: string;
  template: string;
  language: string;
  recipient: string | null;
  createdAt: Date;
  sentAt: Date | null;
  failedAt: Date | null;
}
export interface DocumentLine {
  id: string;
  template: string;
  /** which of several */
  part: string;
  createdAt: Date;
  fileId: string | null;
  sizeBytes: number | null;
  sha256: string | null;
}
export interface AnswersLine {
  id: string;
  formName: string;
  formVersion: number;
  taskKey: string | null;
  /** of the command they came with */
  type: string;
  personId: string | null;
  person: string | null;
  data: Answers;
  receivedAt: Date;
}

/** What a dossier's page shows, each list in order of time. */
export interface DossierPage {
  journal: JournalLine[];
  tasks: TaskLine[];
  timers: TimerLine[];
  mails: MailLine[];
  documents: DocumentLine[];
  /** accepted versions of the application and of what tasks brought, oldest first */
  answers: AnswersLine[];
  files: { id: string; name: string; mediaType: string; sizeBytes: number; answersId: string | null }[];
}

/** Reads all of a dossier for its page. Whether somebody may see it is decided before. */
export async function dossierPage(em: EntityManager, dossier: Dossier): Promise<DossierPage> {
  const of = [dossier.id];
  const journal = em.execute<JournalLine[]>(
    `select j.seq, j.at, j.type, j.actor_kind as "actorKind", p.name as "actorName", j.body
     from journal_entry j left join person p on p.id = j.actor_id where j.dossier_id = ? order by j.seq`,
    of,
  );
  const tasks = em.execute<TaskLine[]>(
    `select t.id, t.key, t.name, t.audience, t.opened_at as "openedAt", t.due_at as "dueAt", t.overdue, t.closed_at as "closedAt",
       t.closing, (select coalesce(jsonb_agg(jsonb_build_object('holderId', s.holder_id, 'holder', p.name, 'heldAt', s.held_at, 'outcome', s.outcome,
         'doneAt', s.done_at, 'answersId', s.answers_id) order by s.seat), '[]')
         from task_seat s left join person p on p.id = s.holder_id where s.task_id = t.id) as seats
     from task t where t.dossier_id = ? order by t.opened_at, t.key`,
    of,
  );
  const mails = em.execute<MailLine[]>(
    `select m.id, m.template, m.language, p.name as recipient, m.created_at as "createdAt", m.sent_at as "sentAt", m.failed_at as "failedAt"
     from mail m left join person p on p.id = m.recipient_id where m.dossier_id = ? order by m.created_at, m.id`,
    of,
  );
  const documents = em.execute<DocumentLine[]>(
    `select d.id, d.template, d.part, d.created_at as "createdAt", d.file_id as "fileId", f.size_bytes::int as "sizeBytes", f.sha256
     from document d left join file f on f.id = d.file_id where d.dossier_id = ? order by d.created_at, d.id`,
    of,
  );
  const answers = em.execute<AnswersLine[]>(
    `select a.id, a.form_name as "formName", a.form_version as "formVersion", a.task_key as "taskKey", c.type, a.person_id as "personId",
       p.name as person, a.data, c.received_at as "receivedAt"
     from answers a join command c on c.id = a.command_id left join person p on p.id = a.person_id
     where a.dossier_id = ? and c.outcome ->> 'kind' = 'accepted' order by c.received_at`,
    of,
  );
  const files = em.execute<DossierPage['files']>(
    `select f.id, f.name, f.media_type as "mediaType", f.size_bytes::int as "sizeBytes", f.answers_id as "answersId"
     from file f where f.dossier_id = ? and f.removed_at is null and f.answers_id is not null order by f.stored_at`,
    of,
  );
  return {
    journal: await journal,
    tasks: await tasks,
    timers: timersIn(await journal),
    mails: await mails,
    documents: await documents,
    answers: await answers,
    files: await files,
  };
}

/** Every timer that a journal tells of, with how it ended, by the instant it is due at. */
function timersIn(journal: readonly JournalLine[]): TimerLine[] {
  const timers = new Map<string, TimerLine>();
  for (const { at, body } of journal) {
    for (const one of body.outcome.kind === 'accepted' ? body.outcome.timers : []) {
      if (one.change === 'set') {
        const { key, kind, name, dueAt } = one.timer;
        timers.set(key, { key, kind, name, dueAt: new Date(dueAt), endedAt: null, ending: null });
      } else {
        const known = timers.get(one.key);
        if (known) timers.set(one.key, { ...known, endedAt: at, ending: one.because });
      }
    }
  }
  return [...timers.values()].toSorted((a, b) => a.dueAt.getTime() - b.dueAt.getTime() || (a.key < b.key ? -1 : 1));
}
