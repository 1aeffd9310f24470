import { z } from 'zod';
import type { Call } from '#libs/database/entities/programme.entity.js';
import type { Answers } from '#libs/forms/definition.js';
import { processes } from '#libs/processes/index.js';
import { dayFromNow } from './scenario.js';
import {
  businessNominations,
  integrationNominations,
  nominationOf,
  proposalOf,
  type NominationPlot,
} from './nominations.js';
import { pictureOf } from './picture.js';
import type { Played, Stage } from './stage.js';

/** A round of a prize; days are counted from today. */
export interface RoundPlot {
  programme: string;
  name: string;
  text: string;
  closes: number;
  nominations: readonly NominationPlot[];
}

export const integrationRound: RoundPlot = {
  programme: 'integrationspreis',
  name: 'Integrationspreis',
  text: 'Gesucht sind Projekte, die das Zusammenleben in Dortmund stärken. Bewerben Sie sich selbst oder schlagen Sie andere vor.',
  closes: 60,
  nominations: integrationNominations,
};

export const businessRound: RoundPlot = {
  programme: 'ethnischer-wirtschaftspreis',
  name: 'Ethnischer Wirtschaftspreis',
  text: 'Gesucht sind Unternehmen, deren Inhaberin oder Inhaber eine Zuwanderungsgeschichte hat.',
  closes: -1,
  nominations: businessNominations,
};

/** The same round, closed since yesterday. */
export const closed = (plot: RoundPlot): RoundPlot => ({ ...plot, closes: -1 });

const jurors = Array.from({ length: 8 }, (_, index) => `juror-0${index + 1}`);
const officer = 'staff-01';
const second = 'staff-02';
const manager = 'staff-13';
const mayor = 'staff-16';

/** The form of a round. Amounts integer cents. */
export function roundAnswers({ name, text, closes }: RoundPlot, year: number): Answers {
  return {
    name: `${name} ${year}`,
    opensOn: dayFromNow(Math.min(closes - 60, -20)),
    closesOn: dayFromNow(closes),
    scoringEndsOn: dayFromNow(closes + 31),
    sessionOn: dayFromNow(closes + 40),
    sessionTime: '17:00',
    ceremonyOn: dayFromNow(closes + 70),
    budgetYear: year,
    potCents: 1_000_000,
    sponsorName: 'Sparkasse Dortmund',
    sponsorCents: 1_000_000,
    sponsorCommitted: true,
    text,
    contact: 'MIA-DO-Kommunales Integrationszentrum, Betenstraße 19, 44122 Dortmund, miadoki@dortmund.de',
  };
}

/** When the prizes are given and the result published: days and times of the clock in Berlin. */
export interface CeremonyDates extends Answers {
  readonly ceremonyOn: string;
  readonly ceremonyTime: string;
  readonly publishOn: string;
  readonly publishTime: string;
}

/** A minute of today that has passed already. */
export const publishedAtOnce = (): CeremonyDates => ({
  ceremonyOn: dayFromNow(0),
  publishOn: dayFromNow(0),
  ceremonyTime: '00:00',
  publishTime: '00:01',
});

/** A round on a stage: announced, nominated for, judged, awarded and paid, by commands alone. */
export class PrizeRound {
  readonly played: Played[] = [];
  call: Call | undefined;
  private round = '';
  /** references, in the order of the plot */
  private nominations: readonly string[] = [];

  constructor(
    private readonly stage: Stage,
    private readonly plot: RoundPlot,
  ) {}

  /** Announced and open, or closed already; with what was nominated. Proposals wait for consent while the round is open. */
  async begin(year: number): Promise<void> {
    const { programme, nominations, closes } = this.plot;
    const states = closes > 0 ? ['open'] : ['screening'];
    const { call, played } = await this.stage.announce(programme, roundAnswers(this.plot, year), states);
    this.call = call;
    this.round = played[0]?.reference ?? '';
    this.played.push(...played);
    this.nominations = await this.stage.heldOpen(call, () =>
      Promise.all(nominations.map((plot) => this.nominate(plot))),
    );
  }

  private async nominate(plot: NominationPlot): Promise<string> {
    const { programme, closes } = this.plot;
    const whole = nominationOf(plot, programme);
    const picture = { name: 'Foto.png', content: pictureOf(plot.title) };
    const by = plot.proposer ?? plot.nominee;
    const answers = plot.proposer === undefined ? whole : proposalOf(plot);
    if (!this.call) throw new Error('the round has not begun');
    const sent = await this.stage.apply(this.call, by, answers, plot.proposer === undefined ? picture : undefined);
    this.played.push(sent);
    if (plot.proposer !== undefined && closes < 0)
      await this.act(sent.reference, plot.nominee, 'consent.accepted', whole);
    return sent.reference;
  }

  /** Everything is checked by two people, the jury has agreed and scores; `all` has everybody score everything. */
  async judge(all: boolean): Promise<void> {
    await this.screen();
    const ids = await Promise.all(jurors.map((sub) => this.stage.idOf(sub)));
    const members = ids.map((person, index) => ({ person, part: index === 0 ? 'chair' : 'voting' }));
    const attendants = await Promise.all([officer, manager].map((sub) => this.stage.idOf(sub)));
    const confirmers = [await this.stage.idOf(mayor)];
    await this.act(this.round, manager, 'appointJury', { members, attendants, confirmers });
    await this.join(jurors);
    for (const [index, reference] of this.nominations.entries())
      await this.score(reference, 3 + index * 2, all ? Infinity : 5 - index);
  }

  /** Every nomination is checked by two people. */
  async screen(): Promise<void> {
    const checks = { inTime: true, complete: true, eligible: true, existsLongEnough: true, consentGiven: true };
    for (const reference of this.nominations) {
      await this.act(reference, officer, 'screen.admitted', checks);
      await this.act(reference, second, 'confirmScreening.confirm');
    }
  }

  /** The appointed jury is asked, and these promise to take part. */
  async join(subs: readonly string[]): Promise<void> {
    await this.act(this.round, officer, 'closeScreening.completed');
    const promise = { confidential: true, conflictsSaid: true };
    for (const sub of subs) await this.act(this.round, sub, 'joinJury.accepted', promise);
    for (const reference of this.nominations) await this.stage.until(reference, ['scoring']);
  }

  /** The first of those who read a nomination score it, with points of about this. */
  async score(reference: string, points: number, most: number, but: readonly string[] = []): Promise<void> {
    const without = await Promise.all(but.map((sub) => this.stage.idOf(sub)));
    const readers = (await this.readersOf(reference)).filter((id) => !without.includes(id));
    for (const [seat, id] of readers.slice(0, most).entries())
      await this.act(reference, id, 'score.scored', this.sheetWith(3 + ((points - 3 + seat) % 5)));
  }

  /** Decided, confirmed, celebrated and published at once, and every prize paid. */
  async award(): Promise<void> {
    const winners = [0, 1, 2];
    await this.decide(winners);
    await this.celebrate(publishedAtOnce());
    for (const winner of winners) await this.pay(this.nominations[winner] ?? '');
    await this.act(this.round, manager, 'closeAccounts.closed', { sponsorReceived: true, sponsorReport: 'Mit Dank.' });
  }

  /** Everybody who may be in the session is there. */
  async openSession(): Promise<void> {
    await this.act(this.round, officer, 'closeScoring.completed');
    for (const reference of this.nominations) await this.stage.until(reference, ['scored']);
    await this.meetsToday();
    const present = await Promise.all(jurors.map((sub) => this.stage.idOf(sub)));
    await this.act(this.round, officer, 'openSession.opened', { present, confidential: true });
  }

  /** The session, called for a later day so that the jury had time to read, is put on today. */
  async meetsToday(): Promise<void> {
    const today = { nextOn: dayFromNow(0), nextTime: '17:00', reason: 'Alle Bewertungen liegen vor.' };
    await this.act(this.round, officer, 'openSession.adjourned', today);
  }

  /** @param winners of the places, by their numbers in the plot; confirmed where the rules ask for it */
  async decide(winners: readonly number[]): Promise<void> {
    await this.openSession();
    for (const [index, place] of ['first', 'second', 'third'].entries()) {
      const { id } = await this.stage.dossier(this.nominations[winners[index] ?? 0] ?? '');
      const reason = 'Das Projekt überzeugt durch viele Freiwillige und wirkt über den Tag hinaus.';
      const motion = { kind: 'award', place, nominations: [id], ballot: 'secret', reason };
      await this.act(this.round, officer, 'leadSession.motion', motion);
      await this.act(this.round, officer, 'countVotes.counted', { yes: 6, no: 0, abstained: 1 });
    }
    await this.act(this.round, officer, 'leadSession.close');
    const { snapshot } = await this.stage.dossier(this.round);
    if (snapshot?.tasks.some(({ name }) => name === 'confirmResult'))
      await this.act(this.round, mayor, 'confirmResult.confirmed');
  }

  /** All are invited, and the prizes given; the result is published at its minute. */
  async celebrate(dates: CeremonyDates): Promise<void> {
    const press = { place: 'Rathaus, Bürgerhalle', readers: [], pressText: 'Drei Projekte sind ausgezeichnet.' };
    await this.act(this.round, manager, 'setEmbargo.set', { ...dates, ...press });
    await this.act(this.round, manager, 'holdCeremony.held');
  }

  /** Reference of the round. */
  get reference(): string {
    return this.round;
  }

  /** References of the nominations, in the order of the plot. */
  get references(): readonly string[] {
    return this.nominations;
  }

  private async pay(reference: string): Promise<void> {
    await this.stage.until(reference, ['bankDetails']);
    const { applicantId, title } = await this.stage.dossier(reference);
    const account = { holder: title, iban: 'DE02120300000000202051', taxNote: true };
    await this.act(reference, applicantId ?? '', 'bankDetails.given', account);
    await this.act(reference, officer, 'orderPayment.ordered', { checked: true });
    await this.act(reference, 'staff-08', 'releasePayment.release', { confirmed: true });
  }

  private async act(reference: string, sub: string, type: string, data?: Answers): Promise<void> {
    const played = await this.stage.does(reference, sub, type, data);
    this.played.push(played);
    if (played.refused) throw new Error(`${type} on ${reference} was refused: ${played.state}`);
  }

  private async readersOf(reference: string): Promise<string[]> {
    const { snapshot } = await this.stage.dossier(reference);
    const seats = snapshot?.tasks.find(({ name }) => name === 'score')?.seats ?? [];
    return seats.flatMap(({ holder }) => holder ?? []);
  }

  /** The score sheet of the prize, with the same points for each criterion. */
  private sheetWith(points: number): Answers {
    const terms = Object.values(processes).flatMap(({ programmes }) => programmes);
    const { criteria } = criteriaOf.parse(terms.find(({ key }) => key === this.plot.programme)?.terms['sheet']);
    return { scores: Object.fromEntries(criteria.map(({ key }) => [key, points])), comment: 'Ein gutes Projekt.' };
  }
}

const criteriaOf = z.object({ criteria: z.array(z.object({ key: z.string() })) });
