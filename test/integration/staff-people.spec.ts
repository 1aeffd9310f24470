import { beforeAll, describe, expect, it } from '@jest/globals';
import { today } from '#libs/database/stores/today.js';
import type { Answers } from '#libs/forms/definition.js';
import { submit } from '../../apps/local/demonstration/acts.js';
import { typedDay } from '../support/call-stage.js';
import { addPerson } from '../support/people.js';
import { openOffice, taskPath, type Colleague, type Office } from '../support/staff-stage.js';

let office: Office;
let officer: Colleague;
let lead: Colleague;
let administrator: Colleague;

beforeAll(async () => {
  office = await openOffice();
  officer = await office.colleague('officer');
  lead = await office.colleague('lead');
  administrator = await office.colleague('administrator');
});

const send = async ({ visitor }: Colleague, path: string, form: Record<string, string>) =>
  visitor.submit(await visitor.get(path.startsWith('/people/roles') ? '/people/roles' : '/people'), path, form);
const rows = (table: string, column: string, person: string) =>
  office.database.query<{ id: string }>(`select id from ${table} where ${column} = $1`, [person]);
async function submittedByAnother(over: Answers): Promise<string> {
  const em = office.orm.em.fork();
  const sent = await submit(em, await addPerson(em, 'applicant'), office.call, over);
  await office.send(sent);
  return sent.reference;
}
const thisWeek = { '/deputy/from': typedDay(0), '/deputy/to': typedDay(7) };

describe('deputies', () => {
  it('are named by oneself, once however often the button is pressed, and have the work until it ends', async () => {
    const reference = await office.submitted();
    const absent = await office.colleague('officer');
    const deputy = await office.colleague('clerk');
    const check = taskPath(reference, 'formalCheck-1');
    const form = { '/deputy/deputy': deputy.id, ...thisWeek };
    const page = await absent.visitor.get('/people');
    const press = () => absent.visitor.submit(page, '/people/deputies', form);
    const answers = await Promise.all([press(), press()]);
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    const [row, ...more] = await rows('deputyship', 'absent_id', absent.id);
    expect(more).toEqual([]);
    const queue = await deputy.visitor.get('/queue?view=unit');
    expect(queue.body).toContain(`Sie vertreten ${absent.name} (bis ${typedDay(7)})`);
    expect(queue.body).toContain(`/dossiers/${reference}`);
    const taken = await deputy.visitor.submit(queue, `${check}/claim`, { to: check, _unbiased: 'true' });
    expect((await deputy.visitor.get(taken.location)).body).toContain('Sie haben diese Aufgabe übernommen');
    expect((await send(officer, `/people/deputies/${row?.id}/end`, {})).status).toBe(404);
    expect((await send(absent, `/people/deputies/${row?.id}/end`, {})).status).toBe(303);
    expect((await deputy.visitor.get('/queue?view=unit')).body).not.toContain('Sie vertreten');
  });

  it('are named for others by a lead alone, and nobody stands in for themselves', async () => {
    const [other, clerk] = [await office.colleague('officer'), await office.colleague('clerk')];
    await send(officer, '/people/deputies', { '/deputy/absent': other.id, '/deputy/deputy': clerk.id, ...thisWeek });
    expect(await rows('deputyship', 'absent_id', other.id)).toEqual([]);
    const own = await send(officer, '/people/deputies', { '/deputy/deputy': officer.id, ...thisWeek });
    expect(own.status).toBe(422);
    expect(own.body).toContain('Niemand vertritt sich selbst.');
    const wrong = { '/deputy/absent': other.id, '/deputy/deputy': officer.id, ...thisWeek, '/deputy/to': typedDay(-3) };
    const faulty = await send(lead, '/people/deputies', wrong);
    expect(faulty.status).toBe(422);
    expect(faulty.body).toContain('Das Ende liegt vor dem Beginn.');
    expect((await send(lead, '/people/deputies', { ...wrong, ...thisWeek })).status).toBe(303);
    expect(await rows('deputyship', 'absent_id', other.id)).toHaveLength(1);
  });
});

describe('a lead', () => {
  const rolesNow = async (id: string) =>
    (
      await office.database.query<{ role: string; programme: string | null }>(
        `select role, programme from held_roles($1, ${today}) order by role, programme`,
        [id],
      )
    ).map(({ role, programme }) => `${role} ${programme ?? '*'}`);
  /** Somebody who leads one programme alone. */
  async function leadOf(programme: string): Promise<Colleague> {
    const one = await office.colleague();
    await office.database.query(
      `insert into role_assignment (id, person_id, role, programme) values (gen_random_uuid(), $1, 'lead', $2)`,
      [one.id, programme],
    );
    return one;
  }

  it('names neither himself for others nor somebody he stands in for, but a deputy of his own', async () => {
    const [absent, other] = [await office.colleague('releaser'), await office.colleague('officer')];
    const form = { '/deputy/absent': absent.id, '/deputy/deputy': lead.id, ...thisWeek };
    const refused = await send(lead, '/people/deputies', form);
    expect(refused.status).toBe(422);
    expect(refused.body).toContain('So hätten Sie selbst die Rollen der vertretenen Person.');
    await send(other, '/people/deputies', { '/deputy/deputy': lead.id, ...thisWeek });
    const around = await send(lead, '/people/deputies', { ...form, '/deputy/deputy': other.id });
    expect([around.status, around.body.includes('So hätten Sie selbst')]).toEqual([422, true]);
    expect(await rolesNow(lead.id)).toEqual(['lead *', 'officer *']);
    const own = { '/deputy/absent': lead.id, '/deputy/deputy': absent.id, ...thisWeek };
    expect((await send(lead, '/people/deputies', own)).status).toBe(303);
    expect(await rolesNow(absent.id)).toEqual(['lead *', 'officer *', 'releaser *']);
  });

  it('of one programme acts for others in that alone', async () => {
    const [absent, deputy] = [await office.colleague('releaser'), await office.colleague('officer')];
    const local = await leadOf('miado-projekte');
    const form = { '/deputy/absent': absent.id, '/deputy/deputy': deputy.id, ...thisWeek };
    for (const programme of ['', 'interkultur']) {
      const refused = await send(local, '/people/deputies', { ...form, '/deputy/programme': programme });
      expect(refused.status).toBe(422);
      expect(refused.body).toContain('nur in einem Programm eintragen, das Sie leiten');
    }
    expect(await rows('deputyship', 'absent_id', absent.id)).toEqual([]);
    await send(local, '/people/deputies', { ...form, '/deputy/programme': 'miado-projekte' });
    expect(await rolesNow(deputy.id)).toEqual(['officer *', 'releaser miado-projekte']);
    const [led] = await rows('deputyship', 'absent_id', absent.id);
    await send(absent, '/people/deputies', { '/deputy/deputy': deputy.id, ...thisWeek });
    const everywhere = (await rows('deputyship', 'absent_id', absent.id)).find(({ id }) => id !== led?.id);
    const page = await local.visitor.get('/people');
    expect(page.body).toContain(`/people/deputies/${led?.id}/end`);
    expect(page.body).not.toContain(`/people/deputies/${everywhere?.id}/end`);
    expect((await send(local, `/people/deputies/${everywhere?.id}/end`, {})).status).toBe(404);
    expect((await send(local, `/people/deputies/${led?.id}/end`, {})).status).toBe(303);
    // For his own absence, in all.
    const own = { '/deputy/absent': local.id, '/deputy/deputy': deputy.id, ...thisWeek };
    expect((await send(local, '/people/deputies', own)).status).toBe(303);
  });

  it('of one programme ends no relation, since it excludes somebody in all of them', async () => {
    const [member, local] = [await office.colleague('officer'), await leadOf('miado-projekte')];
    const form = { '/relation/organisation': 'Drei Linden e. V.', '/relation/kind': 'board' };
    await send(local, '/people/relations', { ...form, '/relation/person': member.id });
    const [row] = await rows('relation', 'person_id', member.id);
    expect((await local.visitor.get('/people')).body).not.toContain(`/people/relations/${row?.id}/end`);
    expect((await send(local, `/people/relations/${row?.id}/end`, {})).status).toBe(403);
    expect((await send(lead, `/people/relations/${row?.id}/end`, {})).status).toBe(303);
  });

  it('passes on no administration, and nobody does', async () => {
    const [absent, deputy] = [await office.colleague('administrator', 'officer'), await office.colleague('clerk')];
    const form = { '/deputy/absent': absent.id, '/deputy/deputy': deputy.id, ...thisWeek };
    expect((await send(lead, '/people/deputies', form)).status).toBe(303);
    expect(await rolesNow(deputy.id)).toEqual(['clerk *', 'officer *']);
    expect((await deputy.visitor.get('/people/roles')).status).toBe(403);
    expect(await rolesNow(absent.id)).toEqual(['administrator *', 'officer *']);
  });
});

describe('relations to organisations', () => {
  it('take the dossiers away at once, and only a lead ends one, never their own', async () => {
    const reference = await office.submitted();
    const member = await office.colleague('officer');
    const page = `/dossiers/${reference}`;
    expect((await member.visitor.get(page)).status).toBe(200);
    const form = { '/relation/organisation': 'nachbarschaftskreis nordpark', '/relation/kind': 'board' };
    expect((await send(member, '/people/relations', form)).status).toBe(303);
    expect((await send(member, '/people/relations', form)).status).toBe(303);
    const [row, ...more] = await rows('relation', 'person_id', member.id);
    expect(more).toEqual([]);
    expect((await member.visitor.get(page)).status).toBe(404);
    expect((await send(member, `/people/relations/${row?.id}/end`, {})).status).toBe(403);
    expect((await send(lead, `/people/relations/${row?.id}/end`, {})).status).toBe(303);
    expect((await member.visitor.get(page)).status).toBe(200);
    await send(lead, '/people/relations', { ...form, '/relation/person': lead.id });
    const [own] = await rows('relation', 'person_id', lead.id);
    expect((await send(lead, `/people/relations/${own?.id}/end`, {})).status).toBe(404);
  });

  it('can be to an organisation that has never applied, and hold as soon as it does', async () => {
    const [member, other] = [await office.colleague('officer'), await office.colleague('officer')];
    const form = { '/relation/organisation': 'Quellwasser e. V.', '/relation/kind': 'employee' };
    expect((await send(member, '/people/relations', form)).status).toBe(303);
    const organisation = {
      name: 'Quellwasser e.V.',
      legalForm: 'eV',
      street: 'Weg 1',
      postalCode: '44137',
      city: 'Dortmund',
    };
    const [first, second] = [await office.submitted({ organisation }), await submittedByAnother({ organisation })];
    for (const reference of [first, second]) {
      expect((await member.visitor.get(`/dossiers/${reference}`)).status).toBe(404);
      expect((await other.visitor.get(`/dossiers/${reference}`)).status).toBe(200);
      await office.goOn(reference, [member.id, 'formalCheck.complete']);
      expect((await office.dossier(reference)).state).toBe('formalCheck');
    }
    const { body } = await lead.visitor.get('/people');
    const [, ...lines] = body.split(`>${member.name}</th>`);
    expect(lines).toHaveLength(1);
    const id = /\/people\/relations\/([0-9a-f-]{36})\/end/.exec(lines[0] ?? '')?.[1];
    expect((await send(lead, `/people/relations/${id}/end`, {})).status).toBe(303);
    for (const reference of [first, second])
      expect((await member.visitor.get(`/dossiers/${reference}`)).status).toBe(200);
  });

  it('ask which is meant where the name is only similar, and take a new one all the same', async () => {
    await office.submitted({
      organisation: {
        name: 'Brückenbauer Hörde e.V.',
        legalForm: 'eV',
        street: 'Weg 1',
        postalCode: '44263',
        city: 'Dortmund',
      },
    });
    const member = await office.colleague('officer');
    const form = { '/relation/organisation': 'Brückenbauer Hoerde', '/relation/kind': 'board' };
    const asked = await send(member, '/people/relations', form);
    expect(asked.status).toBe(422);
    expect(asked.body).toContain('Meinen Sie eine dieser Organisationen?');
    expect(asked.body).toContain('value="Brückenbauer Hörde e.V."');
    const named = () =>
      office.database.query<{ name: string }>(
        'select o.name from relation r join organisation o on o.id = r.organisation_id where r.person_id = $1 order by o.name',
        [member.id],
      );
    expect(await named()).toEqual([]);
    const wrong = await send(member, '/people/relations', { ...form, '/relation/which': 'Was anderes' });
    expect(wrong.status).toBe(422);
    await send(member, '/people/relations', { ...form, '/relation/which': 'Brückenbauer Hörde e.V.' });
    await send(member, '/people/relations', { ...form, '/relation/which': 'new' });
    expect(await named()).toEqual([{ name: 'Brückenbauer Hoerde' }, { name: 'Brückenbauer Hörde e.V.' }]);
  });

  it('are not shown to others', async () => {
    const member = await office.colleague('officer');
    const form = { '/relation/organisation': 'Nachbarschaftskreis Nordpark', '/relation/kind': 'member' };
    await send(member, '/people/relations', form);
    const row = `>${member.name}</th>`;
    expect((await officer.visitor.get('/people')).body).not.toContain(row);
    expect((await lead.visitor.get('/people')).body).toContain(row);
  });
});

describe('roles', () => {
  it('are given in a programme by administrators, never to themselves, and end from one day to the next', async () => {
    const someone = await office.colleague();
    const reference = await office.submitted();
    const page = `/dossiers/${reference}`;
    expect((await officer.visitor.get('/people/roles')).status).toBe(403);
    const form = {
      '/role/person': someone.id,
      '/role/role': 'officer',
      '/role/programme': 'miado-projekte',
      '/role/from': typedDay(0),
      '/role/to': '',
    };
    expect((await send(administrator, '/people/roles', { ...form, '/role/person': administrator.id })).status).toBe(
      422,
    );
    expect((await someone.visitor.get(page)).status).toBe(404);
    expect((await send(administrator, '/people/roles', form)).status).toBe(303);
    expect((await send(administrator, '/people/roles', form)).status).toBe(303);
    const [row, ...more] = await rows('role_assignment', 'person_id', someone.id);
    expect(more).toEqual([]);
    expect((await someone.visitor.get(page)).status).toBe(200);
    const overlap = await send(administrator, '/people/roles', { ...form, '/role/from': typedDay(5) });
    expect(overlap.status).toBe(422);
    expect((await send(administrator, `/people/roles/${row?.id}/end`, {})).status).toBe(303);
    expect((await someone.visitor.get(page)).status).toBe(404);
    const [own] = await rows('role_assignment', 'person_id', administrator.id);
    expect((await send(administrator, `/people/roles/${own?.id}/end`, {})).status).toBe(404);
  });

  it('let an auditor read dossiers, money and history, and do nothing', async () => {
    const auditor = await office.colleague('auditor');
    const reference = await office.submitted();
    const check = taskPath(reference, 'formalCheck-1');
    const dossier = await auditor.visitor.get(`/dossiers/${reference}`);
    expect(dossier.body).toContain('Verlauf');
    expect(dossier.body).toContain('Nachbarschaftskreis Nordpark');
    const task = await auditor.visitor.get(check);
    expect(task.body).not.toMatch(/<form[^>]*action="\/dossiers/);
    expect((await auditor.visitor.get('/money')).status).toBe(200);
    expect((await auditor.visitor.get(`/dossiers?query=${reference}`)).body).toContain(reference);
    const tried = await auditor.visitor.submit(task, `${check}/claim`, { to: check, _unbiased: 'true' });
    expect((await auditor.visitor.get(tried.location)).body).toContain('Dazu brauchen Sie die Rolle');
    expect((await administrator.visitor.get(`/dossiers/${reference}`)).status).toBe(404);
  });
});
