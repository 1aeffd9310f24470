import { mainState } from '#libs/engine/state.js';
import { processes } from '#libs/processes/index.js';
import type { PublicName, PublicState, PublicView, Words } from '#libs/processes/public-view.js';
import type { Dossier } from '#libs/database/entities/dossier.entity.js';

/** Where a dossier stands, as the public learns it. */
export interface PublicStanding extends PublicName {
  readonly key: string;
}

type Standing = Pick<Dossier, 'process' | 'state' | 'status'>;

/** Of a process that names nothing, only whether it goes on. */
const goesOn: PublicStanding = {
  key: 'inProgress',
  kind: 'info',
  de: 'In Bearbeitung',
  en: 'In progress',
  tr: 'İşleniyor',
  ar: 'قيد المعالجة',
  uk: 'Опрацьовується',
};
const isOver: PublicStanding = {
  key: 'closed',
  kind: 'neutral',
  de: 'Abgeschlossen',
  en: 'Closed',
  tr: 'Tamamlandı',
  ar: 'انتهى',
  uk: 'Завершено',
};

/** What the public view of the dossier's process says of the state it is in. */
export const publicStateOf = ({ process, state }: Pick<Dossier, 'process' | 'state'>): PublicState | undefined =>
  processes[process]?.publicView?.states[mainState(state)];

/** The public name of where a dossier stands; of a state without one, only whether it goes on. */
export function publicStanding(dossier: Standing): PublicStanding {
  const key = publicStateOf(dossier)?.is ?? '';
  const name = processes[dossier.process]?.publicView?.names[key];
  return name ? { key, ...name } : dossier.status === 'active' ? goesOn : isOver;
}

/** The regions beside the main one that concern the applicant, as they stand now. */
export function besides({ process, state }: Pick<Dossier, 'process' | 'state'>) {
  const known = processes[process]?.publicView?.beside ?? {};
  return state.split(' | ').flatMap((name) => {
    const beside = known[name];
    return beside ? [{ name, ...beside }] : [];
  });
}

/** The stage at which a state stands; empty where it has none. */
export function stageOf(view: PublicView | undefined, state: string): string {
  const known = view?.states[mainState(state)];
  return known?.during ?? known?.is ?? '';
}

export interface PublicStep extends Words {
  readonly key: string;
  readonly state: 'done' | 'current' | 'upcoming';
}

/**
 * The way of an application: the stages it went through, where it is, and, while it goes on, those that may follow.
 * @param states names of the states it has been in
 */
export function publicSteps(dossier: Standing, states: readonly string[]): PublicStep[] {
  const view = processes[dossier.process]?.publicView;
  const stages = view?.stages ?? [];
  const names = view?.names ?? {};
  const step = (key: string, state: PublicStep['state']): PublicStep => {
    return { ...(names[key] ?? goesOn), key, state };
  };
  const visited = new Set([stages[0], ...states.map((state) => stageOf(view, state))]);
  if (dossier.status === 'ended') {
    const standing = publicStanding(dossier);
    const finished = stages.filter((stage) => visited.has(stage));
    if (publicStateOf(dossier)?.breaksOff && finished.length > 1) finished.pop();
    const done = finished.map((stage) => step(stage, 'done'));
    return [...done, { ...standing, state: 'done' }];
  }
  const now = stages.indexOf(stageOf(view, dossier.state));
  // Beside the way (too late, say): the name of the state itself is where it stands.
  if (now < 0) {
    const standing = publicStanding(dossier);
    return [
      ...stages.filter((stage) => visited.has(stage)).map((stage) => step(stage, 'done')),
      { ...standing, state: 'current' },
    ];
  }
  return stages
    .filter((stage, index) => index >= now || visited.has(stage))
    .map((stage) => {
      const index = stages.indexOf(stage);
      return step(stage, index < now ? 'done' : index === now ? 'current' : 'upcoming');
    });
}
