import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import type { SentCommand } from '#libs/database/command-payload.js';
import { Command } from '#libs/database/entities/command.entity.js';
import { FileRow } from '#libs/database/entities/answers.entity.js';
import { Dossier } from '#libs/database/entities/dossier.entity.js';
import { Person } from '#libs/database/entities/person.entity.js';
import { commandByKey } from '#libs/database/stores/command.store.js';
import { councilRegister } from '#libs/database/stores/council-register.store.js';
import { Call, Programme } from '#libs/database/entities/programme.entity.js';
import { openOrm } from '#libs/database/orm.js';
import { dossierFile } from '#libs/database/stores/dossier-file.store.js';
import { DiskFileStorage } from '#libs/documents/storage.js';
import { mainState } from '#libs/engine/state.js';
import type { CouncilRegister } from '#libs/processes/council/register.js';
import { processes } from '#libs/processes/index.js';
import { openClient } from '#libs/temporal/connection.js';
import { DossierGateway } from '#libs/temporal/gateway.js';
import { people } from '../people.js';
import type { Answers } from '#libs/forms/definition.js';
import type { Addresses } from '../state.js';
import { perform, say, sayFilled, submit } from './acts.js';
import { applicationTo } from './applications.js';
import { onePage } from './attachment.js';
import { callAnswers, callPlots, prepareCall, type CallKey, type CallPlot } from './calls.js';
import { castFor } from './cast.js';
import { appointChairs } from './council/chairs.js';
import { enterRegister } from './council/register.js';
import { invite } from './invite.js';
import { beginFor } from './office-beginning.js';
import { answersFor, type Amounts } from './office-answers.js';
import { dayFromNow, type Scenario, type Step } from './scenario.js';

/** What somebody did, and what became of it. */
export interface Played {
  reference: string;
  type: string;
  /** the state reached, or the code of a refusal */
  state: string;
  refused: boolean;
  milliseconds: number;
  /** what it was about, where type and state don't tell */
  about?: string;
}

/** The calls and dossiers of one run: a budget year of its own, so that runs never share money. */
export interface Run {
  year: number;
  calls: Map<CallKey, Call>;
  /** references of the dossiers played so far, by the scenario's name */
  dossiers: Map<string, string>;
}

/** Plays scenarios through a running stack: with the portal's rights in Postgres, and by the workflow's updates. */
export class Stage {
  private constructor(
    private readonly portal: MikroORM,
    private readonly owner: MikroORM,
    private readonly client: ReturnType<typeof openClient>,
    private readonly gateway: DossierGateway,
    private readonly storage: DiskFileStorage,
  ) {}

  static async open(
    addresses: Pick<Addresses, 'temporal' | 'namespace' | 'databaseUrls' | 'filesDir'>,
  ): Promise<Stage> {
    const client = openClient(addresses.temporal, addresses.namespace);
    return new Stage(
      await openOrm(addresses.databaseUrls.portal, 8),
      await openOrm(addresses.databaseUrls.owner, 4),
      client,
      new DossierGateway(client, 'dossiers'),
      new DiskFileStorage(addresses.filesDir),
    );
  }

  async close(): Promise<void> {
    await this.portal.close(true);
    await this.owner.close(true);
    await this.client.connection.close();
  }

  /** Waits until the worker has published the catalogue. */
  async untilPublished(): Promise<void> {
    const programmes = [...new Set(Object.values(callPlots).map(({ programme }) => programme))];
    const known = async (): Promise<boolean> =>
      (await this.portal.em.fork().count(Programme, { key: { $in: programmes } })) === programmes.length;
    while (!(await known())) await sleep(200);
  }

  /** Makes the demonstration people known, with their roles. */
  async invite(): Promise<void> {
    await invite(this.owner.em.fork());
  }

  /** The bodies of the council, their terms, rules and members, unless there are some; who leads one can approve its minutes. */
  async enterCouncil(): Promise<void> {
    await enterRegister(this.portal.em.fork());
    await appointChairs(this.owner.em.fork());
  }

  /** A new run, in the first budget year from the next one on that no call of these programmes has yet. */
  async begin(): Promise<Run> {
    const [row] = await this.owner.em
      .fork()
      .execute<{ year: number }[]>('select coalesce(max(budget_year) + 1, 0) as year from call');
    const year = Math.max(row?.year ?? 0, new Date().getFullYear() + 1);
    return { year, calls: new Map(), dossiers: new Map() };
  }

  /** Opens calls the way the office does: one prepares, another releases, and their timers open and close them. */
  async openCall(run: Run, key: CallKey): Promise<Played[]> {
    const plot: CallPlot = callPlots[key];
    const answers = callAnswers(plot, run.year, dayFromNow(0));
    const states = plot.closes > 0 ? ['open'] : ['selection', 'running'];
    const { call, played } = await this.announce(plot.programme, answers, states);
    run.calls.set(key, call);
    run.dossiers.set(key, played[0]?.reference ?? '');
    return played;
  }

  /** A call that waits for its release by a second person. */
  async prepareOnly(run: Run): Promise<Played> {
    const plot = { ...callPlots.miadoOpen, name: 'Herbst, zweite Runde', opens: 30, closes: 90 };
    const manager = await this.person('staff-14');
    const answers = callAnswers(plot, run.year, dayFromNow(0));
    return this.decided(await prepareCall(this.portal.em.fork(), manager.id, plot.programme, answers));
  }

  /** Plays one scenario to its end, step by step as each is decided. */
  async *play(run: Run, scenario: Scenario): AsyncGenerator<Played> {
    const call = run.calls.get(scenario.call);
    if (!call) throw new Error(`the call ${scenario.call} is not open`);
    const { id, name, email } = await this.person(scenario.applicant);
    const { title, requestedCents, earlyStart } = scenario;
    const answers = applicationTo({
      programme: call.programme,
      title,
      requestedCents,
      year: call.budgetYear,
      applicant: { sub: scenario.applicant, name, email },
      ...(earlyStart && { earlyStart }),
    });
    const file = {
      content: Buffer.from(onePage, 'latin1'),
      mediaType: 'application/pdf',
      name: 'Projektbeschreibung.pdf',
    };
    const attach = async (draftId: string): Promise<Answers> => ({
      attachments: { basis: [await this.attachment(id, draftId, file)] },
    });
    const sent = await submit(this.portal.em.fork(), id, call, answers, attach);
    run.dossiers.set(scenario.name, sent.reference);
    yield this.decided(sent);
    let seats = 0;
    for (const step of scenario.steps) {
      const reference = step.of === undefined ? sent.reference : (run.dossiers.get(step.of) ?? '');
      if ('until' in step) {
        yield { ...(await this.until(reference, [step.until])), type: '(wartet)' };
        continue;
      }
      const seat = step.type === 'assessment.submitted' ? (seats += 1) : 0;
      yield this.decided(await this.take(reference, step, castFor(step.type, seat)));
    }
  }

  /** The id of a person by their subject. */
  async idOf(sub: string): Promise<string> {
    return (await this.person(sub)).id;
  }

  /** A dossier as it stands. */
  dossier(reference: string): Promise<Dossier> {
    return this.owner.em.fork().findOneOrFail(Dossier, { reference });
  }

  /** Prepares a call with these answers, releases it by a second person, and waits until it is in one of these states. */
  async announce(
    programme: string,
    answers: Answers,
    states: readonly string[],
  ): Promise<{ call: Call; played: Played[] }> {
    const prepared = await prepareCall(this.portal.em.fork(), await this.idOf('staff-13'), programme, answers);
    const played = [await this.decided(prepared)];
    const { process } = await this.dossier(prepared.reference);
    const [release = ''] = Object.keys(processes[process]?.definition.tasks ?? {});
    played.push(await this.does(prepared.reference, 'staff-08', `${release}.release`, { confirmed: true }));
    await this.until(prepared.reference, states);
    const { id } = await this.dossier(prepared.reference);
    return { call: await this.owner.em.fork().findOneOrFail(Call, { id }), played };
  }

  /** Somebody of the office begins a dossier of a process at home in a programme. Under a key that was used before: the same. */
  async begins(process: string, sub: string, data: Answers, key?: string): Promise<Played> {
    const em = this.portal.em.fork();
    const { before, next } = await this.keyed(em, key);
    return this.decided(before ?? (await beginFor(em, await this.idOf(sub), { process }, data, next)));
  }

  /**
   * Somebody does a task (`screen.admitted`) or gives a command with a form, with these answers; `sub` or the person's id.
   * Under a key that was used before it is what was done then.
   */
  async does(reference: string, sub: string, type: string, data: Answers = {}, key?: string): Promise<Played> {
    const em = this.portal.em.fork();
    const { before, next } = await this.keyed(em, key);
    if (before) return this.decided(before);
    const dossier = await em.findOneOrFail(Dossier, { reference });
    const personId = people.some((one) => one.sub === sub) ? await this.idOf(sub) : sub;
    const [task = '', outcome] = type.split('.');
    if (outcome === undefined) return this.decided(await sayFilled(em, dossier, personId, type, data, next));
    const open = dossier.snapshot?.tasks.find(({ name }) => name === task)?.key ?? '';
    return this.decided(await perform(em, dossier, personId, type, open, { outcome, ...data }, next));
  }

  /** The command that was given under a key, unless it was refused: then it may be given once more, under the next one. */
  private async keyed(em: EntityManager, key?: string): Promise<{ before?: SentCommand; next?: string }> {
    if (key === undefined) return {};
    for (let n = 0; ; n += 1) {
      const next = n === 0 ? key : `${key} (${n})`;
      const before = await commandByKey(em, next);
      if (!before) return { next };
      const { outcome } = await em.findOneOrFail(Command, { id: before.id });
      if (outcome?.kind !== 'refused') return { before };
    }
  }

  /** The bodies of the council and who sits in them. */
  register(): Promise<CouncilRegister> {
    return councilRegister(this.portal.em.fork());
  }

  /** Looks into the database until there is what is waited for. @throws Error naming it after two minutes */
  async untilFound<Row>(
    what: string,
    sql: string,
    values: readonly string[],
    is: (rows: Row[]) => boolean,
  ): Promise<Row[]> {
    const began = performance.now();
    for (;;) {
      const rows = await this.owner.em.fork().execute<Row[]>(sql, [...values]);
      if (is(rows)) return rows;
      if (performance.now() - began > 120_000) throw new Error(`waited in vain for ${what}`);
      await sleep(50);
    }
  }

  /**
   * Keeps a call that has closed open until this is done: its end is a day's end, and nobody waits here until midnight. The
   * only thing in the demonstration that no command does.
   */
  async heldOpen<T>({ id, closesAt }: Call, during: () => Promise<T>): Promise<T> {
    const em = this.owner.em.fork();
    if (closesAt > new Date()) return during();
    await em.execute(`update call set closes_at = now() + interval '1 hour' where id = ?`, [id]);
    try {
      return await during();
    } finally {
      await em.execute('update call set closes_at = ? where id = ?', [closesAt, id]);
    }
  }

  /** Sends an application, with a picture if there is one. */
  async apply(call: Call, sub: string, answers: Answers, picture?: { name: string; content: Buffer }): Promise<Played> {
    const id = await this.idOf(sub);
    const attach = async (draftId: string): Promise<Answers> =>
      picture ? { photos: [await this.attachment(id, draftId, { ...picture, mediaType: 'image/png' })] } : {};
    const sent = await submit(this.portal.em.fork(), id, call, answers, attach);
    return this.decided(sent);
  }

  /** State and mails of a dossier now. */
  async outcome(reference: string): Promise<{ state: string; mails: { template: string; sent: boolean }[] }> {
    const em = this.owner.em.fork();
    const dossier = await em.findOneOrFail(Dossier, { reference });
    const mails = await em.execute<{ template: string; sent: boolean }[]>(
      `select template, sent_at is not null as sent from mail where dossier_id = ? and recipient_id = ? order by created_at`,
      [dossier.id, dossier.applicantId ?? null],
    );
    return { state: dossier.state, mails };
  }

  /** Does a step; `sub` for the office, or whoever the dossier belongs to. */
  private async take(reference: string, step: Step, sub: string | undefined): Promise<SentCommand> {
    const em = this.portal.em.fork();
    const dossier = await em.findOneOrFail(Dossier, { reference });
    const personId = sub === undefined ? (dossier.applicantId ?? '') : (await this.person(sub)).id;
    const [task = '', outcome] = step.type.split('.');
    if (step.form) return sayFilled(em, dossier, personId, step.type, step.form);
    const key = dossier.snapshot?.tasks.find((open) => open.name === (step.task ?? task))?.key ?? '';
    if (task === 'task') return say(em, dossier, personId, step.type, { task: key });
    if (outcome === undefined) return say(em, dossier, personId, step.type);
    const file = await dossierFile(em, dossier);
    const terms = processes[dossier.process]?.taskTerms(file) ?? {};
    const amount = (name: string): number => (typeof terms[name] === 'number' ? terms[name] : 0);
    const amounts: Amounts = {
      requestedCents: amount('requestedCents'),
      claimCents: amount('claimCents'),
      availableCents: amount('availableCents'),
      periodEndsOn: String(terms['periodEndsOn'] ?? ''),
    };
    const answers = answersFor(step.type, amounts, file.application ?? {}, step.part);
    return perform(em, dossier, personId, step.type, key, answers);
  }

  private async decided(sent: SentCommand): Promise<Played> {
    const began = performance.now();
    const verdict = await this.gateway.send(sent, 30_000);
    const state =
      verdict === 'pending' ? 'pending' : verdict.kind === 'accepted' ? verdict.state : verdict.refusal.code;
    const refused = verdict !== 'pending' && verdict.kind === 'refused';
    return { reference: sent.reference, type: sent.type, state, refused, milliseconds: performance.now() - began };
  }

  /** Waits for what the clock or another dossier brings. @throws Error after half a minute */
  async until(reference: string, states: readonly string[]): Promise<Played> {
    const began = performance.now();
    for (;;) {
      const { state } = await this.owner.em.fork().findOneOrFail(Dossier, { reference });
      const milliseconds = performance.now() - began;
      if (states.includes(mainState(state))) return { reference, type: '', state, refused: false, milliseconds };
      if (milliseconds > 30_000) throw new Error(`${reference} stays in ${state}`);
      await sleep(100);
    }
  }

  private async person(sub: string): Promise<Person> {
    const email = people.find((one) => one.sub === sub)?.email ?? '';
    return this.portal.em.fork().findOneOrFail(Person, { email });
  }

  private async attachment(
    ownerId: string,
    answersId: string,
    { content, ...file }: { content: Buffer; mediaType: string; name: string },
  ): Promise<string> {
    const em = this.portal.em.fork();
    const stored = await this.storage.put(content);
    const id = randomUUID();
    em.create(FileRow, { id, ...stored, ...file, ownerId, answersId });
    await em.flush();
    return id;
  }
}
