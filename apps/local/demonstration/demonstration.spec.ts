import { describe, expect, it } from '@jest/globals';
import { validate } from '#libs/forms/validate.js';
import type { Answers, FormDefinition } from '#libs/forms/definition.js';
import { callDefinition } from '#libs/processes/call/definition.js';
import { taskForm } from '#libs/processes/task-form.js';
import { processes } from '#libs/processes/index.js';
import { people } from '../people.js';
import { applicationTo } from './applications.js';
import { callAnswers, callPlots, type CallPlot } from './calls.js';
import { castFor } from './cast.js';
import { chainsOf } from './chains.js';
import { allEnds } from './ends.js';
import { answersFor } from './office-answers.js';
import { organisations } from './organisations.js';
import type { Scenario, Step } from './scenario.js';
import { allWaiting } from './waiting.js';

const scenarios = [...allEnds, ...allWaiting];
const forms = Object.values(processes).flatMap((process) => process.forms);
const formOf = (name: string, version: number): FormDefinition => {
  const form = forms.find((one) => one.name === name && one.version === version);
  if (!form) throw new Error(`no form ${name} ${version}`);
  return form;
};
const programmeOf = ({ call }: Scenario) => {
  const seed = Object.values(processes)
    .flatMap(({ programmes }) => programmes)
    .find(({ key }) => key === callPlots[call].programme);
  if (!seed) throw new Error(`no programme ${callPlots[call].programme}`);
  return seed;
};

const applied = (scenario: Scenario): Answers => {
  const { form } = programmeOf(scenario);
  const { sub, name, email } = people.find((one) => one.sub === scenario.applicant) ??
    people[0] ?? { sub: '', name: '', email: '' };
  const { title, requestedCents, earlyStart } = scenario;
  const answers = applicationTo({
    programme: callPlots[scenario.call].programme,
    title,
    applicant: { sub, name, email },
    year: 2027,
    requestedCents,
    ...(earlyStart === undefined ? {} : { earlyStart }),
  });
  expect(form.name).not.toBe('');
  return answers;
};

const wrong = (form: FormDefinition, answers: Answers, terms: Readonly<Record<string, unknown>>): string[] =>
  validate(form, answers, {
    language: 'de',
    terms: Object.fromEntries(
      Object.entries(terms).filter((term): term is [string, number | string] =>
        ['number', 'string'].includes(typeof term[1]),
      ),
    ),
  }).map(({ ptr, text }) => `${ptr}: ${text}`);

describe('the demonstration', () => {
  it('applies as the forms of its programmes ask, within the terms of its calls', () => {
    for (const scenario of scenarios) {
      const { form, terms } = programmeOf(scenario);
      const { maxGrantCents }: CallPlot = callPlots[scenario.call];
      const ofCall = maxGrantCents === undefined ? terms : { ...terms, maxGrantCents };
      const faults = wrong(formOf(form.name, form.version), applied(scenario), ofCall);
      expect({ scenario: scenario.name, faults }).toEqual({ scenario: scenario.name, faults: [] });
    }
  });

  it('opens calls with answers that their form takes', () => {
    const programmes = Object.values(processes).flatMap((process) => process.programmes);
    for (const plot of Object.values(callPlots) as CallPlot[]) {
      const { terms = {} } = programmes.find(({ key }) => key === plot.programme) ?? {};
      const form = taskForm('prepare', callDefinition.commands['prepare'] ?? {}, terms);
      expect(wrong(formOf(form?.name ?? '', form?.version ?? 0), callAnswers(plot, 2027, '2026-11-25'), terms)).toEqual(
        [],
      );
    }
  });

  it('fills in each task as its form asks', () => {
    const { definition } = processes['projectFunding'] ?? {};
    const amounts = {
      requestedCents: 200_000,
      claimCents: 200_000,
      availableCents: 150_000,
      periodEndsOn: '2027-11-30',
    };
    const done = scenarios
      .flatMap(({ steps }) => steps)
      .filter((one): one is Step => 'type' in one && one.type.includes('.'));
    for (const { type, part } of done) {
      const [task = '', outcome = ''] = type.split('.');
      const declared = definition?.tasks[task];
      const form = declared && taskForm(task, declared, {});
      if (!form || form === 'application' || declared.withoutForm?.includes(outcome)) continue;
      const answers = answersFor(type, amounts, {}, part) ?? {};
      expect({ type, faults: wrong(formOf(form.name, form.version), answers, { ...amounts, quorum: 12 }) }).toEqual({
        type,
        faults: [],
      });
    }
  });

  it('reaches every end that needs no waiting, asks every task of somebody, and has a role for each', () => {
    const { definition } = processes['projectFunding'] ?? {};
    const ends = new Set(allEnds.map((scenario) => scenario.ends));
    for (const end of ['granted', 'rejected', 'withdrawn', 'declined', 'late', 'waitingList'])
      expect(ends).toContain(end);
    const done = new Set(
      allEnds.flatMap(({ steps }) => steps).flatMap((one) => ('type' in one ? [one.type.split('.')[0]] : [])),
    );
    // No programme of the demonstration hears anybody before a rejection (`hearingDays`).
    const hearing = ['comment', 'weighComment'];
    expect(Object.keys(definition?.tasks ?? {}).filter((task) => !done.has(task))).toEqual(hearing);
    for (const [task, { role }] of Object.entries(definition?.tasks ?? {})) {
      const sub = castFor(`${task}.x`, task === 'assessment' ? 1 : 0);
      const held = people.find((one) => one.sub === sub)?.roles ?? ['applicant'];
      expect({ task, held }).toEqual({ task, held: expect.arrayContaining([role]) });
    }
  });

  it('names each scenario once, keeps those in order that wait for each other, and knows every association', () => {
    const names = scenarios.map(({ name }) => name);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    for (const chain of chainsOf(allEnds))
      for (const [index, { steps }] of chain.entries())
        for (const { of } of steps.filter((one) => one.of !== undefined && !(one.of in callPlots)))
          expect(chain.slice(0, index).map(({ name }) => name)).toContain(of);
    expect(people.filter(({ sub, roles }) => roles.includes('applicant') && !organisations[sub])).toEqual([]);
  });
});
