import { addDays } from '#libs/calendar/days.js';
import { mainState } from '#libs/engine/state.js';
import type { Answers } from '#libs/forms/definition.js';
import { text } from '#libs/processes/answers.js';
import { throughCouncil } from '../ends.js';
import type { Played, Run, Stage } from '../stage.js';
import { dayFromNow } from '../scenario.js';
import { submissionAnswers } from './answers.js';
import { cast } from './cast.js';
import { daysAround } from './living/days.js';
import { plain } from './living/in-preparation.js';
import { past } from './living/meetings.js';
import { followUp, passOn, submit } from './paper.js';
import { CouncilPlay, type Begun } from './play.js';
import type { PaperPlot } from './plots.js';
import { meet } from './sitting.js';

/** A paper through three bodies, one of which defers it, to a resolution with an order that is carried out. */
export function threeBodies(today: string): PaperPlot {
  // Two weeks before the meetings that the start has entered.
  const { integration, council } = daysAround(addDays(today, -14));
  const finance = addDays(integration.before[1], 2);
  return {
    ...plain,
    key: 'three bodies',
    subject: 'Willkommen in elf Sprachen',
    proposal: '1. Die Stadt begrüßt alle, die neu in Dortmund sind, mit einem Heft in elf Sprachen.',
    reasons: 'Das Heft nennt auf zwölf Seiten, was in den ersten Wochen wichtig ist.',
    finances: { text: '20.000 Euro für Übersetzung und Druck.', cents: 2_000_000 },
    signers: [
      { sub: cast.treasury, about: 'finances' },
      { sub: cast.legal, about: 'legal', stage: 2 },
    ],
    steps: [
      {
        body: 'integration',
        on: integration.before[0],
        role: 'recommendation',
        outcome: 'deferred',
        nextOn: integration.before[1],
      },
      { body: 'integration', on: integration.before[1], role: 'recommendation', outcome: 'recommended', again: true },
      { body: 'finance', on: finance, role: 'recommendation', outcome: 'recommended', abstained: 1 },
      { body: 'council', on: council.before, role: 'decision', outcome: 'resolved', no: 3 },
    ],
    orders: [
      {
        text: 'Heft drucken und an die Bürgerdienste geben',
        department: 'miado',
        dueOn: addDays(today, 30),
        report: { outcome: 'done', text: 'Das Heft liegt in allen Bürgerdiensten aus.' },
      },
    ],
  };
}

/** Plays it to its last order. @returns all that people did, and the reference of the paper */
export async function playThreeBodies(stage: Stage): Promise<{ played: readonly Played[]; reference: string }> {
  const plot = threeBodies(today());
  const play = await openPlay(stage);
  const paper = await submit(play, plot);
  await holdAll(play, plot, paper);
  await followUp(play, plot, paper);
  await stage.until(paper.reference, ['done']);
  return { played: play.played, reference: paper.reference };
}

/** What the submission about an application still needs when its author begins to write: who leads it, and its way. */
export function funding(today: string): Pick<PaperPlot, 'department' | 'chapter' | 'steps' | 'key' | 'signers'> {
  const { integration, finance, council } = daysAround(addDays(today, -21));
  return {
    key: 'funding',
    department: 'cultureOffice',
    chapter: 'Kultur, Sport und Freizeit',
    signers: [{ sub: cast.treasury, about: 'finances' }],
    steps: [
      { body: 'integration', on: integration.before[0], role: 'recommendation', outcome: 'recommended' },
      { body: 'finance', on: finance.before, role: 'recommendation', outcome: 'recommended' },
      { body: 'council', on: council.before, role: 'decision', outcome: 'resolved', no: 1 },
    ],
  };
}

/** Plays an application above the limit to its notice: the council resolves on the submission that it started. */
export async function playFunding(stage: Stage, run: Run): Promise<readonly Played[]> {
  const all: Played[] = [];
  for await (const played of stage.play(run, throughCouncil)) {
    all.push(played);
    if (mainState(played.state) === 'council') all.push(...(await resolve(stage, played.reference)));
  }
  return all;
}

/** From the submission that an application started to the council's resolution. */
async function resolve(stage: Stage, application: string): Promise<readonly Played[]> {
  const play = await openPlay(stage);
  const { id } = await stage.dossier(application);
  const [started] = await stage.untilFound<Begun & { said: Answers }>(
    `the submission about ${application}`,
    `select d.id, d.reference, c.payload -> 'said' as said from dossier d join command c on c.dossier_id = d.id
     where d.parent_id = ? and c.type = 'start' and c.outcome is not null`,
    [id],
    (rows) => rows.length > 0,
  );
  if (!started) throw new Error(`nothing was started by ${application}`);
  const { said } = started;
  const [subject, proposal, reasons] = [text(said, 'subject'), text(said, 'proposal'), text(said, 'reasons')];
  const plot: PaperPlot = { ...funding(today()), kind: 'resolution', subject, proposal, reasons };
  // The application has said what it is about.
  const written = { ...submissionAnswers(plot, play.idOf), ...said };
  await play.does(started, cast.author, 'write.submitted', written, 'funding write');
  await passOn(play, plot, started);
  await holdAll(play, plot, started);
  await followUp(play, plot, started);
  return play.played;
}

/** Every meeting that its steps name is held, one after the other. */
async function holdAll(play: CouncilPlay, plot: PaperPlot, begun: Begun): Promise<void> {
  for (const step of plot.steps) {
    const items = [{ paper: { plot, begun, step }, chapter: plot.chapter }];
    await meet(play, { ...past(step.body, step.on), items }, 'approved');
  }
}

const openPlay = (stage: Stage): Promise<CouncilPlay> =>
  CouncilPlay.open(stage, [cast.author, cast.treasury, cast.legal]);
const today = (): string => dayFromNow(0);
