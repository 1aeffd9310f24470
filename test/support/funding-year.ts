import { Dossier } from '#libs/database/entities/dossier.entity.js';
import { Call } from '#libs/database/entities/programme.entity.js';
import type { OpenTask } from '#libs/engine/state.js';
import { mainState } from '#libs/engine/state.js';
import type { Facts } from '#libs/engine/expressions.js';
import type { Answers } from '#libs/forms/definition.js';
import { application, perform, say, sayFilled, submit, taskAnswers } from '../../apps/local/demonstration/acts.js';
import { prepareCall } from '../../apps/local/demonstration/calls.js';
import type { FastMotion } from './fast-motion.js';
import { addPerson } from './people.js';

const day = 86_400_000;

/** A sequence of numbers from 0 to 1, the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export interface YearPlan {
  programme: string;
  selection: 'rank' | 'firstCome';
  deadlineKind: 'cutoff' | 'orderly';
  applications: number;
  budgetCents: number;
  opensOn: string;
  closesOn: string;
  decisionOn: string;
}

/** People who make mistakes, forget, change their minds and are biased now and then, by seeded chance. */
export class FundingYear {
  private readonly random: () => number;
  private readonly staff = new Map<string, string[]>();
  private readonly applicants: string[] = [];

  constructor(
    private readonly motion: FastMotion,
    seed: number,
  ) {
    this.random = seeded(seed);
  }

  async hire(): Promise<void> {
    const em = this.motion.owner.em.fork();
    const some = async (count: number, role: string): Promise<string[]> => {
      const ids: string[] = [];
      for (let n = 0; n < count; n += 1) ids.push(await addPerson(em, 'staff', role));
      return ids;
    };
    for (const [role, count] of Object.entries({
      officer: 3,
      assessor: 5,
      releaser: 2,
      lead: 1,
      clerk: 1,
      programmeManager: 1,
    }))
      this.staff.set(role, await some(count, role));
    for (let n = 0; n < 60; n += 1) this.applicants.push(await addPerson(em, 'applicant'));
  }

  /** Plays a programme's year: the call, its applications on random days, and all that is asked of anybody, to the end. */
  async play(plan: YearPlan): Promise<Call> {
    const call = await this.open(plan);
    const first = Date.parse(`${plan.opensOn}T08:00:00Z`);
    const last = Date.parse(`${plan.closesOn}T08:00:00Z`);
    // One in twenty comes a day late.
    const arrivals = Array.from({ length: plan.applications }, () =>
      this.chance(0.05) ? last + day * (1 + this.random()) : first + this.random() * (last - first),
    ).toSorted((a, b) => a - b);
    const end = Date.parse(`${plan.opensOn.slice(0, 4)}-12-31T12:00:00Z`);
    for (let now = first; now < end; now += 3 * day) {
      await this.motion.pass(new Date(now));
      for (let at = arrivals[0]; at !== undefined && at <= now; at = arrivals[0]) {
        arrivals.shift();
        await this.apply(call);
      }
      await this.work(call.id);
    }
    // The year ends; what is left is closed by its timers and the office.
    for (let now = end; now < end + 60 * day; now += 3 * day) {
      await this.motion.pass(new Date(now));
      await this.work(call.id, true);
    }
    await this.motion.pass(new Date(end + 430 * day));
    return call;
  }

  private async open(plan: YearPlan): Promise<Call> {
    const [manager = ''] = this.holders('programmeManager');
    const budgetYear = Number(plan.opensOn.slice(0, 4));
    const { opensOn, closesOn, decisionOn, selection, deadlineKind, budgetCents } = plan;
    const answers = {
      name: `Jahr ${budgetYear} ${selection}`,
      opensOn,
      closesOn,
      decisionOn,
      selection,
      deadlineKind,
      budgetYear,
      budgetCents,
      maxGrantCents: 500_000,
      text: 'Ein Aufruf.',
      contact: 'MIA-DO',
    };
    const sent = await prepareCall(this.motion.office, manager, plan.programme, answers);
    await this.motion.give(sent);
    await this.do(sent.reference, 'releaseCall', 'release', { outcome: 'release', confirmed: true });
    const call = await this.motion.owner.em.fork().findOneOrFail(Call, { name: answers.name });
    await this.motion.pass(call.opensAt);
    return call;
  }

  private async apply(call: Call): Promise<void> {
    const requestedCents = 50_000 + Math.floor(this.random() * 45) * 10_000;
    const ownCents = Math.ceil(requestedCents / 4 / 100) * 100;
    const costs = [{ category: 'materials', text: 'Material', amountCents: requestedCents + ownCents }];
    const income = [{ category: 'ownFunds', text: 'Eigenmittel', amountCents: ownCents }];
    const asksEarly = this.chance(0.1);
    const over: Answers = {
      costs,
      income,
      requestedCents,
      ...(asksEarly ? { earlyStart: { requested: true, reason: 'Der Saal ist nur im Mai frei.' } } : {}),
    };
    await this.motion.give(await submit(this.motion.office, this.one(this.applicants), call, over));
  }

  /** Whatever is open is done with some chance; at the end of the year everything. */
  private async work(callId: string, everything = false): Promise<void> {
    const em = this.motion.owner.em.fork();
    const open = await em.find(
      Dossier,
      { status: 'active', $or: [{ callId }, { id: callId }] },
      { orderBy: { reference: 'asc' } },
    );
    for (const dossier of open) {
      const { reference, applicantId, state } = dossier;
      if (applicantId && this.chance(0.002)) {
        await this.motion.give(await say(this.motion.office, dossier, applicantId, 'withdraw'));
        continue;
      }
      if (state === 'late' && this.chance(0.02)) {
        await this.commanded(dossier, 'reinstate', this.one(this.holders('releaser')), {
          obstacleEndedOn: this.motion.now.toISOString().slice(0, 10),
          reason: 'Krankheit ohne Verschulden.',
        });
        continue;
      }
      const assessing = mainState(state) === 'vote' && this.chance(0.01);
      if (assessing) await this.findBiased(dossier);
      for (const task of dossier.snapshot?.tasks ?? []) {
        if (!everything && !this.chance(task.audience.includes('applicant') ? 0.3 : 0.7)) continue;
        await this.attempt(reference, task);
      }
    }
  }

  private async attempt(reference: string, task: OpenTask): Promise<void> {
    if (task.name === 'clarify' && task.extended === 0 && this.chance(0.1)) {
      const dossier = await this.motion.owner.em.fork().findOneOrFail(Dossier, { reference });
      const officer = this.one(this.holders('officer'));
      await this.motion.give(await say(this.motion.office, dossier, officer, 'task.extend', { task: task.key }));
      return;
    }
    const outcome = this.choose(task.name);
    const facts = await this.factsOf(reference);
    await this.do(reference, task.name, outcome, this.answersFor(task.name, outcome, facts));
  }

  /** Does a task by somebody who may: those whom four eyes or a conflict keep away are refused, and the next one tries. */
  private async do(reference: string, task: string, outcome: string, answers: Answers): Promise<void> {
    const dossier = await this.motion.owner.em.fork().findOneOrFail(Dossier, { reference });
    const open = dossier.snapshot?.tasks.find(({ name }) => name === task);
    if (!open) return;
    const role = open.audience[0] ?? '';
    const able = role === 'applicant' ? [dossier.applicantId ?? ''] : this.shuffled(this.holders(role));
    for (const person of able) {
      const sent = await perform(this.motion.office, dossier, person, `${task}.${outcome}`, open.key, answers);
      if ((await this.motion.give(sent)).kind === 'accepted') return;
    }
  }

  private async commanded(dossier: Dossier, type: string, person: string, data: Answers): Promise<void> {
    await this.motion.give(await sayFilled(this.motion.office, dossier, person, type, data));
  }

  private async findBiased(dossier: Dossier): Promise<void> {
    const assignee = dossier.snapshot?.doers['assessment']?.[0];
    const task = dossier.snapshot?.tasks.find(({ name }) => name === 'vote')?.key;
    const [lead = ''] = this.holders('lead');
    if (!assignee || !task) return;
    await this.motion.give(await say(this.motion.office, dossier, lead, 'task.recuse', { task, assignee }));
  }

  private async factsOf(reference: string): Promise<Facts> {
    const [row] = await this.motion.owner.em
      .fork()
      .execute<{ facts: Facts }[]>(
        `select j.body -> 'facts' as facts from journal_entry j join dossier d on d.id = j.dossier_id where d.reference = ? order by j.seq desc limit 1`,
        [reference],
      );
    return row?.facts ?? {};
  }

  private choose(task: string): string {
    const ways: Record<string, [outcome: string, weight: number][]> = {
      formalCheck: [
        ['complete', 7],
        ['incomplete', 2],
        ['inadmissible', 1],
      ],
      vote: [
        ['approve', 8],
        ['refuse', 2],
      ],
      confirmVote: [
        ['confirm', 9],
        ['return', 1],
      ],
      resolution: [
        ['full', 4],
        ['part', 2],
        ['conditions', 1],
        ['refused', 1],
        ['deferred', 2],
      ],
      offer: [
        ['offer', 4],
        ['keep', 1],
      ],
      answerOffer: [
        ['accepted', 4],
        ['declined', 1],
      ],
      revisePlan: [
        ['accepted', 5],
        ['declined', 1],
      ],
      releaseNotice: [
        ['release', 9],
        ['return', 1],
      ],
      releaseRejection: [
        ['release', 9],
        ['return', 1],
      ],
      decideEarlyStart: [
        ['consent', 1],
        ['refuse', 1],
      ],
      clarify: [['answered', 1]],
      rankCall: [['rank', 1]],
    };
    const known = ways[task];
    if (!known) return { draftNotice: 'drafted', draftRejection: 'drafted' }[task] ?? 'submitted';
    let left = this.random() * known.reduce((sum, [, weight]) => sum + weight, 0);
    return known.find(([, weight]) => (left -= weight) < 0)?.[0] ?? known[0]?.[0] ?? '';
  }

  private answersFor(task: string, outcome: string, facts: Facts): Answers {
    const cents = (name: string): number => Number(facts[name] ?? 0);
    const today = this.motion.now.toISOString().slice(0, 10);
    const claim = cents('claimCents');
    const smaller = Math.max(10_000, Math.floor(claim / 2 / 10_000) * 10_000);
    switch (task) {
      case 'assessment':
      case 'furtherAssessment': {
        const scores = ['need', 'quality', 'participation', 'economy'].map((key) => [
          key,
          Math.floor(this.random() * 6),
        ]);
        return { ...taskAnswers['assessment.submitted'], scores: Object.fromEntries(scores) };
      }
      case 'vote':
        return outcome === 'approve'
          ? { outcome, amountCents: this.chance(0.2) ? smaller : cents('requestedCents'), reason: 'Gut.' }
          : { outcome, reason: 'Nicht förderfähig.' };
      case 'resolution':
        return {
          outcome,
          meetingOn: today,
          present: 9,
          yes: 7,
          no: 1,
          abstained: 1,
          ...(outcome === 'part' ? { amountCents: smaller } : {}),
        };
      case 'offer':
        return { outcome, amountCents: Math.min(claim, Math.max(1, cents('availableCents'))), reason: 'Nachrücken.' };
      case 'revisePlan': {
        const costs = [{ category: 'materials', text: 'Material', amountCents: claim + 10_000 }];
        const income = [{ category: 'ownFunds', text: 'Eigenmittel', amountCents: 10_000 }];
        return application({ costs, income, requestedCents: claim });
      }
      case 'clarify':
        return application({ requestedCents: cents('requestedCents') });
      case 'draftNotice':
        return { ...taskAnswers['draftNotice.drafted'], grantedCents: claim };
      default:
        return taskAnswers[`${task}.${outcome}`] ?? { outcome };
    }
  }

  private holders(role: string): string[] {
    return this.staff.get(role) ?? [];
  }

  private chance(share: number): boolean {
    return this.random() < share;
  }

  private one(of: readonly string[]): string {
    return of[Math.floor(this.random() * of.length)] ?? '';
  }

  private shuffled(of: readonly string[]): string[] {
    return of
      .map((one) => ({ one, at: this.random() }))
      .toSorted((a, b) => a.at - b.at)
      .map(({ one }) => one);
  }
}
