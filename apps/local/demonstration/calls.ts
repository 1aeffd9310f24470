import { addDays } from '#libs/calendar/days.js';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { SentCommand } from '#libs/database/command-payload.js';
import { Programme } from '#libs/database/entities/programme.entity.js';
import type { Answers } from '#libs/forms/definition.js';
import { processes } from '#libs/processes/index.js';
import { beginFor } from './office-beginning.js';

/** A call of the demonstration. Days are counted from today, amounts integer cents. */
export interface CallPlot {
  programme: string;
  name: string;
  opens: number;
  closes: number;
  deadlineKind: 'cutoff' | 'orderly';
  selection: 'rank' | 'firstCome';
  budgetCents: number;
  /** none where flat rates limit each grant */
  maxGrantCents?: number;
  budgetHold?: boolean;
  /** of money so many years after that of the other calls, so that it takes none of theirs */
  yearsOn?: number;
  text: string;
}

const contact = 'MIA-DO-Kommunales Integrationszentrum, Betenstraße 19, 44122 Dortmund, miadoki@dortmund.de';

/** The calls of the demonstration by key: open ones, and some that closed yesterday, whose applications are decided. */
export const callPlots = {
  miadoOpen: {
    programme: 'miado-projekte',
    name: 'Frühjahr',
    opens: -20,
    closes: 60,
    deadlineKind: 'cutoff',
    selection: 'rank',
    budgetCents: 4_000_000,
    maxGrantCents: 500_000,
    text: 'Gefördert werden Projekte, in denen sich Menschen verschiedener Herkunft begegnen und etwas zusammen tun.',
  },
  miadoRolling: {
    programme: 'miado-projekte',
    name: 'Laufende Projekte',
    opens: -30,
    closes: 300,
    deadlineKind: 'cutoff',
    selection: 'firstCome',
    budgetCents: 9_000_000,
    maxGrantCents: 800_000,
    text: 'Gefördert werden Projekte für das Zusammenleben, das ganze Jahr über und bis 8.000 Euro.',
  },
  /** An orderly deadline: what comes later is ranked last and not refused. */
  miadoDecided: {
    programme: 'miado-projekte',
    name: 'Herbst',
    opens: -90,
    closes: -1,
    deadlineKind: 'orderly',
    selection: 'rank',
    budgetCents: 3_000_000,
    maxGrantCents: 500_000,
    text: 'Gefördert werden Projekte für das Zusammenleben, in dieser Runde nach Bewertung.',
  },
  /** A cut-off date: what comes later is too late. */
  miadoCutoff: {
    programme: 'miado-projekte',
    name: 'Sommer',
    opens: -120,
    closes: -1,
    deadlineKind: 'cutoff',
    selection: 'firstCome',
    budgetCents: 1_000_000,
    maxGrantCents: 300_000,
    text: 'Gefördert werden Feste und Begegnungen im Sommer.',
  },
  districtDecided: {
    programme: 'bezirk-innenstadt-west',
    name: 'Vereine und Kultur',
    opens: -60,
    closes: -1,
    deadlineKind: 'orderly',
    selection: 'rank',
    budgetCents: 1_370_000,
    maxGrantCents: 200_000,
    budgetHold: true,
    text: 'Die Bezirksvertretung fördert Vereine und Kultur im Stadtbezirk. Der Haushalt ist noch nicht beschlossen.',
  },
  culture: {
    programme: 'kulturbuero-interkultur',
    name: 'Ganzjährig',
    opens: -30,
    closes: 300,
    deadlineKind: 'cutoff',
    selection: 'firstCome',
    budgetCents: 600_000,
    maxGrantCents: 300_000,
    text: 'Anträge sind das ganze Jahr über möglich, bis die Mittel aufgebraucht sind.',
  },
  /** Beyond what the office may grant: the council decides on a submission. */
  cultureLarge: {
    programme: 'kulturbuero-interkultur',
    name: 'Große Vorhaben',
    opens: -15,
    closes: 300,
    deadlineKind: 'cutoff',
    selection: 'firstCome',
    budgetCents: 6_000_000,
    maxGrantCents: 2_000_000,
    yearsOn: 1,
    text: 'Für große Vorhaben im folgenden Jahr. Ab 5.000 Euro entscheidet der Rat.',
  },
  kommAn: {
    programme: 'komm-an',
    name: 'Teil II',
    opens: -60,
    closes: -1,
    deadlineKind: 'orderly',
    selection: 'rank',
    budgetCents: 21_635_159,
    text: 'Das Land fördert ehrenamtliche Arbeit für Geflüchtete und Neuzugewanderte mit festen Beträgen.',
  },
  engagement: {
    programme: 'engagement-2000x1000',
    name: 'Engagement',
    opens: -10,
    closes: 200,
    deadlineKind: 'cutoff',
    selection: 'firstCome',
    budgetCents: 200_000,
    maxGrantCents: 100_000,
    text: '1.000 Euro für ehrenamtliche Projekte. Wer zuerst kommt, wird zuerst gefördert.',
  },
} as const satisfies Record<string, CallPlot>;

export type CallKey = keyof typeof callPlots;

/** The answers of a call's form, for the budget year of a run and from a day `YYYY-MM-DD` on. */
export function callAnswers(plot: CallPlot, year: number, today: string): Answers {
  const budgetYear = year + (plot.yearsOn ?? 0);
  const day = (offset: number): string => addDays(today, offset);
  const { name, opens, closes, deadlineKind, selection, budgetCents, maxGrantCents, text } = plot;
  return {
    name: `${name} ${budgetYear}`,
    opensOn: day(opens),
    closesOn: day(closes),
    decisionOn: day(Math.max(closes, 0) + 30),
    deadlineKind,
    selection,
    budgetYear,
    budgetCents,
    ...(maxGrantCents === undefined ? {} : { maxGrantCents }),
    text,
    contact,
    ...(plot.budgetHold ? { budgetHold: true } : {}),
  };
}

/** A programme manager prepares a call the way the portal does. */
export async function prepareCall(
  em: EntityManager,
  personId: string,
  programme: string,
  data: Answers,
): Promise<SentCommand> {
  const { process } = await em.findOneOrFail(Programme, { key: programme });
  return beginFor(em, personId, { process: processes[process]?.calls ?? '', programme }, data);
}
