import { describe, expect, it } from '@jest/globals';
import type { Answers, FormDefinition, Terms } from '#libs/forms/definition.js';
import { validate } from '#libs/forms/validate.js';
import { orderForms } from '../council-order/forms.js';
import { submissionForms } from './forms.js';
import { submissionForm } from './submission-form.js';

const named = (name: string): FormDefinition => {
  const found = [...submissionForms, ...orderForms].find((form) => form.name === name);
  if (!found) throw new Error(`no form ${name}`);
  return found;
};
const complaints = (form: FormDefinition, answers: Answers, terms: Terms = {}): string[] =>
  validate(form, answers, { terms }).map(({ ptr, code }) => `${ptr} ${code}`);
const words = (form: FormDefinition, answers: Answers): string[] => validate(form, answers).map(({ text }) => text);

const decision: Answers[] = [
  { body: 'integration', role: 'recommendation', on: '2027-05-25' },
  { body: 'council', role: 'decision' },
];
const right = {
  kind: 'resolution',
  subject: 'Integrationskonzept 2027',
  proposal: '1. Der Rat beschließt das Konzept.',
  reasons: 'Es wurde gemeinsam erarbeitet.',
  finances: 'no',
  staff: 'no',
  integrationRelevant: 'yes',
  department: 'miado',
  publicity: 'public',
  route: decision,
};
const report = { ...right, kind: 'report', route: [{ body: 'integration', role: 'notice' }] };

describe('a submission', () => {
  it.each<[string, Answers, string[]]>([
    ['right', right, []],
    ['without a route', { ...right, route: [] }, ['/route required']],
    ['that nobody decides', { ...right, route: decision.slice(0, 1) }, ['/route not']],
    ['that is only heard of', report, []],
    ['that is only heard of, and decided', { ...report, route: decision }, ['/route/1/role not']],
    ['without what is proposed', { ...right, proposal: '' }, ['/proposal required']],
    ['that asks, and proposes nothing', { ...report, kind: 'question', proposal: '' }, []],
    ['that states something, and proposes nothing', { ...report, kind: 'statement', proposal: '' }, []],
    ['that states something, and is decided', { ...report, kind: 'statement', route: decision }, ['/route/1/role not']],
    ['that supplements nothing', { ...right, kind: 'supplement' }, ['/supplementTo required']],
    [
      'that supplements a supplement',
      { ...right, kind: 'supplement', supplementTo: '09364-13-E1' },
      ['/supplementTo format'],
    ],
    ['that supplements another', { ...right, kind: 'supplement', supplementTo: '09364-13' }, []],
    [
      'with effects it does not name',
      { ...right, finances: 'yes', staff: 'yes' },
      ['/financesText required', '/staffText required'],
    ],
    ['with effects and no amount yet', { ...right, finances: 'yes', financesText: 'Noch offen.' }, []],
    ['that is not public for no reason', { ...right, publicity: 'internal' }, ['/category required']],
    ['that is not public for a reason', { ...right, publicity: 'internal', category: 'staff' }, []],
    ['at a place', { ...right, place: 'Keuning-Haus', at: { latMicro: 51_523_000, lonMicro: 7_459_000 } }, []],
    ['at half a place', { ...right, place: 'Keuning-Haus', at: { latMicro: 51_523_000 } }, ['/at/lonMicro required']],
    ['at the other half', { ...right, place: 'Keuning-Haus', at: { lonMicro: 7_459_000 } }, ['/at/latMicro required']],
    ['at a place without a name', { ...right, at: { latMicro: 51_523_000, lonMicro: 7_459_000 } }, ['/place required']],
    [
      'with degrees in place of their millionths',
      { ...right, place: 'Keuning-Haus', at: { latMicro: 51, lonMicro: 7 } },
      ['/at/latMicro minimum', '/at/lonMicro minimum'],
    ],
    [
      'signed in a stage that there is not',
      { ...right, signers: [{ person: 'p', stage: 5, about: 'all' }] },
      ['/signers/0/stage maximum'],
    ],
    ['signed by somebody for something', { ...right, signers: [{ person: 'p', stage: 1, about: 'legal' }] }, []],
  ])('%s', (_, answers, expected) => {
    expect(complaints(submissionForm, answers)).toEqual(expected);
  });

  it('says what is wrong in the words of whoever writes it', () => {
    expect(words(submissionForm, { ...right, route: decision.slice(0, 1) })).toEqual([
      'In der Beratungsfolge fehlt das Gremium, das beschließt. Bitte wählen Sie bei einem „Beschluss“.',
    ]);
    expect(words(submissionForm, { ...report, route: decision })[0]).toMatch(
      /^Kenntnisnahmen, .* werden nicht beschlossen/,
    );
    expect(words(submissionForm, { ...right, kind: 'supplement', supplementTo: 'DS 13' })[0]).toMatch(
      /zum Beispiel 09364-13/,
    );
  });
});

describe('what becomes of a submission', () => {
  const urgent = {
    way: 'mayorAndMember',
    signers: ['a', 'b'],
    whyNotConvened: 'Zu spät.',
    whyNotMainCommittee: 'Auch zu spät.',
    harm: 'Das Geld verfällt.',
  };
  const order = { text: 'Stelle ausschreiben', department: 'miado', responsible: 'p', dueOn: '2027-09-01' };
  const introduced = { outcome: 'introduced', route: decision };

  it.each<[string, string, Answers, string[]]>([
    ['is signed', 'co-signature', { outcome: 'signed' }, []],
    ['is for somebody else to sign', 'co-signature', { outcome: 'notCompetent' }, []],
    ['is changed for a reason', 'co-signature', { outcome: 'changesWanted' }, ['/remark required']],
    ['is refused for a reason', 'co-signature', { outcome: 'refused' }, ['/remark required']],
    [
      'is remarked on by block',
      'co-signature',
      { outcome: 'signedWithRemark', remark: 'Gut.', remarks: [{ block: 'proposal' }] },
      ['/remarks/0/text required'],
    ],
    ['goes on without a signature for a reason', 'overdue-signature', { outcome: 'goOn' }, ['/reason required']],
    ['is released', 'release-submission', { outcome: 'release' }, []],
    ['is returned for a reason', 'release-submission', { outcome: 'return' }, ['/reason required']],
    ['is introduced', 'introduction', introduced, []],
    ['is introduced under a number', 'introduction', { ...introduced, number: '09364-27' }, []],
    ['under none that there is', 'introduction', { ...introduced, number: '9364/27' }, ['/number format']],
    ['is not introduced without a route', 'introduction', { outcome: 'introduced' }, ['/route required']],
    [
      'is passed over a body for a reason',
      'introduction',
      { ...introduced, waived: ['routeWithoutStaff'] },
      ['/waivedReason required'],
    ],
    [
      'not over any fault',
      'introduction',
      { ...introduced, waived: ['routeEmpty'], waivedReason: 'x' },
      ['/waived/0 enum'],
    ],
    ['is not introduced for a reason', 'introduction', { outcome: 'returned' }, ['/reason required']],
    ['has another route for a reason', 'change-route', { route: decision }, ['/reason required']],
    [
      'is passed over a body later for a reason too',
      'change-route',
      { route: decision, reason: 'x', waived: ['routeWithoutStaff'] },
      ['/waivedReason required'],
    ],
    ['is signed by somebody else', 'change-signers', { person: 'p', insteadOf: 'q' }, []],
    ['is withdrawn for a reason', 'withdraw-submission', {}, ['/reason required']],
    ['is decided urgently by two', 'urgency', urgent, []],
    ['not by one', 'urgency', { ...urgent, signers: ['a'] }, ['/signers minItems']],
    ['not by three', 'urgency', { ...urgent, signers: ['a', 'b', 'c'] }, ['/signers maxItems']],
    ['not by nobody', 'urgency', { ...urgent, signers: [] }, ['/signers two']],
    [
      'not past the main committee without a reason',
      'urgency',
      { ...urgent, whyNotMainCommittee: '' },
      ['/whyNotMainCommittee required'],
    ],
    [
      'is decided urgently by the main committee',
      'urgency',
      { way: 'mainCommittee', body: 'mainCommittee', whyNotConvened: 'Zu spät.', harm: 'Groß.' },
      [],
    ],
    ['by one of that name', 'urgency', { ...urgent, way: 'mainCommittee' }, ['/body required']],
    ['is not signed for a reason', 'urgency-signature', { outcome: 'refused' }, ['/reason required']],
    ['is objected to for a reason', 'objection', {}, ['/reason required']],
    ['stays published for a reason', 'confirm-withdrawal', { outcome: 'declined' }, ['/reason required']],
    ['is carried out', 'orders', { outcome: 'placed', orders: [order] }, []],
    ['by nobody', 'orders', { outcome: 'placed' }, ['/orders required']],
    ['at no time', 'orders', { outcome: 'placed', orders: [{ ...order, dueOn: '' }] }, ['/orders/0/dueOn required']],
    ['or not, for a reason', 'orders', { outcome: 'none' }, ['/reason required']],
    ['is reported on', 'order-report', { outcome: 'progress', report: 'Läuft.' }, []],
    ['in words', 'order-report', { outcome: 'done' }, ['/report required']],
    ['is returned if something is missing', 'confirm-report', { outcome: 'returned' }, ['/reason required']],
    ['has another day', 'reassign-order', { dueOn: '2027-10-01', reason: 'x' }, []],
    ['has another person', 'reassign-order', { responsible: 'p', reason: 'x' }, []],
    ['has something new', 'reassign-order', { reason: 'x' }, ['/dueOn required']],
  ])('%s', (_, form, answers, expected) => {
    expect(complaints(named(form), answers)).toEqual(expected);
  });

  it('says that two sign, however many were chosen', () => {
    for (const signers of [[], ['a'], ['a', 'b', 'c']])
      expect(words(named('urgency'), { ...urgent, signers })[0]).toMatch(/genau zwei Personen/);
  });
});
