import type { EligibilityQuestion } from '../programmes/offer-terms.js';

/** What was said to each question; one that was left out stays open. */
export interface AnsweredQuestion extends EligibilityQuestion {
  readonly answer: 'yes' | 'no' | 'open';
}

/** Name of the choice for a question, in the form and in the address of the result. */
export const answerName = (key: string): string => `q-${key}`;

/** The questions with the answers of an address. Nothing is stored: the address is all there is. */
export function readAnswers(questions: readonly EligibilityQuestion[], query: unknown): AnsweredQuestion[] {
  const given = new Map(Object.entries(typeof query === 'object' && query !== null ? query : {}));
  return questions.map((question) => {
    const said: unknown = given.get(answerName(question.key));
    return { ...question, answer: said === 'yes' || said === 'no' ? said : 'open' };
  });
}
