import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { steps } from '../../apps/local/demonstration/scenario.js';
import { cast, commands, meets } from '../support/council-walk.js';
import { typedDay } from '../support/call-stage.js';
import { answer, complete, mailTo, openTask, work } from '../support/e2e-acts.js';
import { look, openE2eStage, type E2eStage } from '../support/e2e-stage.js';

jest.setTimeout(900_000);
const email = 'miriam.osei@nachbarschaft-nordpark.example';
const conditions = 'Der Eintritt ist frei.';
let stage: E2eStage;
let reference = '';
let submission = '';
let number = '';

/** A grant above the delegation limit of a programme whose decisions go through the council here. */
beforeAll(async () => {
  stage = await openE2eStage();
  await stage.demonstration.enterCouncil();
  const run = await stage.demonstration.begin();
  await stage.demonstration.openCall(run, 'cultureLarge');
  const call = run.calls.get('cultureLarge');
  if (!call) throw new Error('the call is not open');
  reference = await stage.begun(call, {
    title: 'Theaterfestival der Nachbarschaften',
    applicant: 'applicant-01',
    requestedCents: 1_500_000,
    steps: steps('formalCheck.complete', 'assessment.submitted', 'assessment.submitted', 'vote.approve'),
  });
}, 240_000);

/** What the applicant reads on their phone. */
async function status(text: string | RegExp, name: string): Promise<string> {
  const page = await stage.applicant(email, `/applications/${reference}`);
  await page.getByText(text).first().waitFor();
  await look(page, name);
  const seen = await page.locator('main').innerText();
  await page.context().close();
  return seen;
}

const one = async (column: 'reference' | 'number'): Promise<string> => {
  const [row] = await stage.database.query<{ value: string }>(
    `select s.${column} as value from dossier s join dossier d on d.id = s.parent_id where d.reference = $1`,
    [reference],
  );
  return row?.value ?? '';
};

describe('a funding application, through the council to its notice', () => {
  it('goes to the council when the lead has confirmed the vote, and the applicant reads what that means', async () => {
    await work(stage, 'staff-07', { reference, task: 'Votum mitzeichnen', answers: { '/outcome': 'confirm' } });
    await stage.inState(reference, 'council');
    expect(await status(/Rat oder ein Ausschuss/, 'f01-council')).toContain('Sie müssen nichts tun');
    submission = await one('reference');
    expect(submission).toMatch(/^CS-/);
    // Whoever works on the application knows of the submission, though it is not theirs to open.
    const page = await stage.staff('staff-01', `/dossiers/${reference}`);
    await look(page, 'f01-dossier');
    expect(await page.locator('main').innerText()).toContain(submission);
    expect(await page.locator(`main a[href$="${submission}"]`).count()).toBe(0);
    await page.context().close();
  });

  it('is written as a submission that begins with what the application says, and released by two', async () => {
    const task = await openTask(stage, cast.author, 'Vorlage schreiben', submission);
    expect(await task.locator('[name="/subject"]').inputValue()).toContain('Theaterfestival der Nachbarschaften');
    expect(await task.locator('[name="/cents"]').inputValue()).toBe('15.000,00');
    await answer(task, {
      '/kind': 'resolution',
      '/department': 'miado',
      '/route/0/body': 'integration',
      '/route/0/role': 'recommendation',
    });
    await task.locator('button[name=_add][value="/route"]').click();
    await answer(task, { '/route/1/body': 'finance', '/route/1/role': 'decision' });
    await look(task, 'f02-write');
    await complete(task);
    await task.context().close();
    const release = { '/outcome': 'release' };
    await work(stage, cast.head, {
      reference: submission,
      task: 'Vorlage freigeben (Fachbereich)',
      answers: release,
    });
    await work(stage, cast.mayor, {
      reference: submission,
      task: 'Vorlage freigeben (Verwaltungsspitze)',
      answers: release,
    });
    await work(stage, cast.office, {
      reference: submission,
      task: 'Vorlage einbringen',
      answers: { '/outcome': 'introduced' },
    });
    await stage.inState(submission, 'consulting');
    number = await one('number');
  });

  it('is deferred once, which the applicant is told in plain words', async () => {
    const integration = { body: 'integration', startsAt: '16:00', number };
    await meets(stage, { ...integration, day: -20, decision: 'deferred', more: { '/nextOn': typedDay(-10) } });
    await mailTo(stage, email, /vertagt|verschoben/i);
    expect(await status('Das Gremium hat die Entscheidung vertagt', 'f03-deferred')).toContain('vertagt');
    await meets(stage, { ...integration, day: -10, decision: 'recommended', votes: 'yes' });
  });

  it('is resolved with a condition, and the notice says so', async () => {
    await meets(
      stage,
      {
        body: 'finance',
        day: -5,
        startsAt: '15:00',
        number,
        decision: 'resolved',
        votes: 'yes',
        more: { '/conditions': conditions },
      },
      'f04-meeting',
    );
    await stage.inState(submission, 'decided');
    await commands(stage, cast.mayor, { reference: submission, command: 'waiveObjection' });
    await stage.inState(reference, 'noticeDraft');
    expect(await status('Das Gremium hat der Förderung mit Auflagen zugestimmt', 'f05-decided')).toContain('Bescheid');
    const draft = await openTask(stage, 'staff-01', 'Bescheid entwerfen', reference);
    // Whoever drafts reads what was resolved, by which body, and on which conditions.
    await draft.getByText(conditions).first().waitFor();
    expect(await draft.locator('main').innerText()).toContain(number);
    await answer(draft, {
      '/grantedCents': '15.000',
      '/reasons': 'Beschluss des Gremiums.',
      '/proofDueOn': '31.05.2033',
    });
    await look(draft, 'f06-draft');
    await complete(draft);
    await draft.context().close();
    await work(stage, 'staff-08', {
      reference,
      task: 'Bescheid freigeben',
      answers: { '/outcome': 'release', '/confirmed': 'true' },
      look: 'f07-release',
    });
    await stage.inState(reference, 'granted');
    await mailTo(stage, email, /Bescheid/);
    expect(await status('Ihr Projekt wird gefördert.', 'f08-granted')).toMatch(/Bewilligt\s+15\.000,00/);
    await stage.settled();
    expect(await stage.discrepancies()).toEqual([]);
  });
});
