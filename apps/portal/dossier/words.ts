import type { Dossier } from '#libs/database/entities/dossier.entity.js';
import type { ChartGraph } from '#libs/engine/graph.js';
import { processes } from '#libs/processes/index.js';
import type { ProcessTexts } from '#libs/processes/process.js';
import { isRole, roles } from '#libs/processes/roles.js';
import type { Language } from '../view/catalogue.js';
import { eventTexts } from './event-texts.js';
import { dossierTexts } from './texts.js';
import { officeLanguage } from '../view/languages.js';

const none: ProcessTexts = { name: '', states: {}, applicant: {}, tasks: {}, outcomes: {}, events: {} };

/** The words of a process, with those for what can happen in every process. A process that is gone keeps its names. */
export function wordsOf(process: string, language: Language): ProcessTexts {
  const known = processes[process]?.texts[officeLanguage(language)] ?? { ...none, name: process };
  return { ...known, events: { ...eventTexts[officeLanguage(language)], ...known.events } };
}

/** A dossier's state in words, by its name or its whole path; regions side by side with commas. */
export function stateText(state: string, words: ProcessTexts): string {
  const named = (region: string): string => words.states[keyOf(region, words)] ?? region;
  return state.split(' | ').map(named).join(', ');
}

/** How far on in its process a state is, as the process names its states; of several regions, the first one counts. */
export function stateOrder(state: string, words: ProcessTexts): number {
  const place = Object.keys(words.states).indexOf(keyOf(state.split(' | ')[0] ?? '', words));
  return place < 0 ? Number.MAX_SAFE_INTEGER : place;
}

/** Under which a region's state has its words: its whole path, or the longest end of it. */
function keyOf(region: string, { states }: ProcessTexts): string {
  const steps = region.split('.');
  return steps.map((_, index) => steps.slice(index).join('.')).find((key) => Object.hasOwn(states, key)) ?? '';
}

/** Whether a dossier was refused at its very beginning: it has been decided on, and stands nowhere. */
export const neverBegan = ({ snapshot, seq }: Pick<Dossier, 'snapshot' | 'seq'>): boolean => !snapshot && seq > 0;

/** How a dossier stands. */
export const standText = (dossier: Dossier, words: ProcessTexts, language: Language): string =>
  neverBegan(dossier) ? dossierTexts(language)('neverBegan') : stateText(dossier.state, words);

/**
 * The ids of the states that a state's name means, outer ones first: `vote | earlyStart.requested` means, beside those
 * around them, `open.main.vote` and `open.earlyStart.requested`. A name that the chart does not have means none.
 */
export function activeStates(state: string, { nodes }: Pick<ChartGraph, 'nodes'>): string[] {
  const paths = state.split(' | ').flatMap((name) => {
    const named = nodes.filter(({ id }) => id === name || id.endsWith(`.main.${name}`) || id.endsWith(`.${name}`));
    const meant =
      named.find(({ id }) => id === name) ?? named.find(({ id }) => id.endsWith(`main.${name}`)) ?? named[0];
    const steps = meant?.id.split('.') ?? [];
    return steps.map((_, index) => steps.slice(0, index + 1).join('.'));
  });
  return [...new Set(paths)];
}

/** A role in words; `applicant` is whoever the dossier belongs to, as its process calls them. */
export function roleText(role: string, language: Language, words?: ProcessTexts): string {
  if (role === 'applicant' && words?.applicants) return words.applicants;
  if (role === 'applicant') return language === 'de' ? 'Antragstellende' : 'Applicant';
  return isRole(role) ? roles[role][officeLanguage(language)] : role;
}
