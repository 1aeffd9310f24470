import type { Answers } from '#libs/forms/definition.js';
import { needsVote } from '#libs/processes/council/outcomes.js';
import { bodyOn, rulesOn, seatsOn, type CouncilRegister, type CouncilSeat } from '#libs/processes/council/register.js';
import type { OrderPlot, PaperPlot, SittingPlot, StepPlot } from './plots.js';

/** What the forms of submissions, meetings and orders are filled in with. People and papers are named by their ids. */

const planned = new Set(['decision', 'recommendation', 'hearing', 'notice', 'introduction']);

/** Rows of a paper's route: what follows from a meeting is not in it. */
export function routeOf({ steps, urgency }: Pick<PaperPlot, 'steps' | 'urgency'>): Answers[] {
  const rows = steps
    .filter(({ role, again }) => planned.has(role) && !again)
    .map(({ body, role, on }) => ({ body, role, ...(on === '' ? {} : { on }) }));
  return urgency ? [...rows, { body: urgency.insteadOf, role: 'decision' }] : rows;
}

/** @param idOf the id of a person by their subject */
export function submissionAnswers(plot: PaperPlot, idOf: (sub: string) => string): Answers {
  const { kind, supplementTo, subject, proposal, reasons, legalBasis, finances, staff, place } = plot;
  const { districts, department, involved, fileNumber, category, signers, councilOnly, integrationRelevant } = plot;
  const micro = (degrees: number): number => Math.round(degrees * 1e6);
  return {
    kind,
    ...(supplementTo === undefined ? {} : { supplementTo }),
    subject,
    ...(proposal === undefined ? {} : { proposal }),
    reasons,
    ...(legalBasis === undefined ? {} : { legalBasis }),
    finances: finances ? 'yes' : 'no',
    ...(finances ? { financesText: finances.text } : {}),
    ...(finances?.cents === undefined ? {} : { cents: finances.cents }),
    staff: staff === undefined ? 'no' : 'yes',
    ...(staff === undefined ? {} : { staffText: staff }),
    integrationRelevant: integrationRelevant ? 'yes' : 'no',
    ...(districts ? { districts: [...districts] } : {}),
    ...(place ? { place: place.name } : {}),
    ...(place?.lat === undefined || place.lon === undefined
      ? {}
      : { at: { latMicro: micro(place.lat), lonMicro: micro(place.lon) } }),
    department,
    ...(involved ? { involved: [...involved] } : {}),
    ...(fileNumber === undefined ? {} : { fileNumber }),
    publicity: category === undefined ? 'public' : 'internal',
    ...(category === undefined ? {} : { category }),
    ...(signers
      ? { signers: signers.map(({ sub, about, stage = 1 }) => ({ person: idOf(sub), stage, about, silence: 'no' })) }
      : {}),
    ...(councilOnly ? { councilOnly } : {}),
    route: routeOf(plot),
  };
}

export const introductionAnswers = (plot: PaperPlot): Answers => ({
  outcome: 'introduced',
  ...(plot.number === undefined ? {} : { number: plot.number }),
  route: routeOf(plot),
  ...(plot.waived ? { waived: [...plot.waived], waivedReason: plot.waivedBecause ?? '' } : {}),
});

export const urgencyAnswers = ({ body, whyNotConvened, harm }: NonNullable<PaperPlot['urgency']>): Answers => ({
  way: 'mainCommittee',
  body,
  whyNotConvened,
  harm,
});

/** When and where a body meets: as its rules of that day say, or as the plot does. */
export function meetingAnswers(
  council: CouncilRegister,
  {
    body,
    on,
    record,
    startsAt,
    room,
    shortBecause,
  }: SittingPlot & { body: string; on: string; record: 'later' | 'live' },
): Answers {
  const rules = rulesOn(bodyThen(council, body, on), on);
  return {
    body,
    on,
    startsAt: startsAt ?? rules.startsAt,
    room: room ?? rules.room,
    notice: shortBecause === undefined ? 'regular' : 'short',
    ...(shortBecause === undefined ? {} : { noticeReason: shortBecause }),
    record,
  };
}

/** The chapter of a body's agenda for a paper: its own where the body has it, else the one that the body has for papers. */
export function chapterOf(council: CouncilRegister, body: string, on: string, chapter: string): string {
  const { chapters } = rulesOn(bodyThen(council, body, on), on);
  if (chapters.includes(chapter)) return chapter;
  return chapters.find((one) => one.startsWith('Vorlagen')) ?? chapters.at(-1) ?? '';
}

/** Who sits in a body on a day. @throws where there is no such body then */
export const seatsThen = (council: CouncilRegister, body: string, on: string): CouncilSeat[] =>
  seatsOn(council, bodyThen(council, body, on).id, on);

function bodyThen(council: CouncilRegister, key: string, on: string) {
  const body = bodyOn(council, key, on);
  if (!body) throw new Error(`there is no body ${key} on ${on}`);
  return body;
}

/**
 * What a body made of an item.
 * @param voters how many may vote on it and are there
 */
export function resultAnswers(
  { outcome = 'noted', no = 0, abstained = 0, text, nextOn }: Partial<StepPlot>,
  { item, version, voters }: { item: string; version?: number; voters: number },
): Answers {
  return {
    outcome: 'result',
    item,
    decision: outcome,
    ...(version === undefined ? {} : { version }),
    ...(needsVote(outcome) ? { ballot: 'open', yes: voters - no - abstained, no, abstained } : {}),
    ...(text === undefined ? {} : { text }),
    ...(nextOn === undefined ? {} : { nextOn }),
  };
}

export const ordersAnswers = (orders: readonly OrderPlot[], responsible: string): Answers =>
  orders.length === 0
    ? { outcome: 'none', reason: 'Mit dem Beschluss ist alles getan.' }
    : {
        outcome: 'placed',
        orders: orders.map(({ text, department, dueOn }) => ({ text, department, responsible, dueOn })),
      };
