import { dayOf, endOfDay, startOfDay } from './berlin.js';
import { addDays, addMonths } from './days.js';
import { dueAt } from './due.js';
import { addWorkingDays } from './working-days.js';

/** Calendar days as instants in Berlin, as facts look at them; every function is pure and knows no clock. */
export const berlinDays = {
  beginOf: startOfDay,
  endOf: endOfDay,
  at: dayOf,
  add: addDays,
  addMonths,
  addWorking: addWorkingDays,
  /** 24:00 of the last of so many working days from an instant */
  afterWorking: (from: string, workingDays: number): string => dueAt(from, { workingDays }).at,
};
