import { applicationForm } from '../application-form.js';
import { blocks, question, questions, type FundingProgramme } from './funding-programme.js';

const contact = 'MIA-DO-Kommunales Integrationszentrum, Betenstraße 19, 44122 Dortmund, miadoki@dortmund.de';

/** 2.000 × 1.000 Euro für das Engagement: 1,000 € fixed, hours at 15 €, at most 20 % (funding handbook §3.1 [45]). */
export const engagement: FundingProgramme = {
  form: applicationForm({
    name: 'application-2000x1000',
    version: 2,
    sections: {
      title: {
        de: 'Antrag 2.000 × 1.000 Euro',
        en: 'Application 2,000 × 1,000 euros',
        tr: '2.000 × 1.000 avro başvurusu',
        ar: 'طلب 2000 × 1000 يورو',
        uk: 'Заявка 2000 × 1000 євро',
      },
      fixedCents: 100_000,
      volunteers: { rateCents: 1_500, maxCents: 20_000 },
      notEligible: {
        categories: ['rent'],
        why: {
          de: 'Was ohnehin anfällt, zählt nicht: zum Beispiel laufende Miete oder Kontogebühren.',
          en: 'What you pay anyway does not count: for example your usual rent or bank fees.',
          tr: 'Zaten ödediğiniz giderler sayılmaz: örneğin sürekli kira ya da banka masrafları.',
          ar: 'ما تدفعه على أي حال لا يُحسب: مثلاً الإيجار الجاري أو رسوم الحساب.',
          uk: 'Те, що ви платите й так, не враховується: наприклад поточна оренда чи плата за рахунок.',
        },
      },
    },
  }),
  seed: {
    key: 'engagement-2000x1000',
    form: { name: 'application-2000x1000', version: 2 },
    terms: {
      selection: 'firstCome',
      financing: 'fixed',
      maxGrantCents: 100_000,
      minGrantCents: 100_000,
      volunteers: { rateCents: 1_500, maxBasisPoints: 2_000 },
      notEligible: ['rent'],
      delegationLimitCents: 100_000,
      leadConfirmsFromCents: 250_000,
      assessed: false,
      legalForm: 'notice',
      fieldsOfAction: ['SOZIALE_BALANCE_STADTBEZIRKE', 'WELTOFFENE_INTERNATIONALE_STADT'],
      districts: ['gesamtstaedtisch'],
      eligibility: [
        question(
          'unpaid',
          [
            'Arbeiten die Menschen in Ihrem Projekt ehrenamtlich mit?',
            'Das Programm fördert nur ehrenamtliches Engagement.',
          ],
          ['Do people work in your project as volunteers?', 'The programme only funds volunteer work.'],
        ),
        question(
          'thousand',
          [
            'Kostet Ihr Projekt mindestens 1.000 Euro? Ehrenamtliche Stunden zählen bis 200 Euro mit.',
            'Die Förderung beträgt immer 1.000 Euro. Für kleinere Vorhaben fragen Sie bei der Bezirksvertretung nach.',
          ],
          [
            'Does your project cost at least 1,000 euros? Volunteer hours count up to 200 euros.',
            'The grant is always 1,000 euros. For smaller projects please ask the district council.',
          ],
        ),
        question(
          'extra',
          [
            'Entstehen die Ausgaben nur durch das Projekt?',
            'Laufende Kosten wie Miete oder Kontogebühren werden nicht bezahlt. Lassen Sie sie weg.',
          ],
          [
            'Do the costs arise through the project only?',
            'Running costs such as rent or bank fees are not paid. Leave them out.',
          ],
        ),
        questions.inDortmund,
        questions.notBegun,
      ],
      textBlocks: [blocks.logo, blocks.receipts],
    },
    texts: {
      de: {
        title: '2.000 × 1.000 Euro für das Engagement',
        summary: '1.000 Euro für ehrenamtliche Projekte. Wer zuerst kommt, wird zuerst gefördert.',
        conditions:
          'Laufende Kosten, die auch ohne das Projekt anfallen, werden nicht gefördert.\nAuf die Förderung durch das Land Nordrhein-Westfalen ist hinzuweisen.',
        contact,
      },
      en: {
        title: '2,000 × 1,000 euros for volunteers',
        summary: '1,000 euros for volunteer projects. First come, first served.',
        conditions:
          'Running costs that arise without the project too are not funded.\nPublications must mention the funding by the Land.',
        contact,
      },
    },
  },
};
