import { deadlineIn } from '../deadline-words.js';

/** The line with a deadline, and none without one. */
export const until = deadlineIn('uk-UA', {
  atEnd: (day) => `Термін: до кінця дня ${day}`,
  at: (day, time) => `Термін: ${day}, ${time}`,
});
