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
    tr: 'A Buluşma yeri kurma, oda başına',
    ar: 'A تجهيز مكان لقاء، لكل غرفة',
    uk: 'A Облаштувати місце зустрічей, за приміщення',
  },
  {
    key: 'operation',
    cents: 40_000,
    de: 'A Treffpunkt betreiben, je Monat',
    en: 'A Run a meeting place, per month',
    tr: 'A Buluşma yeri işletme, ay başına',
    ar: 'A تشغيل مكان لقاء، لكل شهر',
    uk: 'A Утримувати місце зустрічей, за місяць',
  },
  {
    key: 'accompaniment',
    cents: 3_500,
    de: 'B Begleitung, je Einsatz',
    en: 'B Accompany people, per occasion',
    tr: 'B Refakat, sefer başına',
    ar: 'B مرافقة، لكل مرة',
    uk: 'B Супровід, за раз',
  },
  {
    key: 'measure',
    cents: 25_000,
    de: 'B Maßnahme zum Zusammenkommen, je Maßnahme',
    en: 'B Coming together, per measure',
    tr: 'B Bir araya gelme, etkinlik başına',
    ar: 'B لقاءات، لكل نشاط',
    uk: 'B Спільний захід, за захід',
  },
  {
    key: 'medium',
    cents: 50_000,
    de: 'C Druckwerk oder Internetangebot, je Medium',
    en: 'C Print or web, per medium',
    tr: 'C Basılı yayın ya da internet, yayın başına',
    ar: 'C مطبوعات أو موقع، لكل وسيلة',
    uk: 'C Друк або інтернет, за видання',
  },
  {
    key: 'translation',
    cents: 5_000,
    de: 'C Übersetzung, je Seite',
    en: 'C Translation, per page',
    tr: 'C Çeviri, sayfa başına',
    ar: 'C ترجمة، لكل صفحة',
    uk: 'C Переклад, за сторінку',
  },
  {
    key: 'speaker',
    cents: 10_000,
    de: 'D Schulung mit Fachkraft, je Stunde',
    en: 'D Training by an expert, per hour',
    tr: 'D Uzmanla eğitim, saat başına',
    ar: 'D تدريب مع مختص، لكل ساعة',
    uk: 'D Навчання з фахівцем, за годину',
  },
  {
    key: 'exchange',
    cents: 5_000,
    de: 'D Austauschtreffen, je Treffen',
    en: 'D Exchange, per meeting',
    tr: 'D Deneyim paylaşımı, toplantı başına',
    ar: 'D لقاء لتبادل الخبرات، لكل لقاء',
    uk: 'D Зустріч для обміну досвідом, за зустріч',
  },
] as const;

const callOfRates = { name: 'call-flat-rates', version: 1 };

const contact = 'MIA-DO-Kommunales Integrationszentrum, Betenstraße 19, 44122 Dortmund, miadoki@dortmund.de';

/** KOMM-AN NRW, Teil II: money of the Land that the city forwards (funding handbook §3.1 [34–36]); 216,351.59 € a year. */
export const kommAn: FundingProgramme = {
  form: applicationForm({
    name: 'application-komm-an',
    version: 2,
    sections: {
      title: {
        de: 'Antrag KOMM-AN NRW',
        en: 'Application KOMM-AN NRW',
        tr: 'KOMM-AN NRW başvurusu',
        ar: 'طلب KOMM-AN NRW',
        uk: 'Заявка KOMM-AN NRW',
      },
      components: [
        {
          key: 'A',
          de: 'A Ankommenstreffpunkte und Digitalisierung',
          en: 'A Meeting places and digitalisation',
          tr: 'A Buluşma yerleri ve dijitalleşme',
          ar: 'A أماكن اللقاء والرقمنة',
          uk: 'A Місця зустрічей і цифровізація',
        },
        {
          key: 'B',
          de: 'B Zusammenkommen, Orientierung, Begleitung',
          en: 'B Coming together, orientation, company',
          tr: 'B Bir araya gelme, yönlendirme, refakat',
          ar: 'B اللقاء والتوجيه والمرافقة',
          uk: 'B Зустрічі, орієнтація, супровід',
        },
        {
          key: 'C',
          de: 'C Information und Gewinnung Ehrenamtlicher',
          en: 'C Information and finding volunteers',
          tr: 'C Bilgi verme ve gönüllü bulma',
          ar: 'C الإعلام وكسب المتطوعين',
          uk: 'C Інформація й пошук волонтерів',
        },
        {
          key: 'D',
          de: 'D Qualifizierung Ehrenamtlicher',
          en: 'D Qualification of volunteers',
          tr: 'D Gönüllülerin eğitimi',
          ar: 'D تأهيل المتطوعين',
          uk: 'D Навчання волонтерів',
        },
      ],
      flatRates: kommAnRates,
    },
  }),
  seed: {
    key: 'komm-an',
    form: { name: 'application-komm-an', version: 2 },
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
