import { Injectable } from '@nestjs/common';
import { Programme } from '#libs/database/entities/programme.entity.js';
import { namesOf } from '#libs/database/stores/choice.store.js';
import { seatsBelow, type AskedSeat } from '#libs/database/stores/jury.store.js';
import type { OpenTask } from '#libs/engine/state.js';
import { mainState, stateName } from '#libs/engine/state.js';
import type { FormDefinition } from '#libs/forms/definition.js';
import { formText } from '#libs/forms/form-texts.js';
import type {
  Ballot,
  RoomMotion,
  RoomRank,
  RoundDate,
  RoundJury,
  RoundNomination,
  RoundView,
  SessionRoom,
} from '#libs/processes/round-view.js';
import { PublishedForms } from '../application/published-forms.js';
import { Database } from '../connections/database.js';
import { DossierReader, type OpenedDossier } from '../dossier/dossier-reader.js';
import { Problem } from '../errors/problem.js';
import type { Actor } from '../security/actor.js';
import { seesRounds } from '../security/rights.js';
import { standing } from '../task/standing.js';
import type { Language } from '../view/catalogue.js';
import { roundViewOf, sourceOf } from './round-processes.js';
import { awardedIn, type Awarded } from './sealed.js';

/** A round that somebody may open, with what its pages have in common. */
export interface OpenedRound {
  readonly opened: OpenedDossier;
  readonly view: RoundView;
  /** the true state, also while it is sealed */
  readonly state: string;
  readonly jury: RoundJury;
  /** names of people, by their ids */
  readonly names: ReadonlyMap<string, string>;
  /** what the person may do now */
  readonly tasks: readonly OpenTask[];
}

/** A round as its office sees it. What a person must not judge is in none of its numbers. */
export interface Glance extends OpenedRound {
  readonly dates: readonly RoundDate[];
  /** key of the date that is next by the round's state */
  readonly next: string | undefined;
  /** undefined for those who may not know of it yet */
  readonly awarded: Awarded | undefined;
  readonly nominations: readonly RoundNomination[];
  /** what stands against the next step: keys of the process's refusals */
  readonly missing: readonly string[];
  /** how many are asked to join and have not answered */
  readonly unjoined: number;
  /** what is to be scored */
  readonly asked: readonly AskedSeat[];
  /** nominations that the person may know of which lack scores, by their ids; for the office alone */
  readonly lacking: ReadonlyMap<string, number>;
  /** looks after rounds: may know who is biased in what */
  readonly office: boolean;
  readonly category: (key: string) => string;
}

/** The session room. */
export interface Room extends OpenedRound {
  readonly room: SessionRoom;
  /** something is not shown to this person, and so nothing that tells what came of it: awards, places, money that is left */
  readonly withheld: boolean;
  /** how many of those who vote have done so */
  readonly cast: number;
  /** a nomination by its title; undefined for one that this person must not judge */
  readonly title: (nomination: string) => string | undefined;
}

/** A juror's own vote. */
export interface OwnVote extends Room {
  readonly task: OpenTask | undefined;
  readonly ballots: readonly Ballot[];
  /** key of the ballot that the person has cast */
  readonly given: string | undefined;
}

/** The door to the pages of rounds. */
@Injectable()
export class RoundDesk {
  constructor(
    private readonly database: Database,
    private readonly reader: DossierReader,
    private readonly published: PublishedForms,
  ) {}

  /** @throws Problem `not-found` for what is no round, and for whoever has no business with all of it */
  async glance(actor: Actor, reference: string, language: Language): Promise<Glance> {
    const round = await this.open(actor, reference, language);
    const { opened, view, state } = round;
    const { dossier } = opened;
    const office = seesRounds(actor, dossier.programme);
    if (!dossier.readers && !office) throw new Problem('not-found');
    const em = this.database.fork();
    const source = sourceOf(opened.file);
    const nominations = view.nominations(source).filter(({ biased }) => !biased.includes(actor.personId));
    const known = new Set(nominations.map(({ id }) => id));
    const asked = await seatsBelow(em, { parentId: dossier.id, task: view.tasks.judge });
    const programme = await em.findOneOrFail(Programme, { key: dossier.programme });
    const form = (await this.published.get(programme.formName, programme.formVersion)).definition;
    return {
      ...round,
      dates: view.dates(source),
      next: view.next(source, mainState(state)),
      awarded: awardedIn(opened),
      nominations,
      // While it is sealed, what is missing tells what was decided.
      missing: dossier.readers && opened.withheld ? [] : view.missing(source, mainState(state)),
      unjoined: unjoinedIn(opened, view.tasks.joins),
      asked: asked.filter(({ dossierId }) => known.has(dossierId)),
      lacking: new Map(
        (office ? view.lacking(source) : []).flatMap((one) =>
          known.has(one.nomination) ? [[one.nomination, one.scores]] : [],
        ),
      ),
      office,
      category: (key) => categoryText(form, language, key),
    };
  }

  /** @throws Problem `not-found` unless the round is sealed and the person one of its readers */
  async room(actor: Actor, reference: string, language: Language): Promise<Room> {
    const round = await this.open(actor, reference, language);
    const { opened, view } = round;
    if (!opened.dossier.readers) throw new Problem('not-found');
    const titles = new Map(
      view
        .nominations(opened.file)
        .filter(({ biased }) => !biased.includes(actor.personId))
        .map(({ id, title }) => [id, title]),
    );
    const room = view.session(sourceOf(opened.file));
    const seen = room.ranking.filter(({ nomination }) => titles.has(nomination));
    const vote = opened.dossier.snapshot?.tasks.find(({ name }) => name === view.tasks.vote);
    return {
      ...round,
      room: {
        ...room,
        ranking: rankedAnew(seen),
        ...(opened.withheld
          ? { awards: [], repeats: [], motions: room.motions.filter((motion) => isOthers(motion, titles)) }
          : {}),
      },
      withheld: opened.withheld,
      cast: vote?.seats.filter(({ outcome }) => outcome !== null).length ?? 0,
      title: (nomination) => titles.get(nomination),
    };
  }

  /** The vote that is this person's to cast now, where there is one. */
  async vote(actor: Actor, reference: string, language: Language): Promise<OwnVote> {
    const room = await this.room(actor, reference, language);
    const { opened, view } = room;
    const mine = (task: OpenTask): boolean => task.seats.some(({ holder }) => holder === actor.personId);
    const task = opened.dossier.snapshot?.tasks.find((one) => one.name === view.tasks.vote && mine(one));
    const ballots = task ? view.ballots(opened.file) : [];
    const line = opened.page.answers.findLast(
      ({ taskKey, personId }) => taskKey === task?.key && personId === actor.personId,
    );
    const said = line && ballots.find(({ answers }) => says(answers, line.data));
    return { ...room, task, ballots, given: said?.key };
  }

  private async open(actor: Actor, reference: string, language: Language): Promise<OpenedRound> {
    const opened = await this.reader.open(actor, reference, language);
    const { dossier, compiled } = opened;
    const view = roundViewOf(dossier.process);
    if (!view || !dossier.snapshot) throw new Problem('not-found');
    const jury = view.jury(opened.file);
    const people = [...jury.members.map(({ person }) => person), ...jury.attendants, ...jury.confirmers];
    const names = await namesOf(this.database.fork(), people);
    return {
      opened,
      view,
      jury,
      state: stateName(dossier.snapshot.chart.value),
      names: new Map(names.map(({ value, label }) => [value, label])),
      tasks: dossier.snapshot.tasks.filter((task) => standing(compiled, dossier, task, actor).may),
    };
  }
}

/** Seats that are not done in the open tasks of joining. */
const unjoinedIn = ({ dossier }: OpenedDossier, tasks: readonly string[]): number =>
  (dossier.snapshot?.tasks ?? [])
    .filter(({ name }) => tasks.includes(name))
    .flatMap(({ seats }) => seats.filter(({ holder, outcome }) => holder !== null && outcome === null)).length;

/**
 * Whether a motion is about nominations alone that may be shown. That a place is left without a prize is not told either: it
 * would complete what the others tell.
 */
const isOthers = ({ nominations }: RoomMotion, shown: ReadonlyMap<string, string>): boolean =>
  nominations.length > 0 && nominations.every((id) => shown.has(id));

/** Ranks among those that are shown: a gap would tell the place of one that is not. */
const rankedAnew = (seen: readonly RoomRank[]): RoomRank[] =>
  seen.map((one) => ({
    ...one,
    rank: one.rank === 0 ? 0 : 1 + seen.filter(({ rank }) => rank > 0 && rank < one.rank).length,
  }));

/** A category as the form of the nominations words it. */
export const categoryText = (form: FormDefinition, language: Language, key: string): string =>
  formText(form, language, `/category=${key}`) ?? key;

/** Whether answers say what a ballot stands for. */
const says = (answers: Ballot['answers'], given: Readonly<Record<string, unknown>>): boolean =>
  Object.entries(answers).every(([key, value]) => given[key] === value);
