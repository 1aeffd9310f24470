import { describe, expect, it } from '@jest/globals';
import type { AnswerData, DocumentSource } from '../../process.js';
import { documentData, previews } from './document-data.js';

const application: AnswerData = {
  organisation: { name: 'Nachbarschaftskreis', street: 'Parkweg 3', postalCode: '44147', city: 'Dortmund' },
  contact: { name: 'Miriam Osei' },
  project: { title: 'Sprachcafé', summary: 'Ein offenes Sprachcafé.' },
  period: { from: '2027-02-01', to: '2027-11-30' },
  costs: [
    { category: 'materials', text: 'Material', amountCents: 120_000 },
    { category: 'rent', text: 'Raum', amountCents: 30_000 },
  ],
  income: [
    { category: 'ownFunds', text: 'Kasse', amountCents: 20_000 },
    { category: 'publicFunding', text: 'Land', amountCents: 10_000 },
  ],
  requestedCents: 120_000,
};
const given: Record<string, AnswerData[]> = {
  draftNotice: [
    {
      grantedCents: 90_000,
      reasons: 'Gut.\n\n Angemessen. ',
      blocks: ['logo'],
      conditions: 'Nur im Bezirk.',
      proofDueOn: '2028-05-31',
    },
  ],
  draftRejection: [{ reasonCode: 'quality', reasons: 'Es fehlt ein Konzept.' }],
  formalCheck: [{ requests: [{ ptr: '/project/summary', text: 'Genauer, bitte.' }] }],
  vote: [{ outcome: 'approve', amountCents: 100_000, reason: 'Wichtig für den Stadtteil.' }],
  assessment: [
    { scores: { need: 4, quality: 4, participation: 4, economy: 4 }, recommendation: 'approve' },
    { scores: { need: 3, quality: 3, participation: 3, economy: 3 }, recommendation: 'approveInPart' },
  ],
};
const terms = {
  financing: 'fixed',
  maxGrantCents: 500_000,
  textBlocks: [
    { key: 'logo', label: 'Logo', text: 'Zeigen Sie das Logo der Stadt.' },
    { key: 'press', label: 'Presse', text: 'Laden Sie die Presse ein.' },
  ],
  committee: { name: 'Ausschuss', quorum: 5, meetings: [] },
};
const source = (over: Partial<DocumentSource> = {}): DocumentSource => ({
  versions: [{ data: application, task: null, receivedAt: '2026-12-01T10:00:00.000Z' }],
  application,
  id: 'dossier',
  log: [],
  number: '',
  given: (task) => given[task] ?? [],
  said: () => undefined,
  opened: () => 1,
  terms,
  call: undefined,
  money: { availableCents: 2_000_000, ownReservedCents: 0, ownCommittedCents: 0, line: [] },
  reference: 'PF-2026-00017',
  receivedAt: '2026-12-01T10:00:00.000Z',
  receivedDay: '2026-12-01',
  signatory: 'Rita Beispiel',
  programme: { title: 'Projektförderung', conditions: 'Sparsam wirtschaften.' },
  sections: [],
  applicationHash: 'b1',
  labels: { '/project/summary': 'Kurzbeschreibung' },
  facts: { claimCents: 90_000, linePlace: 4 },
  dueAt: '2026-12-20T23:00:00.000Z',
  ...over,
});
const letter = {
  reference: 'PF-2026-00017',
  programme: 'Projektförderung',
  recipient: ['Nachbarschaftskreis', 'Miriam Osei', 'Parkweg 3', '44147 Dortmund'],
};
const about = { ...letter, project: 'Sprachcafé', applicationDay: '2026-12-01' };

describe('letters of project funding', () => {
  it('grant what was drafted, with the conditions of the programme, those ticked and those written', () => {
    expect(documentData('notice', source())).toEqual({
      ...about,
      signatory: 'Rita Beispiel',
      reasons: ['Gut.', 'Angemessen.'],
      purpose: 'Ein offenes Sprachcafé.',
      amountCents: 90_000,
      financing: 'fixed',
      eligibleCents: 150_000,
      calculation: [
        { label: 'Ausgaben laut Plan', cents: 150_000 },
        { label: 'Förderfähige Ausgaben', cents: 150_000 },
        { label: 'Geld von anderen', cents: -10_000 },
        { label: 'Höchstbetrag', cents: 500_000 },
        { label: 'Höchstens was beantragt ist', cents: 120_000 },
        { label: 'Mögliche Förderung', cents: 120_000 },
        { label: 'Bewilligt, weniger als höchstens möglich', cents: 90_000 },
      ],
      periodFrom: '2027-02-01',
      periodTo: '2027-11-30',
      conditions: ['Sparsam wirtschaften.', 'Zeigen Sie das Logo der Stadt.', 'Nur im Bezirk.'],
      proofDay: '2028-05-31',
      remedy: 'vg-gelsenkirchen',
    });
  });

  it('confirm the receipt for programme and call', () => {
    const call: DocumentSource['call'] = {
      name: '1. Aufruf 2027',
      opensAt: '2026-11-01T00:00:00.000Z',
      closesAt: '2026-12-31T23:00:00.000Z',
      deadlineKind: 'cutoff',
      selection: 'rank',
      budgetCents: 0,
      budgetYear: 2027,
      ranked: false,
      budgetHold: false,
    };
    expect(documentData('receipt', source({ call }))).toMatchObject({ programme: 'Projektförderung, 1. Aufruf 2027' });
    expect(documentData('receipt', source())).toMatchObject({ programme: 'Projektförderung' });
  });

  it('show the sum of the kind of financing, less what is not eligible', () => {
    const of = (over: object) => documentData('notice', source({ terms: { ...terms, ...over } }));
    expect(of({ financing: 'deficit', notEligible: ['rent'] })).toMatchObject({
      eligibleCents: 120_000,
      calculation: [
        { label: 'Ausgaben laut Plan', cents: 150_000 },
        { label: 'Davon nicht förderfähig', cents: -30_000 },
        { label: 'Förderfähige Ausgaben', cents: 120_000 },
        { label: 'Geld von anderen', cents: -10_000 },
        { label: 'Eigenes Geld', cents: -20_000 },
        { label: 'Höchstens was noch fehlt', cents: 90_000 },
        { label: 'Höchste Förderung im Programm', cents: 500_000 },
        { label: 'Mögliche Förderung', cents: 90_000 },
        { label: 'Bewilligt', cents: 90_000 },
      ],
    });
    expect(of({ financing: 'share', shareBasisPoints: 8050 })).toMatchObject({
      shareBasisPoints: 8050,
      calculation: expect.arrayContaining([
        { label: 'Höchstens dieser Anteil der förderfähigen Ausgaben', cents: 120_750 },
      ]),
    });
  });

  it('are contracts without a remedy where the programme says so, and have the remedy it names', () => {
    expect(documentData('forwarding-contract', source())).not.toHaveProperty('remedy');
    const objection = source({ terms: { ...terms, remedy: 'widerspruch' } });
    expect(documentData('rejection', objection)).toEqual({
      ...about,
      signatory: 'Rita Beispiel',
      reasons: ['Es fehlt ein Konzept.'],
      remedy: 'widerspruch',
    });
  });

  it('grant in part what was asked for before a smaller plan was made', () => {
    const smaller = { ...application, requestedCents: 90_000 };
    const versions = [
      { data: application, task: null, receivedAt: '2026-12-01T10:00:00.000Z' },
      { data: smaller, task: 'revisePlan', receivedAt: '2027-01-01T10:00:00.000Z' },
    ];
    const revised = source({ versions, application: smaller });
    expect(documentData('partial-notice', revised)).toMatchObject({ amountCents: 90_000, requestedCents: 120_000 });
    expect(previews['releaseNotice']?.(revised)).toBe('partial-notice');
    const whole = source({ given: () => [{ grantedCents: 120_000 }] });
    expect(previews['draftNotice']?.(whole)).toBe('notice');
    expect(previews['draftRejection']?.(source())).toBe('rejection');
    expect(previews['vote']).toBeUndefined();
  });

  it('ask for what the formal check asks for, in the form’s words', () => {
    expect(documentData('clarification-request', source())).toEqual({
      ...about,
      signatory: 'Rita Beispiel',
      items: [{ label: 'Kurzbeschreibung', value: 'Genauer, bitte.' }],
      dueAt: '2026-12-20T23:00:00.000Z',
    });
  });

  it('name the place in line that the decision saw', () => {
    expect(documentData('waiting-list', source())).toEqual({
      ...about,
      amountCents: 90_000,
      place: 4,
      selection: 'rank',
      budgetYear: 2026,
    });
  });

  it('put the vote before the committee, and of assessors what they say but not who they are', () => {
    const data = documentData('committee-submission', source());
    expect(data).toMatchObject({
      recipient: ['Ausschuss'],
      committee: 'Ausschuss',
      organisation: 'Nachbarschaftskreis',
      reasons: ['Wichtig für den Stadtteil.'],
      amountCents: 100_000,
      requestedCents: 120_000,
      eligibleCents: 150_000,
      availableCents: 2_000_000,
      scoreHundredths: 350,
      scaleMax: 5,
      recommendations: ['approve', 'approveInPart'],
    });
    expect(JSON.stringify(data)).not.toContain('Osei');
  });

  it('are none for a name the process does not know', () => {
    expect(documentData('birthday', source())).toBeUndefined();
  });
});
