import type { FormDefinition } from '#libs/forms/definition.js';
import type { ProgrammeSeed } from '../process.js';
import { engagement } from './programmes/engagement.js';
import { innenstadtWest } from './programmes/innenstadt-west.js';
import { interkultur } from './programmes/interkultur.js';
import { kommAn } from './programmes/komm-an.js';
import { miadoProjekte } from './programmes/miado-projekte.js';
import type { FundingProgramme } from './programmes/funding-programme.js';

const all: readonly FundingProgramme[] = [miadoProjekte, kommAn, engagement, innenstadtWest, interkultur];

/** Programmes that run on this process; numbers and their sources are in docs/programmes.md. */
export const programmes: readonly ProgrammeSeed[] = all.map(({ seed }) => seed);

/** The application of each of them. */
export const applicationForms: readonly FormDefinition[] = all.map(({ form }) => form);
