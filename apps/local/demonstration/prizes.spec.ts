import { describe, expect, it } from '@jest/globals';
import type { Answers, FormDefinition } from '#libs/forms/definition.js';
import { validate } from '#libs/forms/validate.js';
import { nomination } from '#libs/processes/nomination/process.js';
import { prizeRound } from '#libs/processes/prize-round/process.js';
import { people } from '../people.js';
import { nominationOf, proposalOf } from './nominations.js';
import { pictureOf } from './picture.js';
import { businessRound, closed, integrationRound, roundAnswers } from './prize-rounds.js';

const wrong = (form: FormDefinition | undefined, answers: Answers, terms = {}): string[] =>
  form ? validate(form, answers, { language: 'de', terms }).map(({ ptr, text }) => `${ptr}: ${text}`) : ['no form'];
const formOf = (programme: string): FormDefinition | undefined => {
  const seed = nomination.programmes.find(({ key }) => key === programme);
  return nomination.forms.find(({ name }) => name === seed?.form.name);
};

describe('the prizes of the demonstration', () => {
  it('announces rounds as their form asks', () => {
    const form = prizeRound.forms.find(({ name }) => name === 'prize-round');
    for (const plot of [integrationRound, businessRound, closed(integrationRound)])
      expect(wrong(form, roundAnswers(plot, 2027), { prizesCents: 1_000_000 })).toEqual([]);
  });

  it.each([integrationRound, businessRound])('nominates and proposes as the form of $programme asks', (round) => {
    for (const plot of round.nominations) {
      const form = formOf(round.programme);
      const proposed = plot.proposer === undefined ? [] : wrong(form, proposalOf(plot));
      expect({ title: plot.title, proposed }).toEqual({ title: plot.title, proposed: [] });
      const whole = wrong(form, nominationOf(plot, round.programme), { nomineeCompletes: 1 });
      expect({ title: plot.title, whole }).toEqual({ title: plot.title, whole: [] });
    }
  });

  it('has a jury as large as the prizes ask for, and somebody who confirms', () => {
    expect(people.filter(({ roles }) => roles.includes('juror')).length).toBeGreaterThanOrEqual(7);
    expect(people.some(({ roles }) => roles.includes('confirmer'))).toBe(true);
  });

  it('draws pictures that are pictures', () => {
    expect([...pictureOf('Chor').subarray(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    expect(pictureOf('Chor').equals(pictureOf('Garten'))).toBe(false);
  });
});
