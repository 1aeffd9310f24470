import { processes } from '#libs/processes/index.js';
import type { ProcessTexts } from '#libs/processes/process.js';
import { isRole, roles } from '#libs/processes/roles.js';
import type { Language } from '../view/catalogue.js';
import { eventTexts } from './event-texts.js';

const none: ProcessTexts = { name: '', states: {}, applicant: {}, tasks: {}, outcomes: {}, events: {} };

/** The words of a process, with those for what can happen in every process. A process that is gone keeps its names. */
export function wordsOf(process: string, language: Language): ProcessTexts {
  const known = processes[process]?.texts[language] ?? { ...none, name: process };
  return { ...known, events: { ...eventTexts[language], ...known.events } };
}

/** A dossier's state in words; regions side by side with commas. */
export function stateText(state: string, words: ProcessTexts): string {
  return state
    .split(' | ')
    .map((region) => words.states[region] ?? words.states[region.split('.').at(-1) ?? ''] ?? region)
    .join(', ');
}

/** The ids of the states that are active, outer ones first: `payment.asked | change.none` names four. */
export function activeStates(state: string): string[] {
  const paths = state.split(' | ').flatMap((inner) => {
    const steps = inner.split('.');
    return steps.map((_, index) => steps.slice(0, index + 1).join('.'));
  });
  return [...new Set(paths)];
}

/** A role in words; `applicant` is whoever the dossier belongs to. */
export function roleText(role: string, language: Language): string {
  if (role === 'applicant') return language === 'de' ? 'Antragstellende' : 'Applicant';
  return isRole(role) ? roles[role][language] : role;
}

/** The name of a task in its definition, from the key of one opening: `formalCheck-2` is `formalCheck`. */
export function taskNameOf(key: string): string {
  return key.replace(/-\d+$/, '');
}
