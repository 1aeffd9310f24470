import { describe, expect, it } from '@jest/globals';
import { mailTemplates } from '#libs/mail/mail-templates.js';
import { renderMail, type RenderMail } from './render.js';

const portalUrl = 'https://foerderung.example';
const link = `${portalUrl}/sign-in/link?id=a&code=12345678`;
const row: Omit<RenderMail, 'template' | 'language'> = {
  params: {
    reference: 'PF-2026-00017',
    process: 'projectFunding',
    taskTitle: 'Projekt bewerten',
    dueAt: '2026-03-27T23:00:00.000Z',
    call: '2d9f7f3e-1111-4222-8333-444455556666',
    programme: 'miado-projekte',
    title: 'Integration PF-2026-00017',
  },
  secret: { code: '12345678', link },
  audience: 'applicant',
  portalUrl,
};
const mail = (template: string, language = 'de', more: Partial<RenderMail> = {}) =>
  renderMail({ ...row, template, language, ...more });

const cases = mailTemplates.flatMap((template) => ['de', 'en'].map((language) => [template, language] as const));

describe('mails', () => {
  it.each(cases)(
    '%s in %s: subject with reference, one link in both parts, language, nothing left open',
    async (template, language) => {
      for (const audience of ['staff', 'applicant'] as const) {
        const { subject, html, text } = await mail(template, language, { audience });
        const isCode = template === 'sign-in-code';
        const isSecret = isCode || template === 'subscription-confirm';
        const page = template === 'new-call' ? 'programmes/miado-projekte' : 'dossiers/PF-2026-00017';
        const target = isSecret ? link : `${portalUrl}/${page}`;
        expect(subject).toMatch(isSecret ? /code|bestätigen|confirm/i : /PF-2026-00017/);
        expect(html).toContain(`<html dir="ltr" lang="${language}">`);
        expect(new Set([...html.matchAll(/href="([^"]*)"/g)].map((found) => found[1]))).toEqual(
          new Set([target.replace('&', '&amp;')]),
        );
        expect(text.split(/\s+/)).toContain(target);
        expect(text).toContain(subject);
        expect(`${subject} ${text}`).not.toMatch(/undefined|null|NaN|\[object|[{}]/);
        expect(html).not.toMatch(/<(img|script|link)\b/);
      }
    },
  );

  it('carries the binding German text below a translation', async () => {
    const { html, text } = await mail('late', 'en');
    expect(text).toMatch(
      /arrived after the deadline[\s\S]*The German text is binding:[\s\S]*nach dem Ende der Frist eingegangen/,
    );
    expect(html).toContain('<div lang="de">');
    expect((await mail('late', 'de')).text).not.toContain('binding');
    expect((await mail('sign-in-code', 'en')).text).not.toContain('binding');
  });

  it('is German for a language we do not have', async () => {
    expect(await mail('withdrawn', 'tr')).toEqual(await mail('withdrawn', 'de'));
  });

  it('says a deadline at the end of a day as that day, and another with its time', async () => {
    expect((await mail('task-reminder')).text).toContain('Frist: 27.03.2026, 24:00 Uhr');
    expect((await mail('task-reminder', 'en')).text).toContain('Deadline: the end of 27 March 2026');
    const params = { reference: 'PF-2026-00017', dueAt: '2026-07-01T12:30:00Z' };
    expect((await mail('task-reminder', 'de', { params })).text).toContain('Frist: 01.07.2026, 14:30 Uhr');
    expect((await mail('task-reminder', 'en', { params })).text).toContain('Deadline: 1 July 2026, 14:30');
  });

  it('names a task without a title or deadline as what it is', async () => {
    const { text } = await mail('task-assigned', 'de', { params: { reference: 'PF-2026-00017', dueAt: '' } });
    expect(text).toContain('wurde Ihnen eine Aufgabe übergeben.');
    expect(text).not.toContain('Frist');
  });

  it('shows the code and how long it lasts', async () => {
    const { subject, text } = await mail('sign-in-code', 'de', { params: {} });
    expect(text).toContain('Er gilt 10 Minuten und nur einmal:\n\n12345678\n');
    expect(subject).not.toContain('12345678');
  });

  it('escapes what a title holds', async () => {
    const params = { reference: 'PF-2026-00017', taskTitle: '<b onclick="x">&' };
    expect((await mail('task-assigned', 'de', { params })).html).toContain('&lt;b onclick=&quot;x&quot;&gt;&amp;');
  });

  it.each([
    ['unknown-template', 'birthday', row.params, row.secret],
    ['bad-params', 'receipt', { name: 'Kanarienvogel' }, null],
    ['bad-secret', 'sign-in-code', {}, { code: 'Kanarienvogel' }],
  ])('refuses %s and quotes nothing', async (code, template, params, secret) => {
    const failure = await mail(template, 'de', { params, secret }).catch((error: unknown) => error);
    expect(failure).toMatchObject({ name: 'MailContentError', code });
    expect(String(failure)).not.toContain('Kanarienvogel');
  });
});
