import type { DocumentData } from '../document-templates.js';

const round = {
  reference: 'PR-2027-00001',
  programme: 'Integrationspreis der Stadt Dortmund',
  name: 'Integrationspreis 2027',
};
const letter = {
  reference: 'PN-2027-00003',
  programme: 'Integrationspreis der Stadt Dortmund',
  recipient: ['Verein für Nachbarschaft e. V.', 'Frau Özlem Größ', 'Münsterstraße 12', '44145 Dortmund'],
};
const about = {
  ...letter,
  project: 'Sprachcafé Nordstadt',
  applicationDay: '2027-09-14',
  signatory: 'Martina Beispiel',
};
const contact = 'MIA-DO-Kommunales Integrationszentrum, Betenstraße 19, 44122 Dortmund, miadoki@dortmund.de';
const ceremony = { ceremonyAt: '2027-12-02T17:00:00Z', place: 'Rathaus, Bürgerhalle\nFriedensplatz 1, 44137 Dortmund' };

const reason =
  'Das Sprachcafé bringt seit drei Jahren jede Woche mehr als hundert Menschen an einen Tisch. Es wird von denen getragen, die früher selbst dort Deutsch gelernt haben.';
const awards = [
  {
    prize: '1. Preis',
    nominee: 'Verein für Nachbarschaft e. V.',
    project: 'Sprachcafé Nordstadt',
    cents: 500_000,
    reason,
  },
  {
    prize: '2. Preis',
    nominee: 'Schule am Park',
    project: 'Zwei Sprachen, eine Klasse',
    cents: 300_000,
    reason: 'Kinder lernen voneinander, und ihre Eltern gleich mit.',
  },
  { prize: 'Ehrenpreis', nominee: 'Nachbarschaftshilfe Eving', reason: 'Für zwanzig Jahre Einsatz.' },
];
const criteria = [
  { label: 'Vorbild', hint: 'Geht das Projekt voran, und können andere davon lernen?', weight: 2 },
  { label: 'Neue Ideen', hint: 'Geht es einen neuen Weg?', weight: 2 },
  { label: 'Nachhaltigkeit', hint: 'Bleibt etwas, auch wenn das Projekt zu Ende ist?', weight: 3 },
  { label: 'Ehrenamt und Beteiligung', hint: 'Tragen Ehrenamtliche das Projekt?', weight: 3 },
];
const jury = [
  { name: 'Dr. Amira Muster', part: 'chair' as const },
  { name: 'Jonas Probe', part: 'voting' as const },
  { name: 'Oksana Beispiel', part: 'voting' as const },
  { name: 'Yusuf Vorlage', part: 'advisory' as const },
];

type PrizeTemplate =
  | 'exclusion'
  | 'invitation'
  | 'certificate'
  | 'award-letter'
  | 'announcement'
  | 'minutes'
  | 'press-release'
  | 'jury-pack'
  | 'seating-list'
  | 'sponsor-report';

/** One paper of each template of prizes. Persons are invented. */
export const prizeSamples: Pick<DocumentData, PrizeTemplate> = {
  exclusion: { ...about, reasons: ['Das Projekt findet nicht in Dortmund statt.'] },
  invitation: { ...letter, ...ceremony, project: about.project, signatory: about.signatory },
  certificate: {
    reference: 'PN-2027-00003',
    programme: 'Integrationspreis der Stadt Dortmund',
    year: 2027,
    prize: '1. Preis',
    awardedTo: ['Verein für Nachbarschaft e. V.'],
    project: 'Sprachcafé Nordstadt',
    reason,
    day: '2027-12-02',
  },
  'award-letter': { ...about, prize: '1. Preis', cents: 500_000, reasons: [reason], dueAt: '2028-06-02T22:00:00Z' },
  announcement: {
    ...round,
    text: '„Gemeinsam in Vielfalt – Zuhause in Dortmund“: Gesucht werden Projekte, die das Zusammenleben in unserer Stadt stärken.\nOb Sprachcafé, Sportgruppe oder Schulprojekt: Zeigen Sie, was gelingt.',
    prizes: [
      { label: '1. Preis', cents: 500_000 },
      { label: '2. Preis', cents: 300_000 },
      { label: '3. Preis', cents: 200_000 },
    ],
    honorary: true,
    sponsor: 'Sparkasse Dortmund',
    categories: [
      'Bildung',
      'Arbeit und Unternehmen',
      'Soziale Balance in den Stadtbezirken',
      'Weltoffene, internationale Stadt',
    ],
    criteria,
    conditions: [
      'Teilnehmen können Vereine, Initiativen, Schulen, Unternehmen und einzelne Menschen.',
      'Das Projekt findet in Dortmund statt.',
    ],
    opensOn: '2027-08-01',
    closesAt: '2027-09-30T22:00:00Z',
    ceremonyOn: '2027-12-02',
    contact,
  },
  minutes: {
    ...round,
    sessions: [
      {
        openedAt: '2027-11-09T16:00:00Z',
        closedAt: '2027-11-09T16:20:00Z',
        present: jury.slice(0, 1),
        absent: jury.slice(1),
        attendants: ['Martina Beispiel'],
        quorum: { needed: 2, present: 1 },
        adjourned: { reason: 'Zwei Mitglieder saßen im Zug fest.', nextOn: '2027-11-16', nextTime: '17:00' },
      },
      {
        openedAt: '2027-11-16T16:00:00Z',
        closedAt: '2027-11-16T18:10:00Z',
        present: jury,
        absent: [],
        attendants: ['Martina Beispiel'],
        quorum: { needed: 2, present: 3 },
      },
    ],
    motions: [
      {
        number: 1,
        kind: 'award',
        prize: '1. Preis',
        nominations: ['PN-2027-00003 · Sprachcafé Nordstadt', 'PN-2027-00007 · Zwei Sprachen, eine Klasse'],
        ballot: 'secret',
        yes: 0,
        no: 0,
        abstained: 1,
        votes: [
          { nomination: 'PN-2027-00003 · Sprachcafé Nordstadt', votes: 1 },
          { nomination: 'PN-2027-00007 · Zwei Sprachen, eine Klasse', votes: 1 },
        ],
        result: 'carried',
        by: 'chair',
        chosen: 'PN-2027-00003 · Sprachcafé Nordstadt',
        reason,
      },
      {
        number: 2,
        kind: 'honorary',
        nominations: ['PN-2027-00011 · Nachbarschaftshilfe Eving'],
        ballot: 'open',
        recused: ['Jonas Probe'],
        yes: 2,
        no: 0,
        abstained: 0,
        result: 'carried',
        reason: 'Für zwanzig Jahre Einsatz.',
      },
      {
        number: 3,
        kind: 'noAward',
        prize: '3. Preis',
        ballot: 'open',
        yes: 1,
        no: 1,
        abstained: 1,
        unvoted: 1,
        result: 'tied',
        reason: 'Keine weitere Nominierung überzeugt.',
      },
    ],
    awards,
    notAwarded: ['3. Preis'],
    potCents: 1_000_000,
    chair: 'Dr. Amira Muster',
    keeper: 'Martina Beispiel',
  },
  'press-release': {
    ...round,
    releaseAt: '2027-12-02T19:00:00Z',
    text: 'Der Integrationspreis der Stadt Dortmund ist verliehen. Im Rathaus wurden heute Abend Projekte ausgezeichnet, die Menschen zusammenbringen.\n„Diese Projekte zeigen, was unsere Stadt stark macht“, hieß es bei der Feier.',
    awards,
    nominations: 29,
    sponsor: 'Sparkasse Dortmund',
    contact,
  },
  'jury-pack': {
    ...round,
    juror: 'Oksana Beispiel',
    scoringEndsAt: '2027-10-29T22:00:00Z',
    sessionAt: '2027-11-09T16:00:00Z',
    criteria: criteria.map((one) => ({ ...one, comment: 'Bei 0 bis 1 und bei 9 bis 10 Punkten nötig.' })),
    scaleMax: 10,
    nominations: [
      {
        reference: 'PN-2027-00003',
        title: 'Sprachcafé Nordstadt',
        nominee: 'Verein für Nachbarschaft e. V.',
        category: 'Bildung',
        sections: [
          {
            title: 'Das Projekt',
            rows: [
              {
                label: 'Kurzfassung',
                value: 'Ein offener Treff, in dem Menschen Deutsch üben: Привіт, مرحبا und Hallo.',
              },
              { label: 'Seit wann gibt es das Projekt?', value: '01.09.2024' },
              { label: 'Ziele', value: 'Alle sollen sich trauen zu sprechen.\nUnd bleiben, wenn sie es können.' },
            ],
          },
        ],
      },
      {
        reference: 'PN-2027-00007',
        title: 'Zwei Sprachen, eine Klasse',
        nominee: 'Schule am Park',
        category: 'Bildung',
        sections: [{ title: 'Das Projekt', rows: [{ label: 'Kurzfassung', value: 'Kinder lernen voneinander.' }] }],
      },
    ],
  },
  'seating-list': {
    ...round,
    ...ceremony,
    guests: [
      { nominee: 'Verein für Nachbarschaft e. V.', project: 'Sprachcafé Nordstadt' },
      { nominee: 'Schule am Park', project: 'Zwei Sprachen, eine Klasse' },
      { nominee: 'Özgür und Nachbarn', project: 'Gemeinsam kochen' },
    ],
  },
  'sponsor-report': {
    ...round,
    recipient: ['Sparkasse Dortmund', 'Freistuhl 2', '44137 Dortmund'],
    sponsor: 'Sparkasse Dortmund',
    givenCents: 1_000_000,
    received: true,
    nominations: 31,
    admitted: 29,
    categories: [
      { label: 'Bildung', count: 14 },
      { label: 'Soziale Balance in den Stadtbezirken', count: 11 },
    ],
    bySelf: 20,
    byOthers: 11,
    jurors: 9,
    awards,
    text: 'Zur Feier kamen mehr als zweihundert Gäste.',
    signatory: 'Martina Beispiel',
  },
};
