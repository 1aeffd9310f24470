import type { DocumentData } from '../document-templates.js';
import type { councilData } from '../council-data.js';

const programme = 'Vorlagen und Sitzungen des Rates';
const submission = {
  programme,
  kind: 'Beschlussvorlage',
  subject: 'Kommunales Integrationskonzept: Schwerpunkte für die Jahre 2027 und 2028',
  department: 'MIA-DO-Kommunales Integrationszentrum',
};
const meeting = {
  reference: 'CM-2027-00003',
  programme,
  body: 'Ausschuss für Chancengerechtigkeit und Integration',
  on: '2027-05-25',
  startsAt: '16:00',
  room: 'Saal der Partnerstädte, Rathaus, Friedensplatz 1',
};
const proposal =
  '1. Der Rat beschließt das Integrationskonzept für die Jahre 2027 und 2028.\n2. Die Verwaltung berichtet jährlich über die Umsetzung.';

const first = { number: 'Ö 2.1', title: submission.subject, paper: '09364-27' };
const advice = [
  { said: 'Empfehlung', body: 'Ausschuss für Soziales, Arbeit und Gesundheit', on: '2027-05-11' },
  { said: 'Kenntnisnahme', body: 'Seniorenbeirat', on: '' },
];
const chapters = [
  {
    number: 1,
    title: 'Regularien',
    items: [{ number: 'Ö 1.1', title: 'Genehmigung der Niederschrift über die 8. Sitzung am 16.03.2027' }],
  },
  {
    number: 2,
    title: 'Angelegenheiten von besonderer Bedeutung',
    items: [
      { ...first, asked: 'Empfehlung', advice },
      {
        number: 'Ö 2.2',
        title: 'Sprachmittlung im Gesundheitswesen',
        paper: '09371-27',
        asked: 'Kenntnisnahme',
        late: true,
      },
    ],
  },
  { number: 3, title: 'Anträge', items: [] },
  {
    number: 4,
    title: 'Anfragen',
    items: [{ number: 'Ö 4.1', title: 'Unterkunft an der Hafenstraße', late: true, urgent: true }],
  },
];
const internal = [
  { number: 1, title: 'Regularien', items: [] },
  {
    number: 2,
    title: 'Vorlagen',
    items: [{ number: 'N 2.1', title: 'Anmietung von Räumen am Nordmarkt', paper: '09380-27' }],
  },
];
const regulars = [
  'Benennung eines Mitglieds zur Mitunterzeichnung der Niederschrift',
  'Hinweis auf das Mitwirkungsverbot gemäß §§ 31 und 43 Abs. 2 GO NRW',
  'Feststellung der Tagesordnung',
];

const votes = { yes: 12, no: 3, abstained: 1, biased: 1 };
const recommended = {
  ...first,
  advice,
  text: 'Die Verwaltung führt in die Vorlage ein. Auf Nachfrage erläutert sie die Kosten.',
  biased: ['Farida Beispiel'],
  result: { label: 'Empfehlung', said: 'mehrheitlich empfohlen', words: proposal, votes },
};
const named = {
  number: 'Ö 2.2',
  title: 'Sprachmittlung im Gesundheitswesen',
  paper: '09371-27',
  late: true,
  result: {
    label: 'Beschluss',
    said: 'mehrheitlich geändert beschlossen',
    words: 'Die Sprachmittlung wird um zwei Stellen erweitert.',
    votes: { yes: 2, no: 1, abstained: 0, biased: 0 },
    ballot: 'named' as const,
    named: [
      { name: 'Jonas Probe', vote: 'yes' as const },
      { name: 'Oksana Muster', vote: 'yes' as const },
      { name: 'Hartmut Vorlage', vote: 'no' as const },
    ],
    cents: 2_500_000,
    conditions: 'Ein Bericht nach einem Jahr.',
  },
};
const urgent = {
  number: 'Ö 4.1',
  title: 'Unterkunft an der Hafenstraße',
  late: true,
  urgent: true,
  urgentBecause: 'Der Bescheid des Landes kam gestern.',
  result: { label: 'Ergebnis', said: 'vertagt', nextOn: '2027-06-22' },
};
const publicPart = {
  public: true,
  chapters: [
    { number: 1, title: 'Regularien', items: [] },
    { number: 2, title: 'Angelegenheiten von besonderer Bedeutung', items: [recommended, named] },
    { number: 4, title: 'Anfragen', items: [urgent] },
  ],
};
const internalPart = {
  public: false,
  chapters: [
    {
      number: 2,
      title: 'Vorlagen',
      items: [
        {
          number: 'N 2.1',
          title: 'Anmietung von Räumen am Nordmarkt',
          paper: '09380-27',
          biased: ['Jonas Probe'],
          left: true,
          result: {
            label: 'Ergebnis',
            said: 'verwiesen',
            to: 'Ausschuss für Finanzen, Beteiligungen und Liegenschaften',
          },
        },
      ],
    },
  ],
};
const minutes = {
  ...meeting,
  openedAt: '2027-05-25T14:03:00Z',
  closedAt: '2027-05-25T16:21:00Z',
  present: [
    { name: 'Selma Muster', part: 'Vorsitz, Ratsmitglied' },
    { name: 'Jonas Probe', part: 'Ratsmitglied', until: '2027-05-25T15:40:00Z' },
    { name: 'Oksana Muster', part: 'Gewähltes Mitglied', from: '2027-05-25T14:20:00Z' },
    { name: 'Farida Beispiel', part: 'Gewähltes Mitglied' },
  ],
  absent: [{ name: 'Hartmut Vorlage', part: 'Ratsmitglied' }],
  quorum: { needed: 14, present: 17 },
  opening: 'Die Vorsitzende eröffnet die Sitzung und stellt fest, dass ordnungsgemäß eingeladen wurde.',
  closing: 'Die Vorsitzende dankt allen und schließt die Sitzung.',
  chair: 'Selma Muster',
  keeper: 'Birgit Probe',
};

/** One paper of each template of a council. People are invented. */
export const councilSamples: Pick<DocumentData, keyof typeof councilData> = {
  'council-paper': {
    ...submission,
    reference: '09364-27',
    involved: ['Kämmerei', 'Amt für Gleichstellung'],
    fileNumber: 'MIA-DO 40.1',
    version: 2,
    versionAt: '2027-04-11T22:30:00Z',
    proposal,
    reasons:
      'Das Integrationskonzept beschreibt, wie die Stadt das Zusammenleben fördert.\n\nEs wurde mit Vereinen, Verbänden und Fachleuten erarbeitet.',
    legalBasis: '§ 41 Abs. 1 GO NRW, § 27 GO NRW',
    finances: { text: 'Die Mittel stehen im Haushalt 2027 bereit.', cents: 48_000_000 },
    staff: '',
    integrationRelevant: true,
    districts: ['Bezirksvertretung Innenstadt-Nord'],
    place: '',
    route: [
      {
        body: 'Bezirksvertretung Innenstadt-Nord',
        role: 'Anhörung',
        on: '2027-05-05',
        result: 'zur Kenntnis genommen',
      },
      { body: meeting.body, role: 'Empfehlung', on: '2027-05-25', result: '' },
      { body: 'Rat der Stadt', role: 'Beschluss', on: '', result: '' },
    ],
    attachments: 2,
  },
  'urgency-note': {
    ...submission,
    reference: '09364-27',
    way: 'mayorAndMember',
    approves: 'Rat der Stadt',
    whyNotConvened: 'Der Rat tagt erst am 24. Juni; die Frist des Landes endet am 1. Juni.',
    whyNotMainCommittee: 'Auch mit verkürzter Frist kommt der Hauptausschuss erst nach dem 1. Juni zusammen.',
    harm: 'Ohne Entscheidung verfallen 480.000 Euro Fördermittel.',
    rightsOfOthers: true,
    decision: proposal,
    signed: [
      { name: 'Thekla Muster', at: '2027-05-27T08:12:00Z' },
      { name: 'Viktor Probe', at: '2027-05-27T09:45:00Z' },
    ],
  },
  'council-invitation': {
    ...meeting,
    chair: 'Selma Muster',
    shortBecause: 'Die Frist des Landes endet am 1. Juni.',
    supplement: 0,
    regulars,
    chapters,
    internal,
  },
  'council-agenda': { ...meeting, regulars, chapters },
  'council-minutes': { ...minutes, parts: [publicPart] },
  'council-minutes-internal': { ...minutes, parts: [publicPart, internalPart] },
  'council-extract': { ...meeting, public: true, item: recommended, keeper: 'Birgit Probe' },
};
