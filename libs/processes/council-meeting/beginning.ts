import { text } from '../answers.js';
import { bodyOn, emptyRegister } from '../council/register.js';
import type { Beginning, CaseFile } from '../process.js';
import { planFault } from './faults.js';
import { sittingOf } from './sitting.js';

/** Clerk or council office plan a meeting. */
export const planning: Beginning = {
  command: 'plan',
  faults: ({ application, council = emptyRegister }) => {
    const fault = planFault(bodyOn(council, text(application, 'body'), text(application, 'on')));
    return fault === '' ? [] : [{ ptr: '/on', fault }];
  },
  texts: {
    de: {
      fresh: 'Neue Sitzung',
      pass: 'Sitzung anlegen',
      next: 'Danach stellen Sie die Tagesordnung zusammen. Eingeladen wird erst, wenn Sie es sagen.',
    },
    en: {
      fresh: 'New meeting',
      pass: 'Create the meeting',
      next: 'After that you put the agenda together. Nobody is invited before you say so.',
    },
  },
};

/** A meeting is called by its body and day, as it was planned or moved last. */
export function meetingTitle(source: CaseFile): string {
  const { application, council = emptyRegister } = source;
  const sitting = sittingOf(source);
  const [key, on] = [sitting.bodyKey || text(application, 'body'), sitting.on || text(application, 'on')];
  const name = bodyOn(council, key, on)?.name;
  return name === undefined ? '' : `${name}, ${on.split('-').toReversed().join('.')}`;
}
