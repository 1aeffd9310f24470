import { addDays } from '#libs/calendar/days.js';
import type { PaperPlot } from '../plots.js';
import type { MeetingDays } from './days.js';
import { integrationFirst, plain } from './in-preparation.js';

const money = 'Finanzen, Beteiligungen und Liegenschaften';

const { integrationRelevant: _, ...own } = plain;

/** Submissions of today that bodies have; all of them are invented. */
export function papersBeforeBodies(days: MeetingDays, today: string) {
  return {
    /** on the agenda of the next meeting of the committee on integration */
    onAgenda: {
      ...plain,
      key: 'onAgenda',
      subject: 'Ankommenspunkte in den Stadtbezirken',
      proposal: '1. Die Verwaltung richtet in vier Stadtbezirken Ankommenspunkte ein.\n2. Sie beginnt in Mengede.',
      reasons: 'Wer neu ankommt, findet dort an einem Ort alles für die ersten Wochen.',
      place: { name: 'Amtshaus Mengede', lat: 51.572, lon: 7.391 },
      steps: integrationFirst(days, 0),
    },
    /** deferred once */
    deferred: {
      ...plain,
      key: 'deferred',
      subject: 'Fortschreibung des Masterplans Migration/Integration',
      proposal: '1. Der Rat beschließt die Fortschreibung des Masterplans für fünf Jahre.',
      reasons: 'Der Masterplan wurde mit 120 Vereinen und Initiativen besprochen.',
      chapter: 'Angelegenheiten von besonderer Bedeutung und öffentlichem Interesse',
      steps: [
        {
          body: 'integration',
          on: days.integration.before[1],
          role: 'recommendation',
          outcome: 'deferred',
          nextOn: days.integration.next[0],
        },
        { body: 'integration', on: days.integration.next[0], role: 'recommendation', again: true },
        { body: 'council', on: days.council.next[0], role: 'decision' },
      ],
    },
    /** resolved; one order is overdue, one in progress */
    resolved: {
      ...plain,
      key: 'resolved',
      subject: 'Fonds für Nachbarschaftsprojekte',
      proposal:
        '1. Die Stadt richtet einen Fonds für Nachbarschaftsprojekte ein.\n2. Über Anträge bis 1.000 Euro entscheidet die Verwaltung.',
      reasons: 'Kleine Projekte scheitern oft an Fristen, nicht am Geld. Der Fonds nimmt Anträge das ganze Jahr an.',
      finances: { text: '60.000 Euro im Jahr.', cents: 6_000_000 },
      steps: [
        { body: 'integration', on: days.integration.before[0], role: 'recommendation', outcome: 'recommended' },
        { body: 'finance', on: days.finance.before, role: 'recommendation', outcome: 'recommended', no: 1 },
        { body: 'council', on: days.council.before, role: 'decision', outcome: 'resolved', no: 2, abstained: 1 },
      ],
      orders: [
        { text: 'Richtlinie des Fonds veröffentlichen', department: 'miado', dueOn: addDays(today, -2) },
        {
          text: 'Fonds einrichten und Anträge annehmen',
          department: 'miado',
          dueOn: addDays(today, 90),
          report: { outcome: 'progress', text: 'Der Antrag ist entworfen und wird mit drei Vereinen erprobt.' },
        },
      ],
    },
    /** not public */
    internal: {
      ...own,
      key: 'internal',
      subject: 'Mietvertrag für Beratungsräume',
      proposal: '1. Dem Mietvertrag wird zugestimmt.',
      reasons: 'Die Räume der Beratung reichen nicht mehr. Der Vertrag läuft fünf Jahre.',
      category: 'contracts',
      finances: { text: '1.900 Euro im Monat.', cents: 2_280_000 },
      chapter: money,
      steps: [{ body: 'finance', on: days.finance.next[0], role: 'decision' }],
    },
    report: {
      ...own,
      key: 'report',
      kind: 'report',
      subject: 'Zwischenbericht über die Mittel für Integration',
      reasons: 'Bis Ende September waren zwei Drittel der Mittel bewilligt.',
      chapter: money,
      steps: [{ body: 'finance', on: days.finance.next[0], role: 'notice' }],
    },
    /** by the mayor with a member of the council (§ 60 GO NRW), who have still to sign */
    urgent: {
      ...own,
      key: 'urgent',
      subject: 'Wärmeräume für Menschen ohne Wohnung',
      proposal: '1. Die Stadt öffnet zwei Wärmeräume, solange es friert.',
      reasons: 'Für die nächste Woche ist strenger Frost angekündigt.',
      steps: [{ body: 'council', on: days.council.next[0], role: 'decision' }],
    },
  } satisfies Record<string, PaperPlot>;
}
