import { applicationForm } from '../application-form.js';
import { blocks, question, questions, type FundingProgramme } from './funding-programme.js';

/**
 * Unit rates in cents. The table is that of Kreis Mettmann (funding handbook §3.1 [40]); Dortmund's own is not public.
 * A: room and its operation; B: accompaniment and measure; C: medium and translated page; D: speaker and exchange.
 */
export const kommAnRates = [
  {
    key: 'room',
    cents: 100_000,
    de: 'A Ankommenstreffpunkt einrichten, je Raum',
    en: 'A Set up a meeting place, per room',
  },
  { key: 'operation', cents: 40_000, de: 'A Treffpunkt betreiben, je Monat', en: 'A Run a meeting place, per month' },
  { key: 'accompaniment', cents: 3_500, de: 'B Begleitung, je Einsatz', en: 'B Accompany people, per occasion' },
  {
    key: 'measure',
    cents: 25_000,
    de: 'B Maßnahme zum Zusammenkommen, je Maßnahme',
    en: 'B Coming together, per measure',
  },
  { key: 'medium', cents: 50_000, de: 'C Druckwerk oder Internetangebot, je Medium', en: 'C Print or web, per medium' },
  { key: 'translation', cents: 5_000, de: 'C Übersetzung, je Seite', en: 'C Translation, per page' },
  { key: 'speaker', cents: 10_000, de: 'D Schulung mit Fachkraft, je Stunde', en: 'D Training by an expert, per hour' },
  { key: 'exchange', cents: 5_000, de: 'D Austauschtreffen, je Treffen', en: 'D Exchange, per meeting' },
] as const;

const callOfRates = { name: 'call-flat-rates', version: 1 };

const contact = 'MIA-DO-Kommunales Integrationszentrum, Betenstraße 19, 44122 Dortmund, miadoki@dortmund.de';

/** KOMM-AN NRW, Teil II: money of the Land that the city forwards (funding handbook §3.1 [34–36]); 216,351.59 € a year. */
export const kommAn: FundingProgramme = {
  form: applicationForm({
    name: 'application-komm-an',
    version: 1,
    sections: {
      title: { de: 'Antrag KOMM-AN NRW', en: 'Application KOMM-AN NRW' },
      components: [
        { key: 'A', de: 'A Ankommenstreffpunkte und Digitalisierung', en: 'A Meeting places and digitalisation' },
        { key: 'B', de: 'B Zusammenkommen, Orientierung, Begleitung', en: 'B Coming together, orientation, company' },
        { key: 'C', de: 'C Information und Gewinnung Ehrenamtlicher', en: 'C Information and finding volunteers' },
        { key: 'D', de: 'D Qualifizierung Ehrenamtlicher', en: 'D Qualification of volunteers' },
      ],
      flatRates: kommAnRates,
    },
  }),
  seed: {
    key: 'komm-an',
    form: { name: 'application-komm-an', version: 1 },
    terms: {
      selection: 'rank',
      financing: 'fixed',
      flatRates: Object.fromEntries(kommAnRates.map(({ key, cents }) => [key, cents])),
      // The city forwards within its share; no committee decides on the single application (assumption).
      delegationLimitCents: 21_635_159,
      leadConfirmsFromCents: 1_000_000,
      assessed: true,
      // The rates limit each grant: its calls have no highest one.
      forms: { prepare: callOfRates, reviseCall: callOfRates },
      // Third recipients get a contract, which has no remedy period (funding handbook §2.2 [39]).
      legalForm: 'contract',
      fieldsOfAction: ['BILDUNG', 'SOZIALE_BALANCE_STADTBEZIRKE'],
      districts: ['gesamtstaedtisch'],
      eligibility: [
        question(
          'volunteers',
          [
            'Arbeiten in Ihrem Projekt Ehrenamtliche mit Geflüchteten oder Neuzugewanderten?',
            'KOMM-AN fördert ehrenamtliche Arbeit für Geflüchtete und Neuzugewanderte, nichts anderes.',
          ],
          [
            'Do volunteers in your project work with refugees or people who came recently?',
            'KOMM-AN funds volunteer work for refugees and people who came recently, nothing else.',
          ],
        ),
        question(
          'carrier',
          [
            'Sind Sie ein Verein, eine Kirche, ein Wohlfahrtsverband oder eine Initiative?',
            'Privatpersonen und Unternehmen können sich an einem solchen Träger beteiligen.',
          ],
          [
            'Are you an association, church, welfare body or initiative?',
            'Private persons and companies can take part in a project of such a body.',
          ],
        ),
        questions.inDortmund,
        questions.oneYear,
        questions.notPaidTwice,
      ],
      textBlocks: [
        blocks.logo,
        blocks.terror,
        {
          key: 'anbestP',
          label: 'ANBest-P',
          text: 'Die Allgemeinen Nebenbestimmungen für Zuwendungen zur Projektförderung (ANBest-P) sind Teil des Vertrags.',
        },
      ],
    },
    texts: {
      de: {
        title: 'KOMM-AN NRW: Engagement für Geflüchtete',
        summary: 'Feste Beträge für Treffpunkte, Begleitung, Information und Schulung Ehrenamtlicher.',
        conditions:
          'Die Mittel des Landes sind im Bewilligungsjahr zu verwenden.\nAuf die Förderung durch das Land Nordrhein-Westfalen ist hinzuweisen.',
        contact,
      },
      en: {
        title: 'KOMM-AN NRW: working for refugees',
        summary: 'Fixed amounts for meeting places, company, information and training of volunteers.',
        conditions:
          'The money of the Land must be used in the year of the grant.\nPublications must mention the funding by the Land.',
        contact,
      },
    },
  },
};
