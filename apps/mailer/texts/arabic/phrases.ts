import { deadlineIn } from '../deadline-words.js';

/** The line with a deadline, and none without one; digits are Latin, as on the city's letters. */
export const until = deadlineIn('ar-u-hc-h23-nu-latn', {
  atEnd: (day) => `الموعد الأخير: نهاية يوم ${day}`,
  at: (day, time) => `الموعد الأخير: ${day}، الساعة ${time}`,
});
