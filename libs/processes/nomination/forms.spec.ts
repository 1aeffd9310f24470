import { describe, expect, it } from '@jest/globals';
import { formLanguages, type Answers, type FormDefinition, type Terms } from '#libs/forms/definition.js';
import { formDefects } from '#libs/forms/form-defects.js';
import { prune } from '#libs/forms/prune.js';
import { sums } from '#libs/forms/sums.js';
import { validate } from '#libs/forms/validate.js';
import { businessNomination } from './business-form.js';
import { prizeNomination } from './nomination-form.js';
import { businessCriteria, integrationCriteria, prizeScoreSheet } from './score-forms.js';
import {
  bankDetails,
  confirmScreening,
  nominationForms,
  orderPayment,
  releasePayment,
  screening,
} from './task-forms.js';

const complaints = (form: FormDefinition, answers: Answers, terms: Terms = {}): string[] =>
  validate(form, answers, { terms }).map(({ ptr, code }) => `${ptr} ${code}`);

describe('the forms of nominations', () => {
  it.each(nominationForms.map((form) => [form.name, form] as const))('%s has no defects', (_, form) => {
    expect(formDefects(form)).toEqual([]);
  });

  it('speak five languages wherever nominees and winners read them', () => {
    for (const form of [prizeNomination, businessNomination, bankDetails])
      expect(Object.keys(form.texts).toSorted()).toEqual([...formLanguages].toSorted());
  });

  it('have weights that add up to 10', () => {
    for (const criteria of [integrationCriteria, businessCriteria])
      expect(criteria.reduce((sum, { weight }) => sum + weight, 0)).toBe(10);
  });
});

describe('a nomination', () => {
  const proposed = {
    origin: 'third',
    nominee: { name: 'Verein für Nachbarschaft e. V.', email: 'post@verein.example' },
    title: 'Sprachcafé Nordstadt',
    category: 'BILDUNG',
    summary: 'Ein offener Treff, in dem Menschen Deutsch üben.',
    privacyRead: true,
    truthful: true,
  };
  const completed = {
    ...proposed,
    nominee: { ...proposed.nominee, legalForm: 'association' },
    district: 'innenstadt-nord',
    startedOn: '2024-09-01',
    description: 'Jeden Dienstag.',
    goals: 'Deutsch sprechen.',
    targetGroup: 'Alle.',
    consentPublish: 'yes',
    consentPhoto: 'no',
  };
  const self = { ...completed, origin: 'self' };
  const completing = { nomineeCompletes: 1 };
  const photo = '7e0a8f6c-6a51-4f0e-9a39-2f4c8b8a1c55';
  const open = [
    '/nominee/legalForm',
    '/district',
    '/startedOn',
    '/description',
    '/goals',
    '/targetGroup',
    '/consentPublish',
  ].map((ptr) => `${ptr} required`);

  it.each<[string, Answers, Terms, string[]]>([
    ['by a third person, with what they can know', proposed, {}, []],
    ['by a third person, completed by the nominee', completed, { nomineeCompletes: 1 }, []],
    ['that the nominee accepts without completing it', proposed, { nomineeCompletes: 1 }, open],
    ['by oneself', { ...completed, origin: 'self' }, {}, []],
    ['by oneself, with as little as a third person says', { ...proposed, origin: 'self' }, {}, open],
    ['without address of the nominee', { ...proposed, nominee: { name: 'x' } }, {}, ['/nominee/email required']],
    ['in a field that the prize does not have', { ...proposed, category: 'trade' }, {}, ['/category enum']],
    ['that may be shown, with no word on photos', { ...self, consentPhoto: '' }, {}, ['/consentPhoto required']],
    ['the same, completed', { ...completed, consentPhoto: '' }, completing, ['/consentPhoto required']],
    ['that is not shown at all', { ...self, consentPublish: 'no', consentPhoto: '' }, {}, []],
    ['with photos and the right to them', { ...self, photos: [photo], photoRights: true }, {}, []],
    ['with photos alone', { ...self, photos: [photo] }, {}, ['/photoRights required']],
    ['with photos alone by a third person', { ...proposed, photos: [photo] }, {}, ['/photoRights required']],
    ['not declared true', { ...proposed, truthful: false }, {}, ['/truthful required']],
  ])('%s', (_, answers, terms, expected) => {
    expect(complaints(prizeNomination, answers, terms).toSorted()).toEqual(expected.toSorted());
  });

  it('forgets a word on photos with a no to being shown', () => {
    expect(prune(prizeNomination, { ...completed, consentPublish: 'no', consentPhoto: 'yes' })).toMatchObject({
      consentPublish: 'no',
    });
    expect(prune(prizeNomination, { ...completed, consentPublish: 'no' })).not.toHaveProperty('consentPhoto');
  });

  it('of a firm asks for its own questions instead of some of the common ones', () => {
    const firm = { ...proposed, category: 'trade' };
    expect(complaints(businessNomination, firm)).toEqual([]);
    expect(complaints(businessNomination, { ...firm, origin: 'self' })).toEqual(
      [
        '/nominee/legalForm',
        '/district',
        '/description',
        '/business/foundedYear',
        '/business/branch',
        '/business/staff',
        '/business/trainees',
        '/business/statement',
        '/consentPublish',
      ].map((ptr) => `${ptr} required`),
    );
    expect(complaints(businessNomination, { ...firm, goals: 'x'.repeat(9000) })).toEqual([]);
  });

  it.each([
    ['tr', 'Lütfen “Başlık” alanını doldurun.'],
    ['ar', 'يرجى ملء الحقل «العنوان».'],
    ['uk', 'Будь ласка, заповніть поле «Назва».'],
  ] as const)('says in %s what is missing', (language, text) => {
    const { title: _, ...untitled } = proposed;
    expect(validate(prizeNomination, untitled, { language })).toMatchObject([{ ptr: '/title', text }]);
  });
});

describe('a score sheet', () => {
  const scores = { pioneering: 8, innovation: 5, sustainability: 7, volunteering: 2 };

  it('weighs points to a mean with two decimals', () => {
    // (2·8 + 2·5 + 3·7 + 3·2) / 10
    expect(sums(prizeScoreSheet, { scores })['score']).toBe(5.3);
  });

  it.each([
    [0, true],
    [1, true],
    [2, false],
    [8, false],
    [9, true],
    [10, true],
  ])('with %d points wants a comment: %s', (points, wanted) => {
    const answers = { scores: { ...scores, pioneering: points }, comment: 'Gut.' };
    expect(complaints(prizeScoreSheet, answers)).toEqual(wanted ? ['/comments/pioneering extreme'] : []);
    expect(complaints(prizeScoreSheet, { ...answers, comments: { pioneering: 'Weil.' } })).toEqual([]);
  });

  it('names the criterion where points are missing', () => {
    const said = validate(prizeScoreSheet, {}).map(({ text }) => text);
    expect(said).toContain('Bitte wählen Sie bei „Vorbild: Punkte“ eine Antwort aus.');
    expect(new Set(said).size).toBe(said.length);
  });

  it('says which points need one, and knows no others', () => {
    expect(prizeScoreSheet.texts.de['/comments/pioneering?']).toBe('Bei 0 bis 1 und bei 9 bis 10 Punkten nötig.');
    expect(complaints(prizeScoreSheet, { scores: { ...scores, pioneering: 11 }, comment: 'Gut.' })).toEqual([
      '/scores/pioneering enum',
    ]);
  });
});

describe('the forms of the office', () => {
  const checks = { inTime: true, complete: true, eligible: true, existsLongEnough: true, consentGiven: true };
  const account = { holder: 'Verein für Nachbarschaft e. V.', iban: 'DE89 3704 0044 0532 0130 00', taxNote: true };
  const release = { outcome: 'release', confirmed: true };

  it.each<[string, FormDefinition, Answers, Terms, string[]]>([
    ['admits', screening, { ...checks, outcome: 'admitted' }, {}, []],
    [
      'does not admit what is late',
      screening,
      { ...checks, inTime: false, outcome: 'admitted' },
      {},
      ['/inTime required'],
    ],
    ['excludes with a reason', screening, { outcome: 'excluded', reason: 'Zu spät.' }, {}, []],
    ['does not exclude without one', screening, { outcome: 'excluded' }, {}, ['/reason required']],
    ['does not merge with nothing', screening, { ...checks, outcome: 'merged' }, {}, ['/mergedWith required']],
    ['returns with a reason', confirmScreening, { outcome: 'return' }, {}, ['/reason required']],
    ['takes an account', bankDetails, account, {}, []],
    [
      'not one with a typing error',
      bankDetails,
      { ...account, iban: 'DE88 3704 0044 0532 0130 00' },
      {},
      ['/iban format'],
    ],
    [
      'nor among joint payees',
      bankDetails,
      { ...account, jointPayees: [{ name: 'Verein' }, { name: 'Schule', iban: 'DE00' }] },
      {},
      ['/jointPayees/1/iban format'],
    ],
    ['not without the note on tax', bankDetails, { ...account, taxNote: false }, {}, ['/taxNote required']],
    ['orders what was awarded', orderPayment, { amountCents: 500_000, checked: true }, { prizeCents: 500_000 }, []],
    [
      'orders nothing else',
      orderPayment,
      { amountCents: 500_001, checked: true },
      { prizeCents: 500_000 },
      ['/amountCents notAwarded'],
    ],
    ['releases what was looked at', releasePayment, release, {}, []],
    ['nothing else', releasePayment, { outcome: 'release' }, {}, ['/confirmed required']],
  ])('%s', (_, form, answers, terms, expected) => {
    expect(complaints(form, answers, terms)).toEqual(expected);
  });
});
