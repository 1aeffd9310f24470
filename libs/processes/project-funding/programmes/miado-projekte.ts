import { applicationForm } from '../application-form.js';
import { allFields, blocks, question, questions, type FundingProgramme } from './funding-programme.js';

const contact = 'MIA-DO-Kommunales Integrationszentrum, Betenstraße 19, 44122 Dortmund, miadoki@dortmund.de';

/** MIA-DO's own grants under the masterplan (funding handbook §3.1 [87]). Amounts and limits are not public: assumptions. */
export const miadoProjekte: FundingProgramme = {
  form: applicationForm({ name: 'project-funding-application', version: 3 }),
  seed: {
    key: 'miado-projekte',
    form: { name: 'project-funding-application', version: 3 },
    terms: {
      selection: 'rank',
      financing: 'fixed',
      maxGrantCents: 500_000,
      delegationLimitCents: 500_000,
      leadConfirmsFromCents: 250_000,
      assessed: true,
      legalForm: 'notice',
      fieldsOfAction: allFields,
      districts: ['gesamtstaedtisch'],
      // Its name since the election of 2025 (funding handbook §1 [101]); meetings and quorum are invented.
      committee: {
        name: 'Ausschuss für Chancengerechtigkeit und Integration',
        quorum: 12,
        meetings: ['2026-12-08', '2027-02-16', '2027-04-20', '2027-06-15', '2027-09-14', '2027-11-16'],
      },
      eligibility: [
        questions.inDortmund,
        question(
          'together',
          [
            'Geht es in Ihrem Projekt um Integration oder das Zusammenleben in Dortmund?',
            'Dann passt ein anderes Programm besser. Wir beraten Sie gern.',
          ],
          [
            'Is your project about integration or living together in Dortmund?',
            'Then another programme fits better. We are glad to advise you.',
          ],
        ),
        questions.notBegun,
        questions.notPaidTwice,
      ],
      textBlocks: [blocks.logo, blocks.receipts, blocks.terror],
    },
    texts: {
      de: {
        title: 'Projektförderung Integration',
        summary: 'Für Vereine, Initiativen und Ehrenamtliche, die das Zusammenleben in Dortmund stärken.',
        conditions:
          'Die Mittel sind wirtschaftlich und sparsam zu verwenden.\nAuf die Förderung durch die Stadt ist in Veröffentlichungen hinzuweisen.',
        contact,
      },
      en: {
        title: 'Integration project funding',
        summary: 'For associations, initiatives and volunteers who strengthen life together in Dortmund.',
        conditions: 'The money must be used economically.\nPublications must mention the funding by the city.',
        contact,
      },
    },
  },
};
