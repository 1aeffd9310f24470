import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
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
import { chaptersOf } from '../council-meeting/publishes.js';
import { quorumOf, resultOf, sittingOf } from '../council-meeting/sitting.js';
import { wayOf } from '../council-submission/way.js';
import type { AnswerData } from '../process.js';
import { needsMajority, needsVote, outcomesFor } from './outcomes.js';
import { isOver, type Step } from './steps.js';

const secret = 'GEHEIM';
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
function act(stage: CouncilStage, dice: Dice): void {
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
      return;
    }
    case 2:
    case 3:
      planned(stage, `m${meetings.length}`, dice.of(bodies) ?? 'council', dayAfter(stage.at, dice.below(20)));
      return;
    case 4:
    case 5: {
      if (!meeting) return;
      const { bodyKey } = sittingOf(stage.file(meeting));
      const ready = papers.filter((id) =>
        wayOf(stage.file(id)).some(
          ({ body, state, meeting: of }) => body === bodyKey && (state === 'planned' || of === meeting),
        ),
      );
      const items = ready.filter(() => dice.below(2) === 0).map((id) => itemOf(id, titled(stage, id)));
      stage.gives(meeting, dice.below(3) === 0 ? 'supplement' : 'arrange', clerk, { items });
      if (dice.below(3) > 0) stage.gives(meeting, 'invite.invited', clerk);
      return;
    }
    case 6:
    case 7:
    case 8:
      hold(stage, meeting, dice);
      return;
    case 9:
      if (paper)
        stage.gives(paper, dice.below(2) === 0 ? 'withdraw' : 'object', dice.below(2) === 0 ? author : mayor, {
          reason: 'x',
        });
      return;
    case 10:
      if (paper) {
        stage.gives(paper, 'askWithdrawal', office, { reason: 'x' });
        stage.gives(paper, 'confirmWithdrawal.confirmed', dice.below(2) === 0 ? office : office2, {});
      }
      return;
    default:
      if (paper && stage.dossier(paper).state?.timers.some(({ name }) => name === 'objectionEnds'))
        strikeTwice(stage, paper);
  }
}

const titled = (stage: CouncilStage, id: string): AnswerData => ({
  title: String(stage.file(id).application?.['subject'] ?? ''),
});

/** A clock that strikes twice does the work of one (I7). */
function strikeTwice(stage: CouncilStage, paper: string): void {
  const timer = stage.dossier(paper).state?.timers.find(({ name }) => name === 'objectionEnds');
  stage.strikes(paper, 'objectionEnds');
  const before = stage.dossier(paper).state;
  const clock = { kind: 'clock', id: null, roles: [], conflicted: false } as const;
  const again = stage.gives(
    paper,
    'clock.due',
    { ...clock, roles: [] },
    undefined,
    timer ? { timer: { key: timer.key, dueAt: timer.dueAt } } : {},
  );
  expect(again).toEqual({ kind: 'refused', refusal: { code: 'timerGone' } });
  expect(stage.dossier(paper).state).toEqual(before);
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

/** What §2.7 demands, looked at after every decision. */
class Watch {
  private readonly seen = new Map<string, readonly Step[]>();
  constructor(private readonly stage: CouncilStage) {}

  look(id: string): void {
    const { process } = this.stage.dossier(id);
    // I1: nothing of what is not public is public, by any way; the order of what is has no gap.
    const shown = this.stage.published(id);
    expect(JSON.stringify(shown)).not.toContain(secret);
    const orders = shown.filter(({ type }) => type === 'AgendaItem').map(({ data }) => data['order']);
    expect(orders).toEqual(orders.map((_, index) => index));
    if (process === 'councilSubmission') this.submission(id);
    if (process === 'councilMeeting') this.meeting(id);
  }

  private submission(id: string): void {
    const steps = wayOf(this.stage.file(id));
    // I6: what was, stays: every step that is over is as it was, and none goes missing.
    for (const step of this.seen.get(id) ?? []) {
      const now = steps.find(({ n }) => n === step.n);
      expect(now).toBeDefined();
      if (isOver(step)) expect(now).toEqual(step);
    }
    this.seen.set(id, steps);
    // I8
    const doers = this.stage.dossier(id).state?.doers ?? {};
    const both = (one: string, other: string): string[] =>
      (doers[one] ?? []).filter((who) => (doers[other] ?? []).includes(who));
    expect(both('releaseDepartment', 'releaseMayor')).toEqual([]);
    expect(both('submit', 'releaseDepartment')).toEqual([]);
    // Only the deciding bodies end it.
    const state = this.stage.state(id).split(' | ')[0] ?? '';
    if (['decided', 'execution.placing', 'done'].includes(state))
      expect(steps.some(({ deciding, outcome }) => deciding && outcome?.startsWith('resolved'))).toBe(true);
  }

  private meeting(id: string): void {
    const sitting = sittingOf(this.stage.file(id));
    const { command, outcome } = this.stage.dossier(id).journal.at(-1) ?? {};
    if (command?.type === 'leadMeeting.result' && outcome?.kind === 'accepted') {
      const result = sitting.results.at(-1);
      const item = sitting.items.find((one) => one.id === result?.item);
      const { voters, barred, quorate } = quorumOf(sitting, result?.item);
      const { yes = 0, no = 0, abstained = 0, biased = 0 } = result?.votes ?? {};
      if (result && needsVote(result.outcome)) {
        // I2, I3: who is biased counts neither in the vote nor in the quorum; a majority decides.
        expect([yes + no + abstained, biased, quorate]).toEqual([voters.length, barred.length, true]);
        expect(needsMajority(result.outcome)).toBe(yes > no);
      }
      // I4: what was voted on is the version on the table.
      if (item?.paper) expect(item.version).toBe(this.stage.file(item.paper).versions.length);
    }
    // I5: one extract for each item that was decided, once the minutes are approved.
    const extracts = this.stage.documents.filter(
      ({ dossier, template }) => dossier === id && template === 'council-extract',
    );
    expect(new Set(extracts.map(({ part }) => part)).size).toBe(extracts.length);
    for (const { part } of extracts) expect(resultOf(sitting, part)).toBeDefined();
    // I9: nobody sits before the agenda was announced.
    if (['running', 'held', 'approval', 'approved'].includes(this.stage.state(id)))
      expect(
        this.stage.documents.some(({ dossier, template }) => dossier === id && template === 'council-agenda'),
      ).toBe(true);
    const numbers = [...numbersOf(sitting.items, chaptersOf(sitting)).values()];
    expect(new Set(numbers).size).toBe(numbers.length);
  }
}

describe('the ten demands of §2.7', () => {
  it('hold at every step of whatever happens', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(10_000), { minLength: 40, maxLength: 120 }),
        fc.integer({ min: 20, max: 45 }),
        (numbers, acts) => {
          const stage = new CouncilStage();
          const watch = new Watch(stage);
          stage.watch = (id) => watch.look(id);
          const dice = new Dice(numbers);
          for (let n = 0; n < acts; n += 1) act(stage, dice);
          for (const id of stage.dossiers.keys()) {
            expect(stage.refolded(id)).toEqual({ state: stage.dossier(id).state });
            for (const { to, data } of stage.said)
              if (to === id) expect(JSON.stringify(data ?? {})).not.toContain('undefined');
          }
        },
      ),
      { numRuns: 30 },
    );
  }, 120_000);
});
