import { introductionAnswers, ordersAnswers, submissionAnswers, urgencyAnswers } from './answers.js';
import { cast } from './cast.js';
import type { Begun, CouncilPlay } from './play.js';
import type { OrderPlot, PaperPlot } from './plots.js';
import { dayFromNow } from '../scenario.js';

/** Tasks of a submission before bodies have it, with who does them and what they answer. */
const beforehand = {
  releaseDepartment: { sub: cast.departmentHead, outcome: 'release' },
  releaseMayor: { sub: cast.mayor, outcome: 'release' },
  introduce: { sub: cast.councilOffice, outcome: 'introduced' },
} as const;

type Beforehand = keyof typeof beforehand;
const isBeforehand = (name: string): name is Beforehand => name in beforehand;

/** Enters a submission. It is signed, released and introduced; up to the task named, which stays open. */
export async function submit(play: CouncilPlay, plot: PaperPlot, upTo?: Beforehand | 'coSign'): Promise<Begun> {
  const answers = submissionAnswers(plot, play.idOf);
  const paper = await play.begins('councilSubmission', cast.author, answers, `${plot.key} submit`);
  await passOn(play, plot, paper, upTo);
  return paper;
}

/** Does what a submission waits for, task by task, until bodies have it or the task named is open. */
export async function passOn(
  play: CouncilPlay,
  plot: PaperPlot,
  paper: Begun,
  upTo?: Beforehand | 'coSign',
): Promise<void> {
  for (;;) {
    const { snapshot } = await play.stage.dossier(paper.reference);
    const open = snapshot?.tasks[0];
    if (!open || open.name === upTo) return;
    if (open.name === 'coSign') {
      for (const { holder } of open.seats.filter(({ outcome }) => outcome === null))
        if (holder) await play.does(paper, holder, 'coSign.signed', {}, `${plot.key} ${open.key} ${holder}`);
    } else if (isBeforehand(open.name)) {
      const { sub, outcome } = beforehand[open.name];
      const data = open.name === 'introduce' ? introductionAnswers(plot) : {};
      await play.does(paper, sub, `${open.name}.${outcome}`, data, `${plot.key} ${open.key}`);
    } else return;
  }
}

/** § 60 GO NRW: the main committee decides instead. */
export async function makeUrgent(play: CouncilPlay, { key, urgency }: PaperPlot, paper: Begun): Promise<void> {
  if (!urgency) throw new Error(`${key} is not urgent`);
  await play.does(paper, cast.councilOffice, 'proposeUrgency', urgencyAnswers(urgency), `${key} urgency`);
}

/** What follows from a resolution: its orders are placed and reported on, or nothing has to be done. */
export async function followUp(play: CouncilPlay, { key, orders = [] }: PaperPlot, paper: Begun): Promise<void> {
  await play.stage.until(paper.reference, ['execution.placing', 'execution.running', 'done']);
  const answers = ordersAnswers(orders, play.idOf(cast.author));
  const outcome = orders.length === 0 ? 'none' : 'placed';
  await play.does(paper, cast.councilOffice, `placeOrders.${outcome}`, answers, `${key} orders`);
  if (orders.length === 0) return;
  const placed = await play.stage.untilFound<Begun & { text: string }>(
    `the orders of ${key}`,
    'select d.id, d.reference, o.text from council_order o join dossier d on d.id = o.dossier_id where d.parent_id = ?',
    [paper.id],
    (rows) => rows.length === orders.length,
  );
  for (const order of orders) {
    const found = placed.find(({ text }) => text === order.text);
    if (found) await report(play, key, order, found);
  }
}

async function report(play: CouncilPlay, key: string, { text, dueOn, report: said }: OrderPlot, order: Begun) {
  if (!said) return;
  // What was due long ago is overdue as soon as it is placed.
  const states = dueOn < dayFromNow(0) ? ['overdue', 'confirming', 'settled'] : [];
  if (states.length > 0) await play.stage.until(order.reference, states);
  const act = `${key} ${text}`;
  await play.does(order, cast.author, `report.${said.outcome}`, { report: said.text }, `${act}: report`);
  if (said.outcome === 'done')
    await play.does(order, cast.councilOffice, 'confirmReport.confirmed', {}, `${act}: confirmed`);
}
