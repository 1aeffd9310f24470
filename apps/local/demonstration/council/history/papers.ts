import type { HistoricPaper, SittingPlot } from '../plots.js';
import { papersUntil2014 } from './until-2014.js';
import { papersUntil2016 } from './until-2016.js';
import { papersUntil2022 } from './until-2022.js';

/**
 * Papers of Dortmund's council and its committees (council handbook §4), with their numbers, titles, bodies and days. What
 * no source says is marked; docs/processes/council-data.md lists it. All people and votes are invented.
 */
export const historicPapers: readonly HistoricPaper[] = [...papersUntil2014, ...papersUntil2016, ...papersUntil2022];

const halls = 'Westfalenhallen, Rheinlanddamm 200, 44139 Dortmund';

/** Meetings that were not as the body's rules say, by body and day. Where the council met from 2020 to 2022 is known roughly. */
export const historicSittings: Readonly<Record<string, SittingPlot>> = {
  'council 2015-09-14': {
    shortBecause: 'Die Lage duldet keinen Aufschub (§ 47 Absatz 1 GO NRW, §§ 1 und 2 der Geschäftsordnung).',
  },
  'council 2020-05-14': { room: halls },
  'council 2021-12-16': { startsAt: '13:00', room: halls },
  'council 2022-06-23': { room: halls },
};
