import { applicationForm } from '../application-form.js';
import { allFields, blocks, question, questions, type FundingProgramme } from './funding-programme.js';

const contact = 'Geschäftsführung der Bezirksvertretung Innenstadt-West, Stadt Dortmund';

/** Money of the Bezirksvertretung Innenstadt-West: 13,700 € in 2021, not earmarked (funding handbook §3.1 [50]). */
export const innenstadtWest: FundingProgramme = {
  form: applicationForm({
    name: 'application-innenstadt-west',
    version: 2,
    sections: {
      title: {
        de: 'Antrag an die Bezirksvertretung Innenstadt-West',
        en: 'Application to Innenstadt-West',
        tr: 'Innenstadt-West ilçe meclisine başvuru',
        ar: 'طلب إلى مجلس حي Innenstadt-West',
        uk: 'Заявка до районної ради Innenstadt-West',
      },
      districts: ['innenstadt-west'],
    },
  }),
  seed: {
    key: 'bezirk-innenstadt-west',
    form: { name: 'application-innenstadt-west', version: 2 },
    terms: {
      selection: 'rank',
      // Kind and cap are assumptions: the sum of 2021 is known, not what one project may get.
      financing: 'deficit',
      maxGrantCents: 200_000,
      // The Bezirksvertretung decides on each application itself.
      delegationLimitCents: 0,
      leadConfirmsFromCents: 250_000,
      assessed: false,
      // Meetings and quorum are invented.
      committee: {
        name: 'Bezirksvertretung Innenstadt-West',
        quorum: 10,
        meetings: ['2026-12-09', '2027-02-03', '2027-03-17', '2027-06-02', '2027-09-08', '2027-11-10'],
      },
      legalForm: 'notice',
      fieldsOfAction: allFields,
      districts: ['innenstadt-west'],
      eligibility: [
        question(
          'district',
          [
            'Findet Ihr Projekt im Stadtbezirk Innenstadt-West statt?',
            'Jeder Stadtbezirk hat eigenes Geld. Fragen Sie bei der Bezirksvertretung Ihres Stadtbezirks nach.',
          ],
          [
            'Does your project take place in the district Innenstadt-West?',
            'Each district has its own money. Please ask the council of your district.',
          ],
        ),
        question(
          'public',
          [
            'Haben die Menschen im Stadtbezirk etwas von Ihrem Projekt?',
            'Die Bezirksvertretung fördert Vereine und Kultur, die allen im Stadtbezirk offenstehen.',
          ],
          [
            'Do the people of the district benefit from your project?',
            'The council funds associations and culture that are open to everybody in the district.',
          ],
        ),
        questions.notBegun,
        questions.oneYear,
      ],
      textBlocks: [blocks.logo, blocks.receipts],
    },
    texts: {
      de: {
        title: 'Vereins- und Kulturförderung Innenstadt-West',
        summary: 'Für Vereine und Gruppen im Stadtbezirk Innenstadt-West. Die Bezirksvertretung entscheidet.',
        conditions:
          'Die Mittel sind im selben Jahr zu verwenden.\nAuf die Förderung durch die Bezirksvertretung ist hinzuweisen.',
        contact,
      },
      en: {
        title: 'Clubs and culture in Innenstadt-West',
        summary: 'For associations and groups in the district Innenstadt-West. The district council decides.',
        conditions:
          'The money must be used in the same year.\nPublications must mention the funding by the district council.',
        contact,
      },
    },
  },
};
