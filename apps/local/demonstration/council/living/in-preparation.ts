import { cast } from '../cast.js';
import type { PaperPlot, StepPlot } from '../plots.js';
import type { MeetingDays } from './days.js';

/** The committee on integration, then the council, in their next meetings or in those after them. */
export const integrationFirst = (days: MeetingDays, on: 0 | 1): StepPlot[] => [
  { body: 'integration', on: days.integration.next[on], role: 'recommendation' },
  { body: 'council', on: days.council.next[on], role: 'decision' },
];
const viaFinance = (days: MeetingDays): StepPlot[] => [
  { body: 'integration', on: days.integration.next[1], role: 'recommendation' },
  { body: 'finance', on: days.finance.next[1], role: 'recommendation' },
  { body: 'council', on: days.council.next[1], role: 'decision' },
];
const bothSign = [
  { sub: cast.treasury, about: 'finances' },
  { sub: cast.legal, about: 'legal' },
] as const;

export const plain = {
  kind: 'resolution',
  integrationRelevant: true,
  department: 'miado',
  chapter: 'Soziales, Arbeit und Gesundheit',
} as const;

/** Submissions that no body has yet, each before another person; all of them are invented. */
export function papersInPreparation(days: MeetingDays) {
  return {
    /** signed by one with a remark, by the other not yet */
    signing: {
      ...plain,
      key: 'signing',
      subject: 'Mehrsprachige Beratung in den Bürgerdiensten',
      proposal:
        '1. In allen Bürgerdiensten gibt es an einem Tag der Woche eine mehrsprachige Beratung.\n2. Die Verwaltung berichtet nach einem Jahr.',
      reasons:
        'Viele Menschen, die neu in Dortmund sind, brauchen für einen Besuch im Bürgerdienst mehrere Anläufe.\n\nIn zwei Bezirken wurde die Beratung erprobt. Die Wartezeit hat sich dort halbiert.',
      finances: { text: '45.000 Euro im Jahr für Sprachmittlung.', cents: 4_500_000 },
      involved: ['treasury', 'legal'],
      signers: bothSign,
      steps: viaFinance(days),
    },
    /** nobody has signed it yet */
    unsigned: {
      ...plain,
      key: 'unsigned',
      subject: 'Räume für Vereine in der Innenstadt-Nord',
      proposal: '1. Die Stadt überlässt Vereinen abends und am Wochenende Räume in zwei Schulen.',
      reasons: 'Vereine finden kaum bezahlbare Räume. Zwei Schulen haben Räume, die abends leer stehen.',
      legalBasis: '§ 8 GO NRW',
      districts: ['districtInnenstadtNord'],
      place: { name: 'Stadtbezirk Innenstadt-Nord', lat: 51.525, lon: 7.465 },
      signers: bothSign,
      steps: [
        { body: 'districtInnenstadtNord', on: '', role: 'hearing' },
        { body: 'integration', on: '', role: 'recommendation' },
        { body: 'council', on: '', role: 'decision' },
      ],
    },
    /** somebody wants it changed */
    revision: {
      ...plain,
      key: 'revision',
      subject: 'Sprachmittlung in der ganzen Verwaltung',
      proposal: '1. Alle Fachbereiche nutzen denselben Pool für Sprachmittlung.',
      reasons: 'Heute bestellt jeder Fachbereich selbst. Ein gemeinsamer Pool ist schneller und günstiger.',
      signers: [{ sub: cast.legal, about: 'all' }],
      steps: integrationFirst(days, 1),
    },
    department: {
      ...plain,
      key: 'department',
      subject: 'Leitfaden für Veranstaltungen in mehreren Sprachen',
      proposal: '1. Die Verwaltung wendet den Leitfaden bei ihren Veranstaltungen an.',
      reasons: 'Der Leitfaden zeigt, wie eine Einladung alle erreicht.',
      steps: integrationFirst(days, 1),
    },
    mayor: {
      ...plain,
      key: 'mayor',
      subject: 'Internationale Wochen gegen Rassismus',
      proposal: '1. Die Stadt beteiligt sich an den Internationalen Wochen gegen Rassismus.',
      reasons: 'Schulen, Vereine und Religionsgemeinschaften haben 60 Veranstaltungen angemeldet.',
      steps: integrationFirst(days, 1),
    },
    introduction: {
      ...plain,
      key: 'introduction',
      subject: 'Sprachförderung in den Ferien',
      proposal: '1. In allen Ferien gibt es Sprachkurse für Kinder, die neu in Dortmund sind.',
      reasons: 'Die Kurse der letzten Sommerferien waren nach zwei Tagen ausgebucht.',
      steps: integrationFirst(days, 0),
    },
  } satisfies Record<string, PaperPlot>;
}
