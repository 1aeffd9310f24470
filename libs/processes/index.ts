import { call } from './call/process.js';
import { nomination } from './nomination/process.js';
import { prizeRound } from './prize-round/process.js';
import type { Process } from './process.js';
import { projectFunding } from './project-funding/process.js';

/** Every process there is; one line each. */
export const processes: Readonly<Record<string, Process>> = {
  call,
  nomination,
  prizeRound,
  projectFunding,
};
