import type { ProcessDefinition } from '#libs/engine/definition.js';
import { beforehand, ends, main } from './chart.js';
import { tasks } from './tasks.js';

const form = (name: string): { name: string; version: number } => ({ name, version: 1 });

/** A prize's round: announcement, jury, session, embargo, ceremony, payment (rows B1 to B11 of the funding handbook §4.3). */
export const roundDefinition: ProcessDefinition = {
  name: 'prizeRound',
  version: 1,
  prefix: 'PR',
  facts: {
    opensAt: 'string',
    closesAt: 'string',
    remindFirstAt: 'string',
    remindLastAt: 'string',
    scoringEndsAt: 'string',
    sessionAt: 'string',
    ceremonyAt: 'string',
    publishAt: 'string',
    remindsFirst: 'bool',
    remindsLast: 'bool',
    releaseFault: 'string',
    extensionFault: 'string',
    potCents: 'int',
    sponsorCents: 'int',
    extraOfSponsorCents: 'int',
    availableCents: 'int',
    unscreened: 'int',
    admitted: 'int',
    screeningFault: 'string',
    members: 'strings',
    missingScores: 'int',
    missingReaders: 'int',
    quorumFault: 'string',
    voters: 'strings',
    votersCount: 'int',
    motionFault: 'string',
    countFault: 'string',
    closingFault: 'string',
    undecided: 'int',
    awardedCents: 'int',
    awards: 'strings',
    needsConfirmation: 'bool',
    readers: 'strings',
    accountsFault: 'string',
  },
  commands: {
    prepare: { roles: ['programmeManager'], form: form('prize-round') },
    extend: { roles: ['programmeManager', 'lead'], form: form('round-extension') },
    appointJury: { roles: ['programmeManager', 'officer'], form: form('jury') },
    abandon: { roles: ['lead'], form: form('abandonment') },
    publishEarly: { roles: ['lead'], form: form('early-publication') },
    nominationWithdrawn: { roles: [] },
    jurorRecused: { roles: [] },
  },
  tasks,
  chart: { initial: 'new', states: { ...beforehand, main, ...ends } },
};
