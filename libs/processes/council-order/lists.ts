import type { ChoiceList } from '../process.js';

/** What the forms of an order choose from. */
export const orderLists = (): Record<string, ChoiceList> => ({ executors: { holders: ['author'] } });
