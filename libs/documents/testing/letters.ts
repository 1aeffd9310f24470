import type { DocumentData } from '../document-templates.js';
import { councilSamples } from './council-letters.js';
import { readingSamples } from './reading-letters.js';
import { prizeSamples } from './prize-letters.js';

/** The instant of every sample: a decision shortly before midnight in Berlin. */
export const createdAt = new Date('2026-03-27T22:58:12Z');

const address = {
  reference: 'PF-2026-00017',
  programme: 'Projektförderung Integration 2026',
  recipient: ['Verein für Nachbarschaft e. V.', 'Frau Özlem Größ', 'Münsterstraße 12', '44145 Dortmund'],
};
const about = { ...address, project: 'Sprachcafé Nordstadt', applicationDay: '2026-03-27' };
const decision = {
  ...about,
  reasons: ['Zwei Bewertungen empfehlen das Vorhaben.\nDie Kosten sind angemessen.'],
  signatory: 'Martina Beispiel',
};
const grant = {
  ...decision,
  purpose: 'Wöchentliches Sprachcafé mit Kinderbetreuung.',
  amountCents: 480_050,
  financing: 'share' as const,
  eligibleCents: 600_000,
  shareBasisPoints: 8001,
  calculation: [
    { label: 'Ausgaben zusammen', cents: 600_000 },
    { label: 'Eigene Mittel', cents: -119_950 },
    { label: 'Zuwendung', cents: 480_050 },
  ],
  periodFrom: '2026-05-01',
  periodTo: '2026-12-31',
  conditions: ['Beginnen Sie innerhalb von zwei Monaten.', 'Melden Sie Änderungen, bevor sie eintreten.'],
  proofDay: '2027-06-30',
};

/** One letter of each template. Persons are invented. */
export const samples: DocumentData = {
  receipt: {
    ...address,
    receivedAt: '2026-03-27T22:58:12Z',
    sections: [{ title: 'Vorhaben', rows: [{ label: 'Titel', value: 'Übersetzen für Привіт, مرحبا und Ωmega' }] }],
    answersHash: 'b1'.repeat(32),
  },
  notice: { ...grant, remedy: 'vg-gelsenkirchen' },
  'partial-notice': { ...grant, remedy: 'vg-gelsenkirchen', requestedCents: 600_000 },
  'forwarding-contract': grant,
  rejection: { ...decision, remedy: 'vg-gelsenkirchen' },
  'clarification-request': {
    ...about,
    signatory: 'Martina Beispiel',
    items: [
      { label: 'Beschreibung', value: 'Bitte genauer: Wer macht mit?' },
      { label: 'Ausgaben', value: 'Die Miete fehlt im Plan.' },
    ],
    dueAt: '2026-04-10T22:00:00Z',
  },
  'waiting-list': { ...about, amountCents: 480_050, place: 3, selection: 'rank', budgetYear: 2026 },
  'committee-submission': {
    ...decision,
    recipient: ['Integrationsausschuss'],
    committee: 'Integrationsausschuss',
    organisation: 'Verein für Nachbarschaft e. V.',
    summary: 'Wöchentliches Sprachcafé mit Kinderbetreuung.',
    amountCents: 480_050,
    requestedCents: 600_000,
    eligibleCents: 700_000,
    budgetYear: 2026,
    availableCents: 2_000_000,
    scoreHundredths: 385,
    scaleMax: 5,
    recommendations: ['approve', 'approveInPart'],
  },
  ...prizeSamples,
  ...councilSamples,
  ...readingSamples,
};
