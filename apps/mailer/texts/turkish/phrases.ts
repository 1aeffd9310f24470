import { deadlineIn } from '../deadline-words.js';

/** The line with a deadline, and none without one. */
export const until = deadlineIn('tr-TR', {
  atEnd: (day) => `Son gün: ${day}`,
  at: (day, time) => `Son zaman: ${day}, saat ${time}`,
});
