import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import {
  beginApplication,
  choose,
  doTask as doTaskOn,
  fillApplication,
  mailTo,
  sendApplication,
} from '../support/e2e-acts.js';
import { isAccessible, openE2eStage, phone, type E2eStage } from '../support/e2e-stage.js';
import { waitFor } from '../support/services.js';
import { nextYear } from '../support/application.js';

jest.setTimeout(600_000);
let stage: E2eStage;
let reference = '';
const email = 'miriam.osei@nachbarschaft-nordpark.example';

beforeAll(async () => {
  stage = await openE2eStage();
}, 180_000);

const doTask = (sub: string, task: string, fill: (page: Page) => Promise<void>): Promise<void> =>
  doTaskOn(stage, sub, task, fill);

describe('an application', () => {
  it('is filled in and submitted on a phone without JavaScript', async () => {
    const page = await stage.applicant(email, '/', { ...phone, javaScriptEnabled: false });
    const draft = await beginApplication(stage, page, stage.call.id);
    await fillApplication(page, { email, title: 'Sprachcafé im Nordpark', euros: '1.500,00' });
    reference = await sendApplication(page, draft);
    expect(reference).toMatch(/^PF-\d{4}-\d{5}$/);
    await mailTo(stage, email, new RegExp(reference));
  });

  it('goes through check, assessment by two, vote, draft and release by another to the notice', async () => {
    await doTask('staff-01', 'Antrag formal prüfen', async (page) => {
      for (const check of ['eligible', 'signed', 'complete', 'period', 'plan', 'purpose']) {
        await choose(page, `/checks/${check}`, 'yes');
      }
      await choose(page, '/outcome', 'complete');
    });
    for (const sub of ['staff-04', 'staff-05']) {
      await doTask(sub, 'Projekt bewerten', async (page) => {
        for (const [name, score] of Object.entries({ need: 4, quality: 3, participation: 4, economy: 3 })) {
          await choose(page, `/scores/${name}`, String(score));
        }
        await choose(page, '/recommendation', 'approve');
        await page.fill('[name="/reason"]', 'Überzeugend.');
      });
    }
    await doTask('staff-01', 'Votum abgeben', async (page) => {
      await choose(page, '/outcome', 'approve');
      await page.fill('[name="/amountCents"]', '1.500');
      await page.fill('[name="/reason"]', 'Gutes Projekt.');
    });
    await doTask('staff-01', 'Bescheid entwerfen', async (page) => {
      await page.fill('[name="/grantedCents"]', '1500,00');
      await page.fill('[name="/reasons"]', 'Das Projekt stärkt die Nachbarschaft.');
      await page.fill('[name="/proofDueOn"]', `31.05.${nextYear + 1}`);
    });
    await doTask('staff-07', 'Bescheid freigeben', async (page) => {
      await choose(page, '/outcome', 'release');
      await page.check('input[type=checkbox][name="/confirmed"]');
    });
    const notice = await waitFor(
      () =>
        stage.catcher.mailbox
          .list(email)
          .find((mail) => mail.attachments.some(({ filename }) => filename.includes('Zuwendungsbescheid'))),
      { within: 60_000, what: 'the notice' },
    );
    expect(notice.subject).toContain(reference);
    expect(await stage.states([reference])).toEqual(['granted']);
    await stage.settled();
    expect(await stage.discrepancies()).toEqual([]);
  });

  it('shows the applicant where it stands, on a phone, with nothing for axe to find', async () => {
    const page = await stage.visit(phone);
    await page.goto(stage.portalUrl);
    await isAccessible(page);
    await page.goto(`${stage.portalUrl}/sign-in?to=/applications/${reference}`);
    await isAccessible(page);
    await stage.signInApplicant(page, email);
    await page.goto(`${stage.portalUrl}/applications/${reference}`);
    await page.getByText('Ihr Projekt wird gefördert.').waitFor();
    await isAccessible(page);
    await page.goto(`${stage.portalUrl}/applications`);
    await isAccessible(page);
    await page.goto(`${stage.portalUrl}/dossiers/${reference}`);
    expect(page.url()).toBe(`${stage.portalUrl}/applications/${reference}`);
  });
});
