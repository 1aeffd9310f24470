import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { step, steps } from '../../apps/local/demonstration/scenario.js';
import { processes } from '#libs/processes/index.js';
import { beginApplication } from '../support/e2e-acts.js';
import { look, openE2eStage, phone, type E2eStage } from '../support/e2e-stage.js';

jest.setTimeout(600_000);
let stage: E2eStage;
let draft = '';
const email = 'ahlers@chorgemeinschaft-hafen.example';
const of: Record<'asked' | 'granted', string> = { asked: '', granted: '' };

/** All texts in a value. */
const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};

/** What applicants read of project funding in a language: on the pages, and in the forms. */
function saidIn(language: 'de' | 'en' | 'tr' | 'ar' | 'uk'): Set<string> {
  const { texts, forms = [], publicView } = processes['projectFunding'] ?? {};
  const inLanguage = (value: unknown): string[] => {
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([key, inner]) => (key === language ? textsIn(inner) : inLanguage(inner)));
  };
  const office = language === 'de' || language === 'en' ? textsIn(texts?.[language].applicant) : [];
  return new Set([...inLanguage(publicView), ...office, ...forms.flatMap((form) => textsIn(form.texts[language]))]);
}

/** Lines of the page that stand in German or English, though there are words for them. */
async function foreignLines(page: Page, language: 'tr' | 'ar' | 'uk'): Promise<string[]> {
  const own = saidIn(language);
  const office = new Set([...saidIn('de'), ...saidIn('en')].filter((text) => !own.has(text)));
  const lines = (await page.locator('main').innerText()).split('\n').map((line) => line.trim());
  const words = lines.filter((line) => /\p{L}{3}/u.test(line));
  return [...words.filter((line) => office.has(line)), ...(await page.locator('main [lang=en]').allInnerTexts())];
}

beforeAll(async () => {
  stage = await openE2eStage();
  const plot = { applicant: 'applicant-02', requestedCents: 120_000 } as const;
  const early = step('requestEarlyStart', { form: { startOn: '2027-05-01', reason: 'Der Raum ist nur dann frei.' } });
  of.asked = await stage.begun(stage.call, {
    ...plot,
    title: 'Chor am Hafen',
    steps: [early, ...steps('formalCheck.incomplete')],
  });
  of.granted = await stage.begun(stage.call, {
    ...plot,
    title: 'Singen im Park',
    steps: steps(
      'formalCheck.complete',
      'assessment.submitted',
      'assessment.submitted',
      'vote.approve',
      'draftNotice.drafted',
      'releaseNotice.release',
    ),
  });
  const page = await stage.applicant(email, '/applications');
  draft = (await beginApplication(stage, page, stage.call.id)).replace(stage.portalUrl, '');
  await page.context().close();
  await stage.inState(of.asked, 'clarification');
  await stage.inState(of.granted, 'granted');
}, 300_000);

describe.each(['tr', 'ar', 'uk'] as const)('whoever applied reads in %s', (language) => {
  /** Looks at a page. @returns what stands on it in another language */
  const foreignAt = async (path: string, name: string): Promise<string[]> => {
    const page = await stage.applicant(email, `${path}?lang=${language}`, phone);
    await look(page, `${language}-${name}`);
    const html = page.locator('html');
    const direction = language === 'ar' ? 'rtl' : 'ltr';
    expect([await html.getAttribute('lang'), await html.getAttribute('dir')]).toEqual([language, direction]);
    const found = await foreignLines(page, language);
    await page.context().close();
    return found;
  };

  it.each([
    ['what is asked of them', () => `/applications/${of.asked}`, 'asked'],
    ['what was decided', () => `/applications/${of.granted}`, 'granted'],
    ['all that is theirs', () => '/applications', 'list'],
    ['what they complete', () => `/applications/${of.asked}/tasks/clarify`, 'clarify'],
    ['how they take it back', () => `/applications/${of.asked}/withdraw`, 'withdraw'],
    ['what they fill in', () => draft, 'form'],
    ['who they are', () => `${draft}/pages/organisation`, 'form-organisation'],
    ['what they plan', () => `${draft}/pages/project`, 'form-project'],
    ['what it costs', () => `${draft}/pages/finances`, 'form-finances'],
    ['what they declare', () => `${draft}/pages/declarations`, 'form-declarations'],
  ])('%s', async (_what, path, name) => {
    expect(await foreignAt(path(), name)).toEqual([]);
  });
});
