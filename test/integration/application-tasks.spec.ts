import { beforeAll, describe, expect, it } from '@jest/globals';
import { Dossier } from '#libs/database/entities/dossier.entity.js';
import { fillPage, lastCheck, nextYear, referenceIn, send, typed } from '../support/application.js';
import { openPortalWithWorker, type WorkingStage } from '../support/applicant-stage.js';
import { addPerson } from '../support/people.js';
import { waitFor } from '../support/services.js';
import type { Answer, Visitor } from '../support/visitor.js';

let stage: WorkingStage;
const staff: Record<string, string> = {};

beforeAll(async () => {
  stage = await openPortalWithWorker();
  const em = stage.orm.em.fork();
  for (const name of ['officer', 'releaser', 'lead', 'clerk']) staff[name] = await addPerson(em, 'staff', name);
  for (const name of ['assessor', 'second']) staff[name] = await addPerson(em, 'staff', 'assessor');
});

const by = (name: string): string => staff[name] ?? '';

/** The page without what only the browser sees. */
const words = ({ body }: Answer): string => body.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

const state = async (reference: string): Promise<string> =>
  (await stage.orm.em.fork().findOneOrFail(Dossier, { reference })).state;

/** An application over 1,200 € as far as its vote, for a budget of this much. */
async function voted(call: { id: string }, amountCents: number): Promise<{ visitor: Visitor; reference: string }> {
  const { visitor, draft } = await stage.filledIn(call);
  const reference = referenceIn((await send(visitor, draft)).location);
  await stage.act(reference, by('officer'), 'formalCheck.complete');
  for (const one of ['assessor', 'second']) await stage.act(reference, by(one), 'assessment.submitted');
  await stage.act(reference, by('officer'), 'vote.approve', { outcome: 'approve', amountCents, reason: 'Gut.' });
  return { visitor, reference };
}

const plan = (costs: string, requested: string) => ({
  ...typed.finances,
  '/costs/0/amountCents': costs,
  '/requestedCents': requested,
});

describe('a smaller grant', () => {
  it('asks for a new balanced plan up to the sum, with nothing else open, and goes on with it', async () => {
    const { visitor, reference } = await voted(await stage.openCall(), 100_000);
    expect(await state(reference)).toBe('planRevision');
    const base = `/applications/${reference}/tasks/revisePlan`;
    const status = words(await visitor.get(`/applications/${reference}`));
    expect(status).toMatch(/Wir können einen Teil der Summe fördern/);
    expect(status).toMatch(/Mögliche Förderung 1\.000,00.€/);
    expect(status).toMatch(/14 Tage nach dem \d\d\.\d\d\.\d{4}/);
    expect(words(await visitor.get(base))).toMatch(/Höchstens möglich als Förderung 1\.000,00.€ Beantragt 1\.200,00.€/);
    expect((await visitor.get(`${base}/pages/project`)).status).toBe(404);
    const over = await fillPage(visitor, base, 'finances', typed.finances);
    expect(over.status).toBe(422);
    expect(over.body).toMatch(/id="f-requestedCents-error"[^>]*>.*?1\.000,00.€/);
    expect((await fillPage(visitor, base, 'finances', plan('1.200', '1.000'))).status).toBe(422);
    const early = await lastCheck(visitor, base);
    expect((await visitor.submit(early.page, `${base}/check`, early.form)).status).toBe(422);
    expect((await fillPage(visitor, base, 'finances', plan('1.300', '1.000'))).location).toBe(`${base}/check`);
    const { page, form } = await lastCheck(visitor, base);
    const [first, second] = await Promise.all([1, 2].map(() => visitor.submit(page, `${base}/check`, form)));
    expect(second?.location).toBe(first?.location);
    expect(await state(reference)).toBe('noticeDraft');
    expect(words(await visitor.get(first?.location ?? ''))).toMatch(/Neue[rn] Finanzierungsplan/);
    expect(await visitor.get(base)).toMatchObject({ status: 303, location: first?.location });
    expect((await visitor.submit(page, `${base}/check`, form)).location).toBe(first?.location);
  });

  it('can be declined, after a question, once; the money is free again', async () => {
    const call = await stage.openCall({ budgetYear: 2029, budgetCents: 200_000, maxGrantCents: 150_000 });
    const { visitor, reference } = await voted(call, 100_000);
    const base = `/applications/${reference}/tasks/revisePlan`;
    expect((await visitor.get(base)).body).toContain(`href="${base}/decline"`);
    const page = await visitor.get(`${base}/decline`);
    expect(words(page)).toContain('Das lässt sich nicht rückgängig machen.');
    expect(await state(reference)).toBe('planRevision');
    // Accepting needs the plan.
    expect((await visitor.submit(page, `${base}/accept`, { _command: page.hidden('_command') })).status).toBe(404);
    const press = () => visitor.submit(page, `${base}/decline`, { _command: page.hidden('_command') });
    const [first, second] = await Promise.all([press(), press()]);
    expect(first?.location).toBe(second?.location);
    expect(await state(reference)).toBe('declined');
    expect(words(await visitor.get(first?.location ?? ''))).toContain('Sie haben auf die Förderung verzichtet.');
    const budgets = await stage.database.query<{ reserved_cents: string }>(
      'select reserved_cents from budget where budget_year = 2029',
    );
    expect(budgets.map((row) => Number(row.reserved_cents))).toEqual([0]);
  });
});

describe('the waiting list', () => {
  it('says the place, what it means, and takes an offer or refuses it when money is free', async () => {
    const call = await stage.openCall({ budgetYear: 2028, budgetCents: 150_000, maxGrantCents: 150_000 });
    const served = await voted(call, 120_000);
    const [first, second] = [await voted(call, 120_000), await voted(call, 120_000)];
    expect([await state(first.reference), await state(second.reference)]).toEqual(['waitingList', 'waitingList']);
    const seen = words(await second.visitor.get(`/applications/${second.reference}`));
    expect(seen).toMatch(/Ihr Platz auf der Liste 2 Anträge auf der Liste 2 Vorgesehen 1\.200,00.€/);
    expect(seen).toContain('Die Liste gilt bis 31. Dezember 2028, 24:00');
    const asked = await served.visitor.get(`/applications/${served.reference}/withdraw`);
    const taken = { _command: asked.hidden('_command') };
    await served.visitor.submit(asked, `/applications/${served.reference}/withdraw`, taken);
    await waitFor(async () => (await state(first.reference)) === 'moveUp', { within: 30_000, what: 'moving up' });
    const offer = { outcome: 'offer', amountCents: 120_000, reason: 'Geld ist frei.' };
    await stage.act(first.reference, by('officer'), 'offer.offer', offer);
    const base = `/applications/${first.reference}/tasks/answerOffer`;
    const page = await first.visitor.get(base);
    expect(words(page)).toMatch(/Mögliche Förderung 1\.200,00.€/);
    expect((await second.visitor.get(base)).status).toBe(404);
    const answer = await first.visitor.submit(page, `${base}/accept`, { _command: page.hidden('_command') });
    expect(await state(first.reference)).toBe('noticeDraft');
    expect(words(await first.visitor.get(answer.location))).toContain('Angebot angenommen');
  });
});

describe('an early start', () => {
  it('is asked for from the status page, keeps what was typed, and shows what became of it', async () => {
    const { visitor, draft } = await stage.filledIn(await stage.openCall());
    const reference = referenceIn((await send(visitor, draft)).location);
    const base = `/applications/${reference}/commands/requestEarlyStart`;
    expect((await visitor.get(`/applications/${reference}`)).body).toContain(`href="${base}"`);
    expect((await visitor.get(base)).location).toBe(`${base}/pages/main`);
    const faulty = await fillPage(visitor, base, 'main', {
      '/startOn': 'bald',
      '/reason': 'Der Saal ist nur im Mai frei.',
    });
    expect([faulty.status, faulty.body.includes('Der Saal ist nur im Mai frei.')]).toEqual([422, true]);
    const past = await fillPage(visitor, base, 'main', { '/startOn': '1.1.2020', '/reason': 'Schon begonnen.' });
    expect([past.status, past.body.includes('darf nicht vor dem')]).toEqual([422, true]);
    await fillPage(visitor, base, 'main', { '/startOn': 'bald', '/reason': 'Der Saal ist nur im Mai frei.' });
    const early = await lastCheck(visitor, base);
    expect((await visitor.submit(early.page, `${base}/check`, early.form)).status).toBe(422);
    expect((await visitor.get(`${base}/pages/main`)).body).toContain('Der Saal ist nur im Mai frei.');
    const right = { '/startOn': `1.5.${nextYear}`, '/reason': 'Der Saal ist nur im Mai frei.' };
    expect((await fillPage(visitor, base, 'main', right)).location).toBe(`${base}/check`);
    const { page, form } = await lastCheck(visitor, base);
    const [first, second] = await Promise.all([1, 2].map(() => visitor.submit(page, `${base}/check`, form)));
    expect(second?.location).toBe(first?.location);
    expect(await state(reference)).toBe('formalCheck | earlyStart.requested');
    const status = await visitor.get(first?.location ?? '');
    expect(words(status)).toContain('Vorzeitiger Beginn: beantragt');
    expect(words(status)).toContain('Formale Prüfung');
    expect(status.body).not.toContain(`href="${base}"`);
    // What was written for it is no version of the application.
    expect(status.body).toContain('Sprachcafé im Nordpark');
    expect(await visitor.get(base)).toMatchObject({ status: 303, location: first?.location });
    await stage.act(reference, by('officer'), 'decideEarlyStart.refuse', { outcome: 'refuse', reason: 'Zu früh.' });
    const refused = await visitor.get(`/applications/${reference}`);
    expect(words(refused)).toContain('Vorzeitiger Beginn: abgelehnt');
    expect(refused.body).toContain(`href="${base}"`);
    const other = await stage.applicant();
    expect((await other.get(base)).status).toBe(404);
  });
});
