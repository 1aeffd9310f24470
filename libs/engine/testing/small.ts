import type { Defect, Surroundings } from '../defect.js';
import { defects } from '../defects.js';
import type { ChartState, Effect, ProcessDefinition, TaskDeclaration } from '../definition.js';
import { document, mail, openTask } from '../vocabulary.js';

/** A small process without fault, to be broken. */
export interface Small extends ProcessDefinition {
  tasks: Record<string, TaskDeclaration> & { check: TaskDeclaration };
  chart: ProcessDefinition['chart'] & {
    states: Record<string, ChartState> & { fresh: ChartState; checking: ChartState };
  };
}

export const small = (): Small => ({
  name: 'small',
  version: 1,
  prefix: 'SM',
  facts: { cents: 'int', big: 'bool', closesAt: 'string', terms: { limitCents: 'int' } },
  commands: { submit: { roles: ['applicant'] }, cancel: { roles: ['applicant', 'officer'] } },
  tasks: { check: { role: 'officer', deadline: { workingDays: 5 }, outcomes: ['yes', 'no'] } },
  chart: {
    initial: 'fresh',
    on: { cancel: '.cancelled' },
    states: {
      fresh: { on: { submit: { target: 'checking', actions: [document('receipt'), mail('receipt', ['receipt'])] } } },
      checking: { entry: [openTask('check')], on: { 'check.yes': 'granted', 'check.no': 'refused' } },
      granted: { type: 'final' },
      refused: { type: 'final' },
      cancelled: { type: 'final' },
    },
  },
});

const surroundings: Surroundings = {
  heldRoles: new Set(['officer', 'lead']),
  mails: new Set(['receipt']),
  documents: new Set(['receipt']),
  forms: new Set(['check@1']),
};

/** What is found in the small process after a change. */
export function faults(change: (definition: Small) => unknown): Defect[] {
  const definition = small();
  change(definition);
  return defects(definition, surroundings);
}

/** Adds a timer to the state that checks, and a way for its event. */
export function timed(definition: Small, effect: Effect): void {
  const { checking } = definition.chart.states;
  checking.entry?.push(effect);
  if (effect.type === 'timer') checking.on = { ...checking.on, [effect.params.name]: 'refused' };
}

/** Puts states in the place of the one that checks; `check.no` leads to `to`. */
export const via = (to: string, states: Record<string, ChartState>) => (d: Small) => {
  d.chart.states.checking.on = { 'check.yes': 'granted', 'check.no': to };
  Object.assign(d.chart.states, states);
};
/** A state where applicants could still be asked, so that nothing else is wrong with it. */
export const asks = (on: ChartState['on']): ChartState => ({ entry: [openTask('ask')], on });
export const asking = (change: (d: Small) => unknown) => (d: Small) => {
  d.tasks['ask'] = { role: 'applicant', deadline: { days: 14 }, outcomes: ['answered'] };
  change(d);
};
