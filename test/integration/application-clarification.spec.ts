import { beforeAll, describe, expect, it } from '@jest/globals';
import { attach, fillPage, lastCheck, referenceIn, send, typed } from '../support/application.js';
import { openPortalWithWorker } from '../support/applicant-stage.js';
import { addPerson } from '../support/people.js';

let stage: Awaited<ReturnType<typeof openPortalWithWorker>>;
let officer: string;

beforeAll(async () => {
  stage = await openPortalWithWorker();
  officer = await addPerson(stage.orm.em.fork(), 'staff', 'officer');
});

/** An application sent back with these requests. */
async function sentBack(requests: { ptr: string; text: string }[]) {
  const { visitor, draft } = await stage.filledIn();
  const reference = referenceIn((await send(visitor, draft)).location);
  await stage.act(reference, officer, 'formalCheck.incomplete', { checks: {}, outcome: 'incomplete', requests });
  return { visitor, reference, base: `/applications/${reference}/tasks/clarify` };
}

const newest = (reference: string) =>
  stage.database.query<{ data: Record<string, never>; hash: string }>(
    `select a.data, a.hash from answers a join dossier d on d.id = a.dossier_id where d.reference = $1 and a.person_id = d.applicant_id
     order by a.created_at desc limit 1`,
    [reference],
  );

/** The page without what only the browser sees. */
const words = (body: string): string => body.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe('a request for changes', () => {
  it('opens only what was asked for, prefilled, and brings a new version', async () => {
    const { visitor, reference, base } = await sentBack([{ ptr: '/project/description', text: 'Wer leitet das?' }]);
    expect((await visitor.get('/applications')).body).toContain(`href="${base}"`);
    expect((await visitor.get(base)).body).toContain('Wer leitet das?');
    const page = await visitor.get(`${base}/pages/project`);
    expect(page.body).toContain('Jede Woche ein Nachmittag.');
    expect(page.body).not.toContain('name="/project/title"');
    expect((await visitor.get(`${base}/pages/period`)).status).toBe(404);
    const form = { ...typed.project, '/project/title': 'Heimlich', '/project/description': 'Frau Osei leitet.' };
    expect((await fillPage(visitor, base, 'project', form)).location).toBe(`${base}/check`);
    const { page: check, form: last } = await lastCheck(visitor, base);
    const answers = await Promise.all([1, 2].map(() => visitor.submit(check, `${base}/check`, last)));
    const again = await visitor.submit(check, `${base}/check`, last);
    expect(answers.map(({ location }) => location)).toEqual([again.location, again.location]);
    const status = await visitor.get(again.location);
    expect(words(status.body)).toMatch(/Angaben ergänzt, eingegangen am/);
    expect(status.body).toContain('Frau Osei leitet.');
    const [version] = await newest(reference);
    expect(version?.data).toMatchObject({
      project: { title: 'Sprachcafé im Nordpark', description: 'Frau Osei leitet.' },
      contact: { name: 'Miriam Osei' },
    });
    const commands = await stage.database.query(
      `select c.outcome ->> 'kind' as kind from command c join dossier d on d.id = c.dossier_id where d.reference = $1 and c.type = 'clarify.answered'`,
      [reference],
    );
    expect(commands).toEqual([{ kind: 'accepted' }]);
    expect(await visitor.get(base)).toMatchObject({ status: 303, location: again.location });
  });

  it('asks whether it is meant before it is sent unchanged', async () => {
    const { visitor, base } = await sentBack([{ ptr: '/project/description', text: 'Wer leitet das?' }]);
    const { page, form } = await lastCheck(visitor, base);
    expect(page.body).toContain('Sie haben noch nichts geändert');
    const refused = await visitor.submit(page, `${base}/check`, form);
    expect([refused.status, refused.body.includes('Sie haben noch nichts geändert')]).toEqual([422, true]);
    const meant = await lastCheck(visitor, base);
    const sent = await visitor.submit(meant.page, `${base}/check`, { ...meant.form, _unchanged: ['', 'true'] });
    expect(sent.status).toBe(303);
  });

  it('lets the plan be balanced again and a document be added, and refuses it while it does not balance', async () => {
    const asked = [
      { ptr: '/costs', text: 'Bitte ohne Möbel.' },
      { ptr: '/attachments/more', text: 'Angebot' },
    ];
    const { visitor, reference, base } = await sentBack(asked);
    const plan = { ...typed.finances, '/costs/0/amountCents': '1.000' };
    const unbalanced = await fillPage(visitor, base, 'finances', plan);
    expect([unbalanced.status, unbalanced.body.includes('f-requestedCents-error')]).toEqual([422, true]);
    const early = await lastCheck(visitor, base);
    expect((await visitor.submit(early.page, `${base}/check`, early.form)).status).toBe(422);
    await fillPage(visitor, base, 'finances', { ...plan, '/requestedCents': '700' });
    expect((await attach(visitor, base, { field: '/attachments/more', name: 'Angebot.pdf' })).status).toBe(303);
    expect((await attach(visitor, base)).status).toBe(404);
    expect((await send(visitor, base)).status).toBe(303);
    expect((await newest(reference))[0]?.data).toMatchObject({ requestedCents: 70_000 });
    const files = await stage.database.query(
      `select f.name from file f join dossier d on d.id = f.dossier_id where d.reference = $1 and f.answers_id is not null order by f.name`,
      [reference],
    );
    expect(files.map(({ name }) => name)).toEqual(['Angebot.pdf', 'Satzung.pdf']);
  });
});
