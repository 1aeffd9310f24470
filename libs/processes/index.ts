import { call } from './call/process.js';
import { councilMeeting } from './council-meeting/process.js';
import { councilOrder } from './council-order/process.js';
import { councilSubmission } from './council-submission/process.js';
import { nomination } from './nomination/process.js';
import { prizeRound } from './prize-round/process.js';
import type { Process } from './process.js';
import { projectFunding } from './project-funding/process.js';

/** Every process there is; one line each. */
export const processes: Readonly<Record<string, Process>> = {
  call,
  councilMeeting,
  councilOrder,
  councilSubmission,
  nomination,
  prizeRound,
  projectFunding,
};
