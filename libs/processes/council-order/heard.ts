import { text } from '../answers.js';
import { dayLine, textLine, type Heard } from '../heard.js';
import type { CaseFile } from '../process.js';
import { orderOf } from './facts.js';

/** What is to be done until when, as it stands now, and the resolution that it follows from. */
export function heard(source: Pick<CaseFile, 'log'>): Heard[] {
  const placed = source.log.find(({ type }) => type === 'start');
  if (!placed) return [];
  const order = orderOf(source);
  const { data } = placed;
  return [
    {
      at: placed.at,
      title: { de: 'Auftrag erteilt', en: 'Order placed' },
      lines: [
        ...textLine({ de: 'Auftrag', en: 'Order' }, order.text),
        ...dayLine({ de: 'Zu erledigen bis', en: 'To be done by' }, order.dueOn),
        ...textLine({ de: 'Vorlage', en: 'Submission' }, [order.number, text(data, 'subject')].join(' ').trim()),
        ...textLine({ de: 'Gremium', en: 'Body' }, text(data, 'body')),
        ...dayLine({ de: 'Beschluss vom', en: 'Resolved on' }, text(data, 'on')),
      ],
    },
  ];
}
