import type { FormDefinition } from '#libs/forms/definition.js';
import type { ProgrammeSeed } from '../../process.js';
import type { EligibilityQuestion, FundingTerms, TextBlock } from '../terms.js';

/** A programme as it is first published: its application and its terms. */
export interface FundingProgramme {
  readonly form: FormDefinition;
  readonly seed: ProgrammeSeed & { readonly terms: Partial<FundingTerms> };
}

export const allFields = [
  'BILDUNG',
  'ARBEIT_UNTERNEHMEN',
  'SOZIALE_BALANCE_STADTBEZIRKE',
  'WELTOFFENE_INTERNATIONALE_STADT',
] as const;

const question = (key: string, de: [string, string], en: [string, string]): EligibilityQuestion => ({
  key,
  de: { question: de[0], otherwise: de[1] },
  en: { question: en[0], otherwise: en[1] },
});

/** Questions that several programmes ask. */
export const questions = {
  inDortmund: question(
    'inDortmund',
    ['Findet Ihr Projekt in Dortmund statt?', 'Wir fördern nur Projekte in Dortmund. Fragen Sie bei Ihrer Stadt nach.'],
    ['Does your project take place in Dortmund?', 'We only fund projects in Dortmund. Please ask your own city.'],
  ),
  notBegun: question(
    'notBegun',
    [
      'Beginnt Ihr Projekt erst, wenn Sie unseren Bescheid haben?',
      'Was schon begonnen hat, dürfen wir nicht fördern. Auch ein Vertrag ist ein Beginn. Sie können beantragen, früher zu beginnen.',
    ],
    [
      'Does your project begin only after you have our decision?',
      'We may not fund what has already begun. A contract is a beginning too. You can ask to begin earlier.',
    ],
  ),
  oneYear: question(
    'oneYear',
    [
      'Endet Ihr Projekt im selben Kalenderjahr?',
      'Das Geld gilt nur für ein Haushaltsjahr. Beantragen Sie den Teil, der in diesem Jahr liegt.',
    ],
    [
      'Does your project end in the same calendar year?',
      'The money is for one budget year only. Apply for the part that lies in this year.',
    ],
  ),
  notPaidTwice: question(
    'notPaidTwice',
    [
      'Bezahlt niemand sonst dieselben Ausgaben?',
      'Dieselben Ausgaben dürfen nicht zweimal bezahlt werden. Andere Förderer können andere Teile des Projekts bezahlen.',
    ],
    [
      'Does nobody else pay the same costs?',
      'The same costs may not be paid twice. Other funders can pay other parts of the project.',
    ],
  ),
};

export { question };

/** Conditions of a notice that several programmes offer. */
export const blocks = {
  logo: {
    key: 'logo',
    label: 'Hinweis auf die Förderung',
    text: 'In allen Veröffentlichungen ist auf die Förderung durch die Stadt Dortmund hinzuweisen.',
  },
  receipts: {
    key: 'receipts',
    label: 'Belege aufbewahren',
    text: 'Die Belege sind nach dem Verwendungsnachweis fünf Jahre aufzubewahren.',
  },
  terror: {
    key: 'terror',
    label: 'Kein Geld für Terrorismus',
    text: 'Die Mittel dürfen weder unmittelbar noch mittelbar Terrorismus oder verbotenen Vereinigungen zugutekommen.',
  },
} satisfies Readonly<Record<string, TextBlock>>;
