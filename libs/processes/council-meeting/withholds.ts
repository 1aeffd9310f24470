import { once } from '../once.js';
import type { CaseFile } from '../process.js';
import type { Reader, Withholding } from '../withholding.js';
import { isDocumentFor, openDocument, withheldFrom } from './bias.js';
import { sittingOf, type Sitting } from './sitting.js';

const sittingFor = once<CaseFile, Sitting>(sittingOf);

/** The rule is for members of the council alone (§ 31 GO NRW): whoever keeps its meetings without a seat sees all of them. */
const isMember = ({ seats }: Sitting, { person, seated }: Reader): boolean =>
  seated || seats.some((seat) => seat.person === person);

/** What is withheld of a meeting: the items that are not public, from members who must not take part in them. */
export const meetingWithholds: Withholding = {
  about: (source, reader) => {
    const sitting = sittingFor(source);
    return isMember(sitting, reader) ? sitting.items.flatMap(({ paper }) => (paper === '' ? [] : [paper])) : [];
  },
  parts: (source, reader) => {
    const sitting = sittingFor(source);
    return isMember(sitting, reader) ? withheldFrom(sitting, reader) : new Set();
  },
  shows: isDocumentFor,
  instead: openDocument,
};
