import type { ProgrammeSeed } from '../process.js';
import { businessPrize } from './programmes/business-prize.js';
import { integrationPrize } from './programmes/integration-prize.js';
import type { PrizeProgramme } from './programmes/prize-programme.js';

/** Both prizes of the city that run on this process. */
export const prizes: readonly PrizeProgramme[] = [integrationPrize, businessPrize];

export const programmes: readonly ProgrammeSeed[] = prizes.map(({ seed }) => seed);
