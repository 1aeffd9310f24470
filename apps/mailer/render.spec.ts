import { describe, expect, it } from '@jest/globals';
import { mailTemplates } from '#libs/mail/mail-templates.js';
import { renderMail, type RenderMail } from './render.js';
import { tr } from './texts/tr.js';

const portalUrl = 'https://foerderung.example';
const link = `${portalUrl}/sign-in/link?id=a&code=12345678`;
const unsubscribe = `${portalUrl}/subscriptions/unsubscribe?token=geheim`;
const rowParams = {
  reference: 'PF-2026-00017',
  process: 'projectFunding',
  taskTitle: 'Projekt bewerten',
  dueAt: '2026-03-27T23:00:00.000Z',
  call: '5f3c1f9e-6a0b-4d8e-9a53-2d6f6c9f1a20',
  programme: 'miado-projekte',
  title: 'Projektförderung Integration',
  titleLanguage: 'de',
};
const row: Omit<RenderMail, 'template' | 'language'> = {
  params: rowParams,
  secret: { code: '12345678', link, unsubscribe },
  audience: 'applicant',
  portalUrl,
};
const mail = (template: string, language = 'de', more: Partial<RenderMail> = {}) =>
  renderMail({ ...row, template, language, ...more });

const programme = `${portalUrl}/programmes/miado-projekte`;
/** Where mails lead that do not lead to the dossier. */
const targetsOf: Record<string, string[]> = {
  'sign-in-code': [link],
  'subscription-confirm': [link],
  'new-call': [programme, unsubscribe],
  'call-reminder': [programme],
  'call-extended': [programme],
};
/** What their subjects name instead of a reference. */
const subjects: Record<string, RegExp> = {
  'sign-in-code': /code|kod|رمز|код/i,
  'subscription-confirm': /bestätigen|confirm|onayla|أكّد|تأكيد|підтверд/i,
  'new-call': /Projektförderung Integration/,
  'call-reminder': /Projektförderung Integration/,
  'call-extended': /Projektförderung Integration/,
};
/** Mails that say nothing binding. */
const loose = ['sign-in-code', 'subscription-confirm', 'new-call'];

/** Mails that only the office and jurors get have its languages alone. */
const outside = Object.keys(tr.mails);
const cases = mailTemplates.flatMap((template) =>
  ['de', 'en', ...(outside.includes(template) ? ['tr', 'ar', 'uk'] : [])].map(
    (language) => [template, language] as const,
  ),
);

describe('mails', () => {
  it.each(cases)(
    '%s in %s: subject, one link in both parts, language, nothing left open',
    async (template, language) => {
      for (const audience of ['staff', 'applicant'] as const) {
        const { subject, html, text } = await mail(template, language, { audience });
        const targets = targetsOf[template] ?? [`${portalUrl}/dossiers/PF-2026-00017`];
        expect(subject).toMatch(subjects[template] ?? /PF-2026-00017/);
        expect(html).toContain(`<html dir="${language === 'ar' ? 'rtl' : 'ltr'}" lang="${language}">`);
        const hrefs = [...html.matchAll(/href="([^"]*)"/g)].map((found) => (found[1] ?? '').replaceAll('&amp;', '&'));
        expect(new Set(hrefs)).toEqual(new Set(targets));
        for (const target of targets) expect(text.split(/\s+/)).toContain(target);
        expect(text).toContain(subject);
        expect(`${subject} ${text}`).not.toMatch(/undefined|null|NaN|\[object|[{}]/);
        expect(html).not.toMatch(/<(img|script|link)\b/);
        expect(html.includes('<div lang="de" dir="ltr">')).toBe(language === 'de' || !loose.includes(template));
      }
    },
  );

  it('carries the binding German text below a translation', async () => {
    const { html, text } = await mail('late', 'en');
    expect(text).toMatch(
      /arrived after the deadline[\s\S]*The German text is binding:[\s\S]*nach dem Ende der Frist eingegangen/,
    );
    expect(html).toContain('<div lang="de" dir="ltr">');
    expect((await mail('late', 'de')).text).not.toContain('binding');
    expect((await mail('sign-in-code', 'en')).text).not.toContain('binding');
  });

  it('is German for a language we do not have', async () => {
    expect(await mail('withdrawn', 'fr')).toEqual(await mail('withdrawn', 'de'));
    expect(await mail('task-assigned', 'uk')).toEqual(await mail('task-assigned', 'de'));
  });

  it('writes Arabic from right to left, and the German below it from left to right', async () => {
    const { html } = await mail('consent-requested', 'ar');
    expect([...html.matchAll(/<div lang="(\w+)" dir="(\w+)">/g)].map(([, ...marks]) => marks)).toEqual([
      ['ar', 'rtl'],
      ['de', 'ltr'],
    ]);
    expect(html).toMatch(/<p lang="ar" dir="rtl"[^>]*>النص الألماني هو الملزم/);
  });

  it.each(['tr', 'ar', 'uk'])('marks the German name of a programme in a mail in %s', async (language) => {
    const { html } = await mail('new-call', language);
    expect(html).toMatch(/<p lang="de" dir="ltr"[^>]*>Projektförderung Integration<\/p>/);
  });

  it.each([
    ['tr', '27 Mart 2026'],
    ['ar', '27 مارس 2026'],
    ['uk', '27 березня 2026'],
  ])('says the end of the day of a deadline in %s', async (language, day) => {
    for (const template of ['consent-requested', 'offer', 'prize-won', 'task-reminder', 'call-extended'])
      expect((await mail(template, language)).text).toContain(day);
  });

  it('says a deadline at the end of a day as that day, and another with its time', async () => {
    expect((await mail('task-reminder')).text).toContain('Frist: 27.03.2026, 24:00 Uhr');
    expect((await mail('task-reminder', 'en')).text).toContain('Deadline: the end of 27 March 2026');
    const params = { reference: 'PF-2026-00017', dueAt: '2026-07-01T12:30:00Z' };
    expect((await mail('task-reminder', 'de', { params })).text).toContain('Frist: 01.07.2026, 14:30 Uhr');
    expect((await mail('task-reminder', 'en', { params })).text).toContain('Deadline: 1 July 2026, 14:30');
  });

  it('names papers by number and meetings by body and day, as much of it as is known', async () => {
    const params = { ...rowParams, number: '09364-27', body: 'Rat der Stadt', on: '2027-06-24', startsAt: '15:00' };
    const invitation = await mail('council-invitation', 'de', { params });
    expect(invitation.subject).toBe('PF-2026-00017: Einladung zur Sitzung, Rat der Stadt am 24.06.2027');
    expect(invitation.text).toContain('PF-2026-00017 eingeladen, Rat der Stadt am 24.06.2027, 15:00 Uhr.');
    expect(invitation.text).toContain('Freundliche Grüße\nStadt Dortmund, Ratsbüro');
    const english = await mail('council-cancelled', 'en', { params });
    expect(english.text).toContain('does not take place, Rat der Stadt, on 24 June 2027.');
    expect(english.text).toContain('Kind regards\nCity of Dortmund, council office');
    const urgent = await mail('urgent-decision', 'de', { params });
    expect(urgent.subject).toBe('PF-2026-00017: Dringlichkeitsentscheidung zur Drucksache 09364-27');
    const unknown = { reference: 'CM-2027-00003', number: '', body: '', on: '', startsAt: '' };
    expect((await mail('council-invitation', 'de', { params: unknown })).subject).toBe(
      'CM-2027-00003: Einladung zur Sitzung',
    );
    expect((await mail('objection', 'de', { params: unknown })).text).toContain('Beschluss zur Vorlage CM-2027-00003');
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

  it.each([
    ['offer', 'verfällt es', 'it lapses'],
    ['partial-offer', 'weniger Geld', 'less money'],
    ['call-extended', 'Die neue Frist: 27.03.2026, 24:00 Uhr', 'New deadline: the end of 27 March 2026'],
    ['call-reminder', 'Frist: 27.03.2026, 24:00 Uhr', 'Deadline: the end of 27 March 2026'],
    ['waiting-list', 'Warteliste', 'waiting list'],
    ['early-start-consented', 'kein Anspruch', 'no claim'],
    ['subscription-confirm', '7 Tage', '7 days'],
    ['consent-requested', 'Frist: 27.03.2026, 24:00 Uhr', 'Deadline: the end of 27 March 2026'],
    ['consent-requested', 'Ohne Ihre Zustimmung nimmt die Nominierung nicht teil.', 'does not take part'],
    ['prize-won', 'Frist: 27.03.2026, 24:00 Uhr', 'We need your bank details'],
    ['prize-lapsed', 'Die Auszeichnung bleibt.', 'The honour remains.'],
    ['prize-revoked', 'ist zurückzuzahlen', 'must be paid back'],
  ])('%s says what follows from it', async (template, german, english) => {
    expect((await mail(template)).text).toContain(german);
    expect((await mail(template, 'en')).text).toContain(english);
  });

  it('invites everybody to the ceremony in the same words, with nothing of the result', async () => {
    const params = { reference: 'PN-2027-00003' };
    const more = { prize: 'first', prizeCents: 500_000 };
    for (const language of ['de', 'en']) {
      const invited = await mail('ceremony-invitation', language, { params });
      expect(await mail('ceremony-invitation', language, { params: { ...params, ...more } })).toEqual(invited);
      expect(invited.text).not.toMatch(/Preisgeld|Glückwunsch|congratulat|prize money/i);
    }
  });

  it('names the prize that somebody is proposed for, in every language by its own name', async () => {
    const params = { reference: 'PN-2027-00003', dueAt: '', title: 'Integrationspreis der Stadt Dortmund' };
    for (const language of ['de', 'en', 'tr', 'ar', 'uk'])
      expect((await mail('consent-requested', language, { params })).text).toContain(params.title);
  });

  it('gives the address that ends a subscription with a new call alone', async () => {
    expect((await mail('new-call')).unsubscribe).toBe(unsubscribe);
    expect((await mail('new-call')).text).toContain(`Keine Nachrichten über neue Aufrufe mehr erhalten`);
    expect((await mail('call-reminder')).unsubscribe).toBeUndefined();
    expect((await mail('call-reminder')).html).not.toContain(unsubscribe);
  });

  it('escapes what a title holds', async () => {
    const params = { reference: 'PF-2026-00017', taskTitle: '<b onclick="x">&' };
    expect((await mail('task-assigned', 'de', { params })).html).toContain('&lt;b onclick=&quot;x&quot;&gt;&amp;');
  });

  it.each([
    ['unknown-template', 'birthday', row.params, row.secret],
    ['bad-params', 'receipt', { name: 'Kanarienvogel' }, null],
    ['bad-secret', 'sign-in-code', {}, { code: 'Kanarienvogel' }],
    ['bad-secret', 'subscription-confirm', {}, null],
    ['bad-secret', 'new-call', row.params, { unsubscribe: 'Kanarienvogel' }],
    ['bad-params', 'new-call', { ...rowParams, call: 'Kanarienvogel' }, row.secret],
    ['bad-params', 'call-extended', { ...rowParams, dueAt: '' }, null],
  ])('refuses %s and quotes nothing', async (code, template, params, secret) => {
    const failure = await mail(template, 'de', { params, secret }).catch((error: unknown) => error);
    expect(failure).toMatchObject({ name: 'MailContentError', code });
    expect(String(failure)).not.toContain('Kanarienvogel');
  });
});
