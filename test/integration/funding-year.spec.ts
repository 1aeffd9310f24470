import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { verifyDossiers, type Discrepancy } from '#activities/verify.js';
import { FastMotion } from '../support/fast-motion.js';
import { FundingYear, type YearPlan } from '../support/funding-year.js';

const rank: YearPlan = {
  programme: 'miado-projekte',
  selection: 'rank',
  deadlineKind: 'cutoff',
  applications: 120,
  budgetCents: 12_000_000,
  opensOn: '2026-01-07',
  closesOn: '2026-02-28',
  decisionOn: '2026-06-30',
};
const firstCome: YearPlan = {
  ...rank,
  selection: 'firstCome',
  deadlineKind: 'orderly',
  applications: 80,
  budgetCents: 9_000_000,
  opensOn: '2029-01-04',
  closesOn: '2029-10-31',
  decisionOn: '2029-12-15',
};

let motion: FastMotion;

/** Rows of one statement, by the owner. */
const rows = <Row extends object>(sql: string): Promise<Row[]> => motion.owner.em.fork().execute<Row[]>(sql);

beforeAll(async () => {
  motion = await FastMotion.open('2026-01-01T08:00:00.000Z');
  const year = new FundingYear(motion, 20_261);
  await year.hire();
  await year.play(rank);
  await year.play(firstCome);
}, 600_000);
afterAll(() => motion.close());

describe('two years of a programme in fast motion, 200 applications', () => {
  it('bring every application to an end, and use every end', async () => {
    const ends = await rows<{ state: string; n: number }>(
      `select state, count(*)::int as n from dossier where process = 'projectFunding' group by state order by state`,
    );
    expect(ends.reduce((sum, { n }) => sum + n, 0)).toBe(200);
    expect(ends.map(({ state }) => state.split(' | ')[0])).toEqual(
      expect.arrayContaining(['declined', 'expired', 'granted', 'rejected', 'withdrawn']),
    );
    expect(await rows(`select reference, state from dossier where status = 'active'`)).toEqual([]);
  });

  it('go through every state of the chart', async () => {
    const seen = await rows<{ state: string }>(
      `select distinct split_part(body -> 'outcome' ->> 'stateName', ' | ', 1) as state from journal_entry
       where body -> 'definition' ->> 'name' = 'projectFunding' and body -> 'outcome' ->> 'stateName' is not null`,
    );
    const resting = ['formalCheck', 'clarification', 'assessment', 'furtherAssessment', 'vote', 'voteConfirmation'];
    const money = ['ranking', 'waitingList', 'moveUp', 'offerPending', 'planRevision'];
    const notice = ['noticeDraft', 'noticeRelease', 'rejectionDraft', 'rejectionRelease', 'late'];
    expect(seen.map(({ state }) => state)).toEqual(expect.arrayContaining([...resting, ...money, ...notice]));
  });

  it('leave a ledger that agrees with its balance, its dossiers and their notices', async () => {
    const off = await rows(
      `select b.programme, b.budget_year from budget b join (
         select programme, budget_year, sum(cents) filter (where bucket = 'planned') as planned,
           sum(cents) filter (where bucket = 'reserved') as reserved, sum(cents) filter (where bucket = 'committed') as committed
         from ledger_entry group by 1, 2) l using (programme, budget_year)
       where b.planned_cents <> l.planned or b.reserved_cents <> l.reserved or b.committed_cents <> l.committed
         or b.planned_cents < b.reserved_cents + b.committed_cents + b.paid_cents - b.returned_cents`,
    );
    expect(off).toEqual([]);
    const reserved = await rows(
      `select dossier_id from ledger_entry where bucket = 'reserved' group by 1 having sum(cents) <> 0`,
    );
    expect(reserved).toEqual([]);
    const notices = await rows(
      `select d.reference, d.state, c.cents, a.data ->> 'grantedCents' as granted from dossier d
       left join (select dossier_id, sum(cents) as cents from ledger_entry where bucket = 'committed' group by 1) c on c.dossier_id = d.id
       left join lateral (select a.data from answers a join command k on k.id = a.command_id where a.dossier_id = d.id
         and a.task_key like 'draftNotice-%' and k.outcome ->> 'kind' = 'accepted' order by k.received_at desc limit 1) a on true
       where d.process = 'projectFunding' and (case when d.state like 'granted%' then (a.data ->> 'grantedCents')::bigint else 0 end) <> coalesce(c.cents, 0)`,
    );
    expect(notices).toEqual([]);
  });

  it('used up the money, and made nobody wait while there was enough', async () => {
    const [balance] = await rows<{ share: string }>(
      `select committed_cents::float / planned_cents as share from budget where budget_year = 2026`,
    );
    expect(Number(balance?.share)).toBeGreaterThan(0.7);
  });

  it('wrote the mails and documents of each end once', async () => {
    const wrong = await rows(
      `select d.reference, d.state from dossier d where d.process = 'projectFunding' and (
         (select count(*) from mail m where m.dossier_id = d.id and m.template = 'notice') <> (d.state like 'granted%')::int
         or (select count(*) from mail m where m.dossier_id = d.id and m.template = 'rejection') <> (d.state like 'rejected%')::int
         or (select count(*) from mail m where m.dossier_id = d.id and m.template = 'withdrawn') <> (d.state like 'withdrawn%')::int
         or (select count(*) from document o where o.dossier_id = d.id and o.template in ('notice', 'partial-notice')) <> (d.state like 'granted%')::int)`,
    );
    expect(wrong).toEqual([]);
    const untold = await rows(`select m.id from mail m where m.dossier_id is null or m.address = ''`);
    expect(untold).toEqual([]);
  });

  it('left no task or timer open', async () => {
    expect(
      await rows(
        `select d.reference, d.state, t.key, t.audience from task t join dossier d on d.id = t.dossier_id where t.closed_at is null`,
      ),
    ).toEqual([]);
    expect(await rows(`select 1 from timer where ended_at is null`)).toEqual([]);
    expect(await rows(`select 1 from command where outcome is null`)).toEqual([]);
  });

  it('is borne out by the journals', async () => {
    const found: Discrepancy[] = [];
    for await (const one of verifyDossiers(motion.owner.em, motion.definitions)) found.push(one);
    expect(found).toEqual([]);
  });

  it('kept four eyes and the word of everybody who acted', async () => {
    const same = await rows(
      `select d.reference from dossier d where jsonb_exists_any(d.snapshot -> 'doers' -> 'releaseNotice', array(
         select jsonb_array_elements_text(d.snapshot -> 'doers' -> 'draftNotice')))`,
    );
    expect(same).toEqual([]);
  });
});
