import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Actor } from '#libs/engine/outcome.js';
import { text } from '../answers.js';
import {
  chairOf,
  clerk,
  everybody,
  introduced,
  itemOf,
  mayor,
  office,
  office2,
  author,
  planned,
} from '../../../test/support/council-acts.js';
import { CouncilStage } from '../../../test/support/council-stage.js';
import { inOrder, numbersOf } from '../council-meeting/agenda.js';
import { chaptersOn, quorumOf, resultOf, sittingOf, type Sitting } from '../council-meeting/sitting.js';
import { wayOf } from '../council-submission/way.js';
import type { AnswerData } from '../process.js';
import { needsMajority, needsVote, outcomesFor } from './outcomes.js';
import { isOver, type Step } from './steps.js';

const secret = 'GEHEIM';
const clock: Actor = { kind: 'clock', id: null, roles: [], conflicted: false };
const bodies = ['integration', 'finance', 'personnel', 'council'] as const;

/** Chooses from what a run's numbers say. */
class Dice {
  private next = 0;
  constructor(private readonly numbers: readonly number[]) {}
  below(count: number): number {
    this.next += 1;
    return count <= 0 ? 0 : (this.numbers[this.next % this.numbers.length] ?? 0) % count;
  }
  of<T>(list: readonly T[]): T | undefined {
    return list[this.below(list.length)];
  }
}

const dayAfter = (at: string, days: number): string =>
  new Date(Date.parse(at) + days * 86_400_000).toISOString().slice(0, 10);

/** One random act; what is refused is refused, and changes nothing. */
function act(stage: CouncilStage, dice: Dice): string[] {
  const papers = stage.ids('councilSubmission');
  const meetings = stage.ids('councilMeeting');
  const paper = dice.of(papers) ?? '';
  const meeting = dice.of(meetings) ?? '';
  switch (dice.below(12)) {
    case 0:
    case 1: {
      const advising = bodies.slice(0, dice.below(4)).map((body) => ({ body, role: 'recommendation' }));
      const internal = dice.below(3) === 0;
      const id = `p${papers.length}`;
      introduced(stage, id, {
        integrationRelevant: 'no',
        finances: 'no',
        subject: internal ? secret : 'Offen',
        publicity: internal ? 'internal' : 'public',
        route: [...advising, { body: 'council', role: 'decision' }],
      });
      if (dice.below(3) === 0) stage.biased.set(id, [`council${dice.below(7)}`]);
      return [];
    }
    case 2:
    case 3:
      planned(stage, `m${meetings.length}`, dice.of(bodies) ?? 'council', dayAfter(stage.at, dice.below(20)));
      return [];
    case 4:
    case 5: {
      if (!meeting) return [];
      const { bodyKey } = sittingOf(stage.file(meeting));
      const ready = papers.filter((id) =>
        wayOf(stage.file(id)).some(
          ({ body, state, meeting: of }) => body === bodyKey && (state === 'planned' || of === meeting),
        ),
      );
      const items = ready.filter(() => dice.below(2) === 0).map((id) => itemOf(id, titled(stage, id)));
      stage.gives(meeting, dice.below(3) === 0 ? 'supplement' : 'arrange', clerk, { items });
      if (dice.below(3) > 0) stage.gives(meeting, 'invite.invited', clerk);
      return [];
    }
    case 6:
    case 7:
    case 8:
      hold(stage, meeting, dice);
      return [];
    case 9:
      if (paper)
        stage.gives(paper, dice.below(2) === 0 ? 'withdraw' : 'object', dice.below(2) === 0 ? author : mayor, {
          reason: 'x',
        });
      return [];
    case 10:
      if (paper) {
        stage.gives(paper, 'askWithdrawal', office, { reason: 'x' });
        stage.gives(paper, 'confirmWithdrawal.confirmed', dice.below(2) === 0 ? office : office2, {});
      }
      return [];
    default:
      return paper ? strikeTwice(stage, paper) : [];
  }
}

const titled = (stage: CouncilStage, id: string): AnswerData => ({
  title: text(stage.file(id).application, 'subject'),
});

/** A clock that strikes twice does the work of one (I7). */
function strikeTwice(stage: CouncilStage, paper: string): string[] {
  const timer = stage.dossier(paper).state?.timers.find(({ name }) => name === 'objectionEnds');
  if (!timer) return [];
  stage.strikes(paper, 'objectionEnds');
  const before = JSON.stringify(stage.dossier(paper).state);
  const again = stage.gives(paper, 'clock.due', clock, undefined, { timer: { key: timer.key, dueAt: timer.dueAt } });
  const gone = again.kind === 'refused' && again.refusal.code === 'timerGone';
  return gone && JSON.stringify(stage.dossier(paper).state) === before ? [] : [`I7 ${paper}`];
}

function hold(stage: CouncilStage, meeting: string, dice: Dice): void {
  if (!meeting || !['invited', 'running', 'held', 'approval'].includes(stage.state(meeting))) return;
  const { bodyKey, on } = sittingOf(stage.file(meeting));
  if (stage.at < `${on}T12:00:00.000Z`) stage.at = `${on}T12:00:00.000Z`;
  stage.gives(meeting, 'openMeeting.opened', clerk, { present: everybody(bodyKey).filter(() => dice.below(8) > 0) });
  for (const item of inOrder(sittingOf(stage.file(meeting)).items, [])) {
    if (dice.below(4) === 0)
      stage.gives(meeting, 'leadMeeting.bias', clerk, { item: item.id, persons: [`${bodyKey}${dice.below(5)}`] });
    if (dice.below(5) === 0)
      stage.gives(meeting, 'leadMeeting.attendance', clerk, {
        present: everybody(bodyKey).filter(() => dice.below(6) > 0),
      });
    const decision = dice.of(outcomesFor(item.role)) ?? 'noted';
    const { voters } = quorumOf(sittingOf(stage.file(meeting)), item.id);
    const yes = needsVote(decision) ? dice.below(voters.length + 1) : 0;
    const over = { text: 'anders', to: 'personnel', version: dice.below(10) === 0 ? 9 : item.version };
    const votes = { yes, no: needsVote(decision) ? voters.length - yes - dice.below(2) : 0, abstained: 0 };
    stage.gives(meeting, 'leadMeeting.result', clerk, { item: item.id, decision, ballot: 'open', ...votes, ...over });
  }
  stage.gives(meeting, 'leadMeeting.close', clerk, {});
  stage.gives(meeting, 'writeMinutes.submitted', clerk, { items: [] });
  stage.gives(meeting, 'approveMinutes.approved', chairOf(bodyKey), {});
}

/** What §2.7 demands, looked at after every decision: what is not as it must be. */
class Watch {
  readonly broken: string[] = [];
  private readonly seen = new Map<string, readonly Step[]>();
  constructor(private readonly stage: CouncilStage) {}

  look(id: string): void {
    const { process } = this.stage.dossier(id);
    const shown = this.stage.published(id);
    this.demand('I1 nothing that is not public is public, by any way', !JSON.stringify(shown).includes(secret));
    const orders = shown.filter(({ type }) => type === 'AgendaItem').map(({ data }) => data['order']);
    this.demand(
      'I1 the order of what is public has no gap',
      orders.every((order, index) => order === index),
    );
    if (process === 'councilSubmission') this.submission(id);
    if (process === 'councilMeeting') this.meeting(id);
  }

  private submission(id: string): void {
    const steps = wayOf(this.stage.file(id));
    for (const step of this.seen.get(id) ?? []) {
      const now = steps.find(({ n }) => n === step.n);
      this.demand('I6 no step goes missing', now !== undefined);
      if (isOver(step)) this.demand('I6 what is over stays', JSON.stringify(now) === JSON.stringify(step));
    }
    this.seen.set(id, steps);
    const doers = this.stage.dossier(id).state?.doers ?? {};
    const apart = (one: string, other: string): boolean =>
      !(doers[one] ?? []).some((who) => (doers[other] ?? []).includes(who));
    this.demand(
      'I8 released by two',
      apart('releaseDepartment', 'releaseMayor') && apart('submit', 'releaseDepartment'),
    );
    const state = this.stage.state(id).split(' | ')[0] ?? '';
    if (['decided', 'execution.placing', 'done'].includes(state))
      this.demand(
        'only the deciding body ends it',
        steps.some(({ deciding, outcome }) => deciding && outcome?.startsWith('resolved') === true),
      );
  }

  private meeting(id: string): void {
    const sitting = sittingOf(this.stage.file(id));
    const { command, outcome } = this.stage.dossier(id).journal.at(-1) ?? {};
    if (command?.type === 'leadMeeting.result' && outcome?.kind === 'accepted') this.result(sitting);
    const made = this.stage.documents.filter(({ dossier }) => dossier === id);
    const extracts = made.filter(({ template }) => template === 'council-extract').map(({ part }) => part);
    this.demand('I5 one extract each', new Set(extracts).size === extracts.length);
    this.demand(
      'I5 an extract has a result',
      extracts.every((part) => resultOf(sitting, part)),
    );
    if (['running', 'held', 'approval', 'approved'].includes(this.stage.state(id)))
      this.demand(
        'I9 nobody sits before the agenda was announced',
        made.some(({ template }) => template === 'council-agenda'),
      );
    const numbers = [...numbersOf(sitting.items, chaptersOn(sitting)).values()];
    this.demand('numbers are each once', new Set(numbers).size === numbers.length);
  }

  private result(sitting: Sitting): void {
    const result = sitting.results.at(-1);
    const item = sitting.items.find((one) => one.id === result?.item);
    if (!result || !item) return;
    const { voters, barred, quorate } = quorumOf(sitting, item.id);
    const { yes, no, abstained, biased } = result.votes;
    if (needsVote(result.outcome)) {
      this.demand(
        'I2 who is biased is not counted',
        yes + no + abstained === voters.length && biased === barred.length,
      );
      this.demand('I3 there is a quorum', quorate);
      this.demand('a majority decides', needsMajority(result.outcome) === yes > no);
    }
    if (item.paper)
      this.demand('I4 voted on is what is on the table', item.version === this.stage.file(item.paper).versions.length);
  }

  private demand(what: string, holds: boolean): void {
    if (!holds) this.broken.push(what);
  }
}

/** Plays one run, and says what it broke. */
function broken(numbers: readonly number[], acts: number): string[] {
  const stage = new CouncilStage();
  const watch = new Watch(stage);
  stage.watch = (id) => watch.look(id);
  const dice = new Dice(numbers);
  const clocks = Array.from({ length: acts }, () => act(stage, dice)).flat();
  const otherwise = [...stage.dossiers.keys()].filter(
    (id) => JSON.stringify(stage.refolded(id)) !== JSON.stringify({ state: stage.dossier(id).state }),
  );
  return [...watch.broken, ...clocks, ...otherwise.map((id) => `refolded otherwise: ${id}`)];
}

describe('the ten demands of §2.7', () => {
  it('hold at every step of whatever happens', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(10_000), { minLength: 40, maxLength: 120 }),
        fc.integer({ min: 20, max: 45 }),
        (numbers, acts) => {
          expect(broken(numbers, acts)).toEqual([]);
        },
      ),
      { numRuns: 30 },
    );
  }, 120_000);
});
