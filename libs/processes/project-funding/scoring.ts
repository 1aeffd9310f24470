import type { Answers } from '#libs/forms/definition.js';
import type { Scoring } from '../scoring.js';
import { isRecord } from './answers.js';
import { meanOf } from './facts.js';
import { score, spread } from './score-sheet.js';
import { fundingTerms } from './terms.js';

/** Assessments by the programme's sheet, compared as the decision compares them. */
export const scoring: Scoring = {
  tasks: { first: 'assessment', further: 'furtherAssessment' },
  sheet: (terms) => {
    const { sheet } = fundingTerms(terms);
    return { ...sheet, score: (answers) => score(sheet, answers), points, mean: meanOf, spread };
  },
};

function points(answers: Answers): Readonly<Record<string, number>> {
  const given = answers['scores'];
  if (!isRecord(given)) return {};
  const isNumber = (pair: [string, unknown]): pair is [string, number] => typeof pair[1] === 'number';
  return Object.fromEntries(Object.entries(given).filter(isNumber));
}
