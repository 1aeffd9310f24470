import { Injectable } from '@nestjs/common';
import { Dossier } from '#libs/database/entities/dossier.entity.js';
import { Programme } from '#libs/database/entities/programme.entity.js';
import { seatsOf, type HeldSeat } from '#libs/database/stores/jury.store.js';
import { hearsRecusal } from '#libs/engine/handling.js';
import type { FormDefinition } from '#libs/forms/definition.js';
import { processes } from '#libs/processes/index.js';
import type { RoundDate, RoundNomination } from '#libs/processes/round-view.js';
import { PublishedForms } from '../application/published-forms.js';
import { Database } from '../connections/database.js';
import { wholeFile } from '../dossier/whole-file.js';
import type { Actor } from '../security/actor.js';
import { mayOpen } from '../security/rights.js';
import type { Language } from '../view/catalogue.js';
import { categoryText } from './round-desk.js';
import { juryTasks, roundViewOf, sourceOf } from './round-processes.js';

/** A nomination on a juror's list, with their own score alone. */
export interface ReadingLine {
  readonly nomination: RoundNomination;
  /** the task of judging it */
  readonly key: string;
  readonly category: string;
  readonly open: boolean;
  readonly done: boolean;
  /** a conflict of interest can still be told */
  readonly mayRecuse: boolean;
  readonly scoreHundredths: number | undefined;
}

/** A round in whose jury somebody is, as far as it is theirs. */
export interface JuryRound {
  readonly round: Dossier;
  readonly dates: readonly RoundDate[];
  readonly scaleMax: number;
  /** key of the task in which they say whether they join, while they have not */
  readonly join: string | undefined;
  /** a vote waits for them */
  readonly votes: boolean;
  /** they may be in the session room */
  readonly inSession: boolean;
  readonly lines: readonly ReadingLine[];
  /** how the nominations were filled in */
  readonly form: FormDefinition;
}

/** What is a juror's own, over all rounds. */
@Injectable()
export class JuryDesk {
  constructor(
    private readonly database: Database,
    private readonly published: PublishedForms,
  ) {}

  /** The rounds that go on, the newest first. */
  async rounds(actor: Actor, language: Language): Promise<JuryRound[]> {
    const em = this.database.fork();
    const seats = await seatsOf(em, actor.personId, juryTasks);
    const byRound = Map.groupBy(seats, ({ parentId, dossierId }) => parentId ?? dossierId);
    const rounds = await em.find(Dossier, { id: { $in: [...byRound.keys()] } }, { orderBy: { createdAt: 'desc' } });
    const all: JuryRound[] = [];
    for (const round of rounds) all.push(await this.round(actor, round, byRound.get(round.id) ?? [], language));
    return all;
  }

  private async round(
    actor: Actor,
    round: Dossier,
    seats: readonly HeldSeat[],
    language: Language,
  ): Promise<JuryRound> {
    const em = this.database.fork();
    const view = roundViewOf(round.process);
    if (!view) throw new Error(`the process ${round.process} has no jury`);
    const file = await wholeFile(em, round);
    const nominations = view.nominations(file);
    const sheet = view.sheet(file.terms);
    const programme = await em.findOneOrFail(Programme, { key: round.programme });
    const form = (await this.published.get(programme.formName, programme.formVersion)).definition;
    const own = seats.filter(({ task }) => task === view.tasks.judge);
    const dossiers = await em.find(Dossier, { id: { $in: own.map(({ dossierId }) => dossierId) } });
    const mine = new Map(dossiers.filter((one) => mayOpen(actor, one)).map((one) => [one.id, one]));
    const lines = own.flatMap(({ dossierId, key, open, done, answers }): ReadingLine[] => {
      const nomination = nominations.find(({ id, biased }) => id === dossierId && !biased.includes(actor.personId));
      const dossier = mine.get(dossierId);
      if (!nomination || !dossier) return [];
      const category = categoryText(form, language, nomination.category);
      const scoreHundredths = answers ? sheet.score(answers) : undefined;
      return [{ nomination, key, category, open, done, mayRecuse: open || stillHears(dossier), scoreHundredths }];
    });
    const waiting = (...tasks: readonly string[]): HeldSeat | undefined =>
      seats.find(({ task, open }) => tasks.includes(task) && open);
    const join = waiting(...view.tasks.joins);
    return {
      round,
      dates: view.dates(sourceOf(file)),
      scaleMax: sheet.scaleMax,
      join: join && !join.done ? join.key : undefined,
      votes: waiting(view.tasks.vote) !== undefined,
      inSession: (round.readers ?? []).includes(actor.personId),
      lines,
      form,
    };
  }
}

/** Whether a conflict of interest is of use when the task is closed: the score then counts no more, nor the vote. */
function stillHears({ process, snapshot }: Dossier): boolean {
  const definition = processes[process]?.definition;
  return (
    definition !== undefined && snapshot !== null && snapshot !== undefined && hearsRecusal({ definition }, snapshot)
  );
}
