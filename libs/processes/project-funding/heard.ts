import { text, whole } from '../answers.js';
import { dayLine, textLine, type Heard, type HeardLine } from '../heard.js';
import type { CaseFile, LogEntry } from '../process.js';
import { publicEvents } from './public-events.js';

/** What the council's submission said: that its decision was put off, and what was resolved, by whom and on which conditions. */
export const heard = ({ log }: Pick<CaseFile, 'log'>): Heard[] => log.flatMap(told);

const meetingOn = { de: 'Sitzung am', en: 'Meeting on' };

function told({ type, at, data }: LogEntry): Heard[] {
  const event = publicEvents[type];
  if (!event) return [];
  if (type === 'councilDeferred') return [{ at, title: event, lines: dayLine(meetingOn, text(data, 'on')) }];
  if (type !== 'councilDecided') return [];
  const title = event.told?.as[text(data, 'result')] ?? event;
  const cents = whole(data, 'cents');
  const lines: HeardLine[] = [
    ...textLine({ de: 'Vorlage', en: 'Submission' }, text(data, 'number')),
    ...textLine({ de: 'Gremium', en: 'Body' }, text(data, 'body')),
    ...dayLine(meetingOn, text(data, 'on')),
    ...(cents > 0 ? [{ name: { de: 'Betrag', en: 'Amount' }, cents }] : []),
    ...textLine({ de: 'Beschluss', en: 'Resolution' }, text(data, 'text')),
    ...textLine({ de: 'Auflagen', en: 'Conditions' }, text(data, 'conditions')),
  ];
  return [{ at, title, lines }];
}
