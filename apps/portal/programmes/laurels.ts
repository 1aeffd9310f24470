import type { Award, PublishedNomination, PublishedRound } from '#libs/database/stores/award.store.js';
import { answerAt } from '#libs/forms/pointer.js';
import { holds } from '#libs/forms/prune.js';
import { processes } from '#libs/processes/index.js';
import { headOf } from '../application/application-head.js';
import { publicStanding, publicStateOf, stageOf } from '../my-applications/stages.js';

/** A nomination as everybody may see it: with the consent of whoever is nominated, and after the result. */
export interface ShownNomination {
  readonly id: string;
  readonly title: string;
  readonly nominee: string;
  readonly summary: string;
  /** whether the reasons of its award may be shown */
  readonly withReasons: boolean;
  /** ids of the pictures that may be shown */
  readonly pictures: readonly string[];
}

/** A prize and who received it; `of` is missing where they would rather not be named. */
export interface Laurel {
  readonly award: Award;
  readonly of: ShownNomination | undefined;
}

export interface Laurels {
  readonly round: Omit<PublishedRound, 'nominations'>;
  readonly honoured: readonly Laurel[];
  readonly others: readonly ShownNomination[];
}

/** What everybody may read of a round. An award that was revoked is not shown, nor who withdrew or was not admitted. */
export function laurelsOf({ nominations, ...round }: PublishedRound): Laurels {
  const inRound = nominations.filter(tookPart);
  const honoured = inRound.flatMap((one) => one.awards.map((award) => ({ award, of: shown(one) })));
  return {
    round,
    honoured: honoured.toSorted((a, b) => (a.award.rank || Infinity) - (b.award.rank || Infinity)),
    others: inRound.filter(({ awards }) => awards.length === 0).flatMap((one) => shown(one) ?? []),
  };
}

function tookPart(nomination: PublishedNomination): boolean {
  const view = processes[nomination.process]?.publicView;
  const never = view?.shown?.never.includes(publicStanding(nomination).key) ?? true;
  const told = stageOf(view, nomination.state) === view?.stages.at(-1) && publicStateOf(nomination) !== undefined;
  // An award is public with its round, also in the moment before the nomination itself has heard of it.
  return !never && (told || nomination.awards.length > 0);
}

function shown({ id, process, answers }: PublishedNomination): ShownNomination | undefined {
  const view = processes[process]?.publicView?.shown;
  if (!view || !holds(view.when, answers)) return undefined;
  const { title, organisation } = headOf(process, answers);
  const summary = answerAt(answers, view.summary);
  const files = holds(view.pictures.when, answers) ? answerAt(answers, view.pictures.files) : undefined;
  return {
    id,
    title,
    nominee: organisation.name,
    summary: typeof summary === 'string' ? summary : '',
    withReasons: !view.withoutReasons || !holds(view.withoutReasons, answers),
    pictures: Array.isArray(files) ? files.filter((file) => typeof file === 'string') : [],
  };
}
