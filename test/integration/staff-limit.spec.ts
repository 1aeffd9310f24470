import { beforeAll, describe, expect, it } from '@jest/globals';
import { typedDay } from '../support/call-stage.js';
import { openOffice, taskForm, taskPath, type Colleague, type Office } from '../support/staff-stage.js';

let office: Office;
let administrator: Colleague;
let drafter: Colleague;

beforeAll(async () => {
  office = await openOffice();
  administrator = await office.colleague('administrator');
  drafter = await office.colleague('officer');
});

/** Somebody who releases notices of the programme up to this sum, as people write it; without it up to any. */
async function releaser(limit: string): Promise<Colleague> {
  const someone = await office.colleague();
  const page = await administrator.visitor.get('/people/roles');
  const given = await administrator.visitor.submit(page, '/people/roles', {
    '/role/person': someone.id,
    '/role/role': 'releaser',
    '/role/programme': 'miado-projekte',
    '/role/limitCents': limit,
    '/role/from': typedDay(0),
    '/role/to': '',
  });
  expect(given.status).toBe(303);
  return someone;
}

/** A grant of 1,200 € was voted; its notice is to be drafted. */
async function voted(): Promise<string> {
  const reference = await office.submitted();
  const officer = await office.colleague('officer');
  const [a, b] = [await office.colleague('assessor'), await office.colleague('assessor')];
  await office.goOn(
    reference,
    [officer.id, 'formalCheck.complete'],
    [a.id, 'assessment.submitted'],
    [b.id, 'assessment.submitted'],
    [officer.id, 'vote.approve'],
  );
  return reference;
}

/** A notice over 1,200 € that waits for its release. */
async function drafted(): Promise<string> {
  const reference = await voted();
  await office.goOn(reference, [drafter.id, 'draftNotice.drafted']);
  expect((await office.dossier(reference)).state).toBe('noticeRelease');
  return reference;
}

describe('who drafts a notice', () => {
  it('finds the amount that was voted, and the day by which the use of the money is usually proved', async () => {
    const { body } = await drafter.visitor.get(taskPath(await voted(), 'draftNotice-1'));
    const valueOf = (name: string): string | undefined =>
      body.match(/<input[^>]*>/g)?.find((input) => input.includes(`name="${name}"`));
    expect(valueOf('/grantedCents')).toContain('value="1.200,00"');
    expect(valueOf('/proofDueOn')).toMatch(/value="(28|29|30|31)\.\d{2}\.\d{4}"/);
  });
});

describe('who releases up to a sum only', () => {
  it('is not offered a larger notice, is told why, and cannot release it; somebody else can', async () => {
    const reference = await drafted();
    const path = taskPath(reference, 'releaseNotice-1');
    const small = await releaser('1.199,99');
    const enough = await releaser('1.200');
    expect((await administrator.visitor.get('/people/roles')).body).toMatch(/1\.199,99\s€/);
    expect((await small.visitor.get('/queue?view=unit')).body).not.toContain(reference);
    expect((await enough.visitor.get('/queue?view=unit')).body).toContain(reference);
    const shown = await small.visitor.get(path);
    expect(shown.body).toMatch(/Sie dürfen bis 1\.199,99\s€ freigeben/);
    expect(shown.body).not.toContain('value="complete"');
    const claimed = await small.visitor.submit(shown, `${path}/claim`, { to: path, _unbiased: 'true' });
    expect((await small.visitor.get(claimed.location)).body).toMatch(/Sie dürfen bis 1\.199,99\s€ freigeben/);
    await office.goOn(reference, [small.id, 'releaseNotice.release']);
    expect((await office.dossier(reference)).state).toBe('noticeRelease');
    const page = await enough.visitor.get(path);
    const done = await enough.visitor.submit(page, path, taskForm(page, 'releaseNotice.release'));
    expect(done.status).toBe(303);
    expect((await office.dossier(reference)).state).toBe('granted');
  });

  it('is held by the same limit when standing in, and gets no such task from a lead', async () => {
    const reference = await drafted();
    const path = taskPath(reference, 'releaseNotice-1');
    const [small, large] = [await releaser('500'), await releaser('')];
    const lead = await office.colleague('lead');
    const page = await lead.visitor.get(path);
    expect([page.body.includes(`value="${small.id}"`), page.body.includes(`value="${large.id}"`)]).toEqual([
      false,
      true,
    ]);
    const deputy = await office.colleague('officer');
    const standIn = (absent: string) =>
      office.database.query(
        `insert into deputyship (id, absent_id, deputy_id, from_day, to_day) values (gen_random_uuid(), $1, $2, current_date - 1, current_date + 1)`,
        [absent, deputy.id],
      );
    await standIn(small.id);
    await office.goOn(reference, [deputy.id, 'releaseNotice.release']);
    expect((await office.dossier(reference)).state).toBe('noticeRelease');
    await standIn(large.id);
    await office.goOn(reference, [deputy.id, 'releaseNotice.release']);
    expect((await office.dossier(reference)).state).toBe('granted');
  });
});
