import type { TestDatabase } from './database.js';

/** Terms as an office would configure them: ranking, a committee, questions beforehand, two fields and two districts. */
export const publicTerms = {
  selection: 'rank',
  financing: 'share',
  shareBasisPoints: 8000,
  maxGrantCents: 500_000,
  assessed: true,
  delegationLimitCents: 250_000,
  committee: { name: 'Ausschuss für Soziales', meetings: ['2020-01-15', '2031-03-04'] },
  fieldsOfAction: ['BILDUNG', 'SOZIALE_BALANCE_STADTBEZIRKE'],
  districts: ['innenstadt-nord', 'eving'],
  eligibility: [
    {
      key: 'seat',
      de: {
        question: 'Findet das Projekt in Dortmund statt?',
        otherwise: 'Gefördert werden nur Projekte in Dortmund.',
      },
      en: { question: 'Does the project take place in Dortmund?', otherwise: 'Only projects in Dortmund are funded.' },
    },
    {
      key: 'begun',
      de: {
        question: 'Beginnt das Projekt erst nach dem Bescheid?',
        otherwise: 'Was schon begonnen hat, kann nicht gefördert werden.',
      },
      en: {
        question: 'Does the project begin only after the notice?',
        otherwise: 'What has already begun cannot be funded.',
      },
    },
  ],
};

/** Gives a programme these terms, in place of its own. */
export async function setTerms(database: TestDatabase, terms: object, key = 'miado-projekte'): Promise<void> {
  await database.query('update programme set terms = $1 where key = $2', [JSON.stringify(terms), key]);
}

/** A further programme like the first, with its own title and terms. */
export async function addProgramme(database: TestDatabase, key: string, title: string, terms: object): Promise<void> {
  await database.query(
    `insert into programme (key, process, process_version, form_name, form_version, terms, texts)
     select $1, process, process_version, form_name, form_version, $2, $3 from programme where key = 'miado-projekte'`,
    [key, JSON.stringify(terms), JSON.stringify({ de: { title, summary: `Zusammenfassung ${title}` } })],
  );
}
