import type { Answer } from './visitor.js';

/** The same points for every criterion of the integration prize. */
export const allPoints = (points: number) => ({
  pioneering: points,
  innovation: points,
  sustainability: points,
  volunteering: points,
});

/** How many pages a PDF has. */
export const pagesOf = (answer: Answer | undefined): number =>
  answer?.raw.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
