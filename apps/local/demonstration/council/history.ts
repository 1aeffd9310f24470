import { text } from '#libs/processes/answers.js';
import type { CouncilRegister } from '#libs/processes/council/register.js';
import type { Stage } from '../stage.js';
import { meetingAnswers } from './answers.js';
import { cast } from './cast.js';
import { historicPapers, historicSittings } from './history/papers.js';
import { followUp, makeUrgent, submit } from './paper.js';
import { CouncilPlay, type Begun } from './play.js';
import type { HistoricPaper } from './plots.js';
import { meet, type MeetingPlot } from './sitting.js';

/** A meeting of the past, with its papers in their order. */
export interface HistoricMeeting {
  body: string;
  on: string;
  papers: readonly HistoricPaper[];
}

/** The meetings that papers came to. */
export function meetingsOf(papers: readonly HistoricPaper[]): HistoricMeeting[] {
  const meetings = new Map<string, HistoricMeeting>();
  for (const paper of papers)
    for (const { body, on } of paper.steps) {
      const known = meetings.get(`${body} ${on}`);
      meetings.set(`${body} ${on}`, { body, on, papers: [...(known?.papers ?? []), paper] });
    }
  return [...meetings.values()];
}

/** Papers that met on an agenda, together; groups have nothing to do with each other. */
export function groupsOf(papers: readonly HistoricPaper[]): HistoricPaper[][] {
  let groups = papers.map((paper) => [paper]);
  for (const { papers: together } of meetingsOf(papers)) {
    const meant = groups.filter((group) => group.some((paper) => together.includes(paper)));
    groups = [...groups.filter((group) => !meant.includes(group)), meant.flat()];
  }
  return groups;
}

/**
 * Enters the past of the council, group by group. What was entered before is not entered again.
 * @param atOnce how many groups at a time
 * @returns how many papers and meetings there are
 */
export async function enterHistory(stage: Stage, atOnce: number): Promise<{ papers: number; meetings: number }> {
  const play = await CouncilPlay.open(stage, [cast.author], 'history');
  const left = groupsOf(historicPapers).toSorted((a, b) => meetingsOf(a).length - meetingsOf(b).length);
  const work = async (): Promise<void> => {
    for (let group = left.pop(); group; group = left.pop()) await enterGroup(play, group);
  };
  // Where one fails, the others end what they are at: the stage is closed afterwards.
  const ends = await Promise.allSettled(Array.from({ length: atOnce }, work));
  const failed = ends.find((end) => end.status === 'rejected');
  if (failed) throw failed.reason;
  return { papers: historicPapers.length, meetings: meetingsOf(historicPapers).length };
}

async function enterGroup(play: CouncilPlay, papers: readonly HistoricPaper[]): Promise<void> {
  const begun = new Map<HistoricPaper, Begun>();
  for (const paper of papers) begun.set(paper, await submit(play, paper));
  const of = (paper: HistoricPaper): Begun => begun.get(paper) ?? { id: '', reference: '' };
  for (const meeting of inTime(play.council, meetingsOf(papers))) {
    const plots = meeting.papers.map((paper) => ({ paper, step: stepIn(paper, meeting) }));
    for (const { paper, step } of plots) if (step?.role === 'urgentDecision') await makeUrgent(play, paper, of(paper));
    const items = plots.map(({ paper, step = {} }) => ({
      paper: { plot: paper, begun: of(paper), step },
      chapter: paper.chapter,
    }));
    await meet(play, { ...plotOf(meeting), items }, 'approved');
  }
  for (const paper of papers) if (isCarriedOut(paper)) await followUp(play, paper, of(paper));
}

const stepIn = (paper: HistoricPaper, { body, on }: HistoricMeeting) =>
  paper.steps.find((step) => step.body === body && step.on === on);

/** Whether something follows from what became of a paper. */
const isCarriedOut = ({ steps }: HistoricPaper): boolean =>
  ['resolved', 'resolvedAmended', 'approved'].includes(steps.at(-1)?.outcome ?? '');

/** A historic meeting as it is entered: after it was held. */
export const plotOf = ({ body, on }: HistoricMeeting): Omit<MeetingPlot, 'items'> => ({
  body,
  on,
  record: 'later',
  ...historicSittings[`${body} ${on}`],
});

/** Meetings by day, and of one day by the clock. */
export const inTime = (council: CouncilRegister, meetings: readonly HistoricMeeting[]): HistoricMeeting[] => {
  const at = (meeting: HistoricMeeting): string =>
    `${meeting.on} ${text(meetingAnswers(council, plotOf(meeting)), 'startsAt')}`;
  return meetings.toSorted((a, b) => at(a).localeCompare(at(b)));
};
