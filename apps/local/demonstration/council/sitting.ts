import type { Answers } from '#libs/forms/definition.js';
import { text } from '#libs/processes/answers.js';
import type { CouncilSeat } from '#libs/processes/council/register.js';
import { chapterOf, meetingAnswers, resultAnswers, seatsThen } from './answers.js';
import { cast } from './cast.js';
import type { Begun, CouncilPlay } from './play.js';
import type { PaperPlot, SittingPlot, StepPlot } from './plots.js';

/** Something on an agenda: a paper with what the body made of it, or a matter with a title of its own. */
export interface ItemPlot {
  paper?: { plot: PaperPlot; begun: Begun; step: Partial<StepPlot> };
  title?: string;
  chapter: string;
  internal?: true;
  /** of a matter of its own; noted without */
  outcome?: StepPlot['outcome'];
}

/** A meeting of a body. */
export interface MeetingPlot extends SittingPlot {
  body: string;
  on: string;
  record: 'later' | 'live';
  items: readonly ItemPlot[];
}

/** How far a meeting is played. */
export type Stand = 'planned' | 'invited' | 'held' | 'approval' | 'approved';
const stands: readonly Stand[] = ['planned', 'invited', 'held', 'approval', 'approved'];

const itemId = (index: number): string => `top-${index + 1}`;
const invented = 'Nachträglich erfasst. Anwesenheit und Stimmen sind für die Demonstration erfunden.';

/** Plans a meeting, and calls, holds and minutes it as far as that. */
export async function meet(play: CouncilPlay, plot: MeetingPlot, upTo: Stand): Promise<Begun> {
  const named = `${plot.body} ${plot.on}`;
  const reaches = (stand: Stand): boolean => stands.indexOf(upTo) >= stands.indexOf(stand);
  const plan = meetingAnswers(play.council, plot);
  const meeting = await play.begins('councilMeeting', cast.clerk, plan, `${named} plan`, named);
  const does = (type: string, data: Answers = {}, act = type, about?: string): Promise<unknown> =>
    play.does(meeting, cast.clerk, type, data, `${named} ${act}`, about);
  const papers = plot.items.flatMap(({ paper }) => (paper ? [paper.begun.id] : []));
  if (plot.items.length > 0)
    await does('arrange', { items: plot.items.map((item, index) => row(play, plot, item, index)) });
  await answered(play, meeting, papers.length);
  if (!reaches('invited')) return meeting;
  await does('invite.invited');
  await stepsOf(play, meeting, papers.length, ({ state }) => state !== 'scheduled');
  if (!reaches('held')) return meeting;
  const seats = seatsThen(play.council, plot.body, plot.on);
  const present = [...new Set(seats.filter(({ role }) => role !== 'substitute').map(({ person }) => person))];
  await does('openMeeting.opened', { present });
  const voters = seats.filter(({ voting, person }) => voting && present.includes(person)).length;
  for (const [index, { paper, outcome }] of plot.items.entries()) {
    const of = { item: itemId(index), voters, ...(paper ? { version: 1 } : {}) };
    const answers = resultAnswers(paper?.step ?? { ...(outcome && { outcome }) }, of);
    await does('leadMeeting.result', answers, `result ${of.item}`, text(answers, 'decision'));
  }
  await does('leadMeeting.close');
  await stepsOf(play, meeting, papers.length, ({ outcome }) => outcome !== '');
  if (!reaches('approval')) return meeting;
  await does('writeMinutes.submitted', plot.record === 'later' ? { closing: invented } : {});
  if (reaches('approved')) await approve(play, meeting, seats, named);
  return meeting;
}

/** The minutes are approved by whoever had the chair, unless nobody is left who could. */
async function approve(play: CouncilPlay, meeting: Begun, seats: readonly CouncilSeat[], named: string): Promise<void> {
  const { snapshot } = await play.stage.dossier(meeting.reference);
  const asked = snapshot?.tasks.find(({ name }) => name === 'approveMinutes')?.seats ?? [];
  const chair = seats.find(({ role, person }) => role === 'chair' && asked.some(({ holder }) => holder === person));
  if (chair) await play.does(meeting, chair.person, 'approveMinutes.approved', {}, `${named} approved`);
}

function row(play: CouncilPlay, { body, on }: MeetingPlot, item: ItemPlot, index: number): Answers {
  const { paper, title, chapter, internal } = item;
  return {
    item: itemId(index),
    ...(paper ? { paper: paper.begun.id } : {}),
    chapter: chapterOf(play.council, body, on, chapter),
    ...(title === undefined ? {} : { title }),
    publicity: internal ? 'internal' : 'public',
  };
}

/** Every paper has said whether it comes. @throws Error where one does not */
async function answered(play: CouncilPlay, { id, reference }: Begun, papers: number): Promise<void> {
  const rows = await play.stage.untilFound<{ type: string }>(
    `the papers of ${reference}`,
    `select type from command where dossier_id = ? and type in ('announced', 'declined') and outcome is not null`,
    [id],
    (found) => found.length >= papers,
  );
  if (rows.some(({ type }) => type === 'declined')) throw new Error(`a paper does not come to ${reference}`);
}

async function stepsOf(
  play: CouncilPlay,
  { id, reference }: Begun,
  papers: number,
  are: (step: { state: string; outcome: string }) => boolean,
): Promise<void> {
  await play.stage.untilFound<{ state: string; outcome: string }>(
    `what papers make of ${reference}`,
    'select state, outcome from consultation where meeting_id = ?',
    [id],
    (steps) => steps.length >= papers && steps.every((step) => are(step)),
  );
}
