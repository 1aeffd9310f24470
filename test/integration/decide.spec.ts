import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { MikroORM } from '@mikro-orm/postgresql';
import { createTick } from '#activities/clock.js';
import { createDecide } from '#activities/decide.js';
import { createDefinitions } from '#activities/definitions.js';
import { verifyDossiers } from '#activities/verify.js';
import { createLog } from '#libs/config/log.js';
import { Dossier } from '#libs/database/entities/dossier.entity.js';
import { openOrm } from '#libs/database/orm.js';
import { publish, publishProgrammes } from '#libs/database/stores/definition.store.js';
import { processes } from '#libs/processes/index.js';
import type { OpenTimer } from '#libs/engine/state.js';
import { createDatabase, type TestDatabase } from '../support/database.js';
import { application, perform, submit } from '../../apps/local/demonstration/acts.js';
import { addCall, addPerson } from '../support/people.js';

let database: TestDatabase;
let owner: MikroORM;
let worker: MikroORM;
let decide: ReturnType<typeof createDecide>;

beforeAll(async () => {
  database = await createDatabase();
  owner = await openOrm(database.ownerUrl, 4);
  worker = await openOrm(database.urls.worker, 4);
  const { projectFunding } = processes;
  if (!projectFunding) throw new Error('no project funding');
  await publish(owner.em.fork(), [projectFunding.definition], projectFunding.forms);
  await publishProgrammes(owner.em.fork(), projectFunding.definition, projectFunding.programmes);
  decide = createDecide({
    orm: worker,
    definitions: createDefinitions(),
    processes,
    log: createLog('test', 'silent'),
    portalUrl: 'http://portal.example',
    mailHost: 'portal.example',
  });
});
afterAll(async () => {
  await owner?.close(true);
  await worker?.close(true);
});

describe('decide', () => {
  it('takes an application from submission to notice', async () => {
    const em = owner.em.fork();
    const applicant = await addPerson(em, 'applicant');
    const officer = await addPerson(em, 'staff', 'officer');
    const assessors = [await addPerson(em, 'staff', 'assessor'), await addPerson(em, 'staff', 'assessor')];
    const releaser = await addPerson(em, 'staff', 'releaser', 'officer');
    const sent = await submit(em, applicant, await addCall(em));
    const states: string[] = [];
    const act = async (commandId: string): Promise<void> => {
      const { verdict, pulse } = await decide(commandId);
      states.push(verdict.kind === 'accepted' ? pulse.state : verdict.refusal.code);
    };
    await act(sent.id);
    const dossier = await em.findOneOrFail(Dossier, { reference: sent.reference });
    await act((await perform(em, dossier, officer, 'formalCheck.complete', 'formalCheck-1')).id);
    for (const assessor of assessors)
      await act((await perform(em, dossier, assessor, 'assessment.submitted', 'assessment-1')).id);
    await act((await perform(em, dossier, officer, 'vote.approve', 'vote-1')).id);
    await act((await perform(em, dossier, releaser, 'draftNotice.drafted', 'draftNotice-1')).id);
    await act((await perform(em, dossier, releaser, 'releaseNotice.release', 'releaseNotice-1')).id);
    const other = await addPerson(em, 'staff', 'releaser');
    await act((await perform(em, dossier, other, 'releaseNotice.release', 'releaseNotice-1')).id);
    expect(states).toEqual([
      'formalCheck',
      'assessment',
      'assessment',
      'vote',
      'noticeDraft',
      'noticeRelease',
      'fourEyes',
      'granted',
    ]);
    const ledger = await database.query('select bucket, cents from ledger_entry where dossier_id = $1', [dossier.id]);
    expect(ledger).toEqual([
      { bucket: 'reserved', cents: '120000' },
      { bucket: 'reserved', cents: '-120000' },
      { bucket: 'committed', cents: '120000' },
    ]);
    const mails = await database.query('select template from mail where dossier_id = $1 order by created_at', [
      dossier.id,
    ]);
    expect(mails.map((mail) => mail['template'])).toEqual(['receipt', 'assessment-begun', 'notice']);
  });

  it('gives a returned draft back to whoever drafted it, with a mail, as long as they may do it', async () => {
    const em = owner.em.fork();
    const officer = await addPerson(em, 'staff', 'officer');
    const other = await addPerson(em, 'staff', 'officer');
    const releaser = await addPerson(em, 'staff', 'releaser');
    const sent = await submit(em, await addPerson(em, 'applicant'), await addCall(em));
    await decide(sent.id);
    const dossier = await em.findOneOrFail(Dossier, { reference: sent.reference });
    const does = async (person: string, type: string, key: string): Promise<string> => {
      const { verdict } = await decide((await perform(em, dossier, person, type, key)).id);
      return verdict.kind === 'accepted' ? verdict.state : verdict.refusal.code;
    };
    const drafts = `select t.key, s.holder_id as holder from task t join task_seat s on s.task_id = t.id
      where t.dossier_id = $1 and t.closed_at is null`;
    const mails = `select m.recipient_id, m.params ->> 'taskKey' as task from mail m
      where m.dossier_id = $1 and m.template = 'task-returned' order by m.created_at`;
    await does(officer, 'formalCheck.inadmissible', 'formalCheck-1');
    await does(officer, 'draftRejection.drafted', 'draftRejection-1');
    await does(releaser, 'releaseRejection.return', 'releaseRejection-1');
    const first = { recipient_id: officer, task: 'draftRejection-2' };
    expect(await database.query(drafts, [dossier.id])).toEqual([{ key: 'draftRejection-2', holder: officer }]);
    expect(await database.query(mails, [dossier.id])).toEqual([first]);
    expect(await does(other, 'draftRejection.drafted', 'draftRejection-2')).toBe('taskTaken');
    await does(officer, 'draftRejection.drafted', 'draftRejection-2');
    await database.query('delete from role_assignment where person_id = $1', [officer]);
    await does(releaser, 'releaseRejection.return', 'releaseRejection-2');
    expect(await database.query(drafts, [dossier.id])).toEqual([{ key: 'draftRejection-3', holder: null }]);
    expect(await database.query(mails, [dossier.id])).toEqual([first]);
    expect(await does(other, 'draftRejection.drafted', 'draftRejection-3')).toBe('rejectionRelease');
    for await (const wrong of verifyDossiers(owner.em.fork(), createDefinitions())) expect(wrong).toBeUndefined();
  });

  it('decides what was received earlier and committed later with the answers it brought', async () => {
    const em = owner.em.fork();
    const applicant = await addPerson(em, 'applicant');
    const [officer, other] = [await addPerson(em, 'staff', 'officer'), await addPerson(em, 'staff', 'officer')];
    const sent = await submit(em, applicant, await addCall(em));
    await decide(sent.id);
    const dossier = await em.findOneOrFail(Dossier, { reference: sent.reference });
    await decide((await perform(em, dossier, officer, 'formalCheck.incomplete', 'formalCheck-1')).id);
    const second = await perform(em, dossier, other, 'vote.approve', 'vote-1');
    await decide(second.id);
    const answers = { ...application(), requestedCents: 110_000 };
    const first = await perform(em, dossier, applicant, 'clarify.answered', 'clarify-1', answers);
    await database.query(
      `begin; alter table command disable trigger command_decided_once;
       update command c set received_at = s.received_at - interval '1 ms' from command s
         where c.id = '${first.id}' and s.id = '${second.id}';
       alter table command enable trigger command_decided_once; commit`,
    );
    await decide(second.id);
    const [entry] = await database.query('select body from journal_entry where command_id = $1', [first.id]);
    expect(entry?.['body']).toMatchObject({ outcome: { kind: 'accepted' }, facts: { requestedCents: 110_000 } });
  });

  it('lets every timer be read with how it ended, the open ones as the dossier keeps them', async () => {
    const em = owner.em.fork();
    const applicant = await addPerson(em, 'applicant');
    const officer = await addPerson(em, 'staff', 'officer');
    const sent = await submit(em, applicant, await addCall(em));
    await decide(sent.id);
    const before = await em.findOneOrFail(Dossier, { reference: sent.reference });
    const set = before.snapshot?.timers ?? [];
    const check = await perform(em, before, officer, 'formalCheck.incomplete', 'formalCheck-1');
    await decide(check.id);
    const dossier = await owner.em.fork().findOneOrFail(Dossier, { id: before.id });
    const row = ({ key, kind, name, task, dueAt }: OpenTimer, ended: { at: unknown; ending: string } | null) => ({
      key,
      kind,
      name,
      task_key: task,
      due_at: new Date(dueAt),
      ended_at: ended?.at ?? null,
      ending: ended?.ending ?? null,
    });
    const now = dossier.snapshot?.timers ?? [];
    const open = now.map((one) => row(one, null));
    const [{ received_at: at } = {}] = await database.query('select received_at from command where id = $1', [
      check.id,
    ]);
    const gone = set.filter(({ key }) => !now.some((one) => one.key === key));
    const ended = gone.map((one) => row(one, { at, ending: 'done' }));
    expect([open.length > 0, ended.length > 0]).toEqual([true, true]);
    const read = await database.query(
      'select key, kind, name, task_key, due_at, ended_at, ending from timer where dossier_id = $1 order by key collate "C"',
      [dossier.id],
    );
    expect(read).toEqual([...open, ...ended].toSorted((a, b) => (a.key < b.key ? -1 : 1)));
  });

  it('decides what was received before a deadline first, even if the clock comes earlier to be decided', async () => {
    const em = owner.em.fork();
    const applicant = await addPerson(em, 'applicant');
    const officer = await addPerson(em, 'staff', 'officer');
    const sent = await submit(em, applicant, await addCall(em));
    await decide(sent.id);
    const dossier = await em.findOneOrFail(Dossier, { reference: sent.reference });
    await decide((await perform(em, dossier, officer, 'formalCheck.incomplete', 'formalCheck-1')).id);
    const answered = await perform(em, dossier, applicant, 'clarify.answered', 'clarify-1', application());
    const [deadline] = await database.query<{ due_at: Date }>(
      `select due_at from timer where dossier_id = $1 and key = 'clarify-1.deadline'`,
      [dossier.id],
    );
    const tick = createTick({ orm: worker }, decide);
    const late = await tick(sent.reference, 'clarify-1.deadline', deadline?.due_at.toISOString() ?? '');
    expect(late.verdict).toMatchObject({ kind: 'refused', refusal: { code: 'timerGone' } });
    expect((await decide(answered.id)).verdict).toMatchObject({ kind: 'accepted', state: 'formalCheck' });
  });
});

it('lets a worker of the version before go on, which still writes timers as rows', async () => {
  const [{ id } = {}] = await database.query('select id from dossier limit 1');
  const row = { dossier_id: id, key: 'timer.due-1', kind: 'timer', name: 'due', due_at: '2026-12-01T00:00:00Z' };
  const written = await database.query(
    `insert into timer (dossier_id, key, kind, name, due_at)
     select dossier_id, key, kind, name, due_at from jsonb_populate_recordset(null::timer, $1::jsonb) returning 1 as one`,
    [JSON.stringify([row])],
    'worker',
  );
  const [{ key } = {}] = await database.query('select key from timer where dossier_id = $1 limit 1', [id]);
  const ended = await database.query(
    `update timer set ended_at = now(), ending = 'left' where dossier_id = $1 and key = $2 returning 1 as one`,
    [id, key],
    'worker',
  );
  expect([written, ended]).toEqual([[{ one: 1 }], [{ one: 1 }]]);
  expect(await database.query(`select 1 from timer where key = 'timer.due-1'`)).toEqual([]);
});
