import { applicationForm } from '../application-form.js';
import { blocks, question, questions, type FundingProgramme } from './funding-programme.js';

const contact = 'Kulturbüro der Stadt Dortmund, Interkultur';

/** Intercultural art and culture, all year until the money is used up (funding handbook §3.1 [46][47]). */
export const interkultur: FundingProgramme = {
  form: applicationForm({
    name: 'application-interkultur',
    version: 2,
    sections: {
      title: {
        de: 'Antrag Interkultur',
        en: 'Application intercultural projects',
        tr: 'Kültürlerarası projeler için başvuru',
        ar: 'طلب لمشروع بين الثقافات',
        uk: 'Заявка на міжкультурний проєкт',
      },
      ownContribution: true,
    },
  }),
  seed: {
    key: 'kulturbuero-interkultur',
    form: { name: 'application-interkultur', version: 2 },
    terms: {
      selection: 'firstCome',
      // Kind and cap are assumptions; that a contribution of one's own is needed, also in kind, is known.
      financing: 'deficit',
      maxGrantCents: 300_000,
      delegationLimitCents: 500_000,
      // What a call allows beyond it goes to the council as a submission (assumption).
      resolvedBy: 'submission',
      leadConfirmsFromCents: 250_000,
      assessed: true,
      legalForm: 'notice',
      fieldsOfAction: ['WELTOFFENE_INTERNATIONALE_STADT'],
      districts: ['gesamtstaedtisch'],
      eligibility: [
        question(
          'culture',
          [
            'Ist Ihr Projekt Kunst oder Kultur zwischen verschiedenen Herkünften?',
            'Für andere Projekte passt die Projektförderung Integration besser.',
          ],
          [
            'Is your project art or culture between people of different origins?',
            'For other projects the integration project funding fits better.',
          ],
        ),
        question(
          'own',
          [
            'Tragen Sie selbst etwas bei? Auch Arbeit, Räume oder Material zählen.',
            'Ohne eigenen Beitrag ist keine Förderung möglich.',
          ],
          [
            'Do you contribute something yourselves? Work, rooms or material count too.',
            'Without a contribution of your own there is no grant.',
          ],
        ),
        questions.oneYear,
        questions.notBegun,
        questions.inDortmund,
      ],
      textBlocks: [
        blocks.logo,
        blocks.receipts,
        {
          key: 'evaluation',
          label: 'Evaluation (ab 1.000 € verpflichtend)',
          text: 'Nach dem Projekt ist die Evaluation des Kulturbüros auszufüllen.',
        },
      ],
    },
    texts: {
      de: {
        title: 'Interkulturelle Kunst und Kultur',
        summary: 'Das ganze Jahr über, bis die Mittel aufgebraucht sind. Ein eigener Beitrag ist nötig.',
        conditions:
          'Das Projekt muss im selben Haushaltsjahr enden.\nAb einer Förderung von 1.000 Euro ist eine Evaluation verpflichtend.',
        contact,
      },
      en: {
        title: 'Intercultural art and culture',
        summary: 'All year until the money is used up. A contribution of your own is needed.',
        conditions:
          'The project must end in the same budget year.\nFrom a grant of 1,000 euros on an evaluation is obligatory.',
        contact,
      },
    },
  },
};
