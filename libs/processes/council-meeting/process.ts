import { once } from '../once.js';
import type { FactSource, Process } from '../process.js';
import { meetingTitle, planning } from './beginning.js';
import { openDocument, withheldFrom } from './bias.js';
import { meetingBegins } from './begins.js';
import { meetingDefinition } from './definition.js';
import { documentData } from './documents.js';
import { facts } from './facts.js';
import { meetingForms } from './forms.js';
import { meetingLists } from './lists.js';
import { meetingPublishes } from './publishes.js';
import { meetingRecords } from './records.js';
import { quorumOf, sittingOf, type Sitting } from './sitting.js';
import { de } from './texts.de.js';
import { en } from './texts.en.js';
import { meetingWithholds } from './withholds.js';
import { word } from './word.js';

const sittingFor = once<FactSource, Sitting>(sittingOf);

/** A meeting of a council's body, from its plan to its minutes. */
export const councilMeeting: Process = {
  definition: meetingDefinition,
  forms: meetingForms,
  reads: ['council'],
  home: 'council',
  openTo: ['clerk', 'councilOffice', 'chair', 'mayor', 'auditor'],
  withholds: meetingWithholds,
  beginning: planning,
  title: meetingTitle,
  facts,
  // Who may vote at all: who of them is biased in an item is looked at when it is decided.
  taskTerms: (source) => ({ voters: quorumOf(sittingOf(source)).voters.length }),
  lists: meetingLists,
  word,
  mailParams: (_, source) => {
    const { body, on, startsAt } = sittingOf(source);
    return { body: body?.name ?? '', on, startsAt };
  },
  // Of what the meeting itself knows; what a submission learned since it was announced, its own dossier says.
  mailDocument: (template, person, source) =>
    withheldFrom(sittingFor(source), { person, barredFrom: new Set() }).size > 0 ? openDocument(template) : template,
  records: meetingRecords,
  publishes: meetingPublishes,
  documentData,
  previews: {
    invite: () => 'council-invitation',
    writeMinutes: () => 'council-minutes-internal',
    approveMinutes: () => 'council-minutes-internal',
  },
  begins: meetingBegins,
  texts: { de, en },
  programmes: [],
};
