import { describe, expect, it } from '@jest/globals';
import { bodyChoices } from './body-choices.js';
import type { Body, BodyKind } from './register.js';

const body = (name: string, kind: BodyKind, over: Partial<Body> = {}): Body => ({
  id: name,
  key: name,
  name,
  shortName: name,
  kind,
  from: '2000-01-01',
  to: null,
  follows: null,
  statutoryMembers: 1,
  rules: [],
  ...over,
});
const bodies = [
  body('Hörde', 'district'),
  body('Huckarde', 'district'),
  body('Hombruch', 'district'),
  body('Rat', 'council'),
  body('Ausländerbeirat', 'committee', { to: '2014-12-31' }),
  body('Integrationsrat', 'committee', { from: '2015-01-01', to: '2025-12-31', follows: 'Ausländerbeirat' }),
];
const offered = (on?: { day: string; chosen: string }): string[] => {
  const list = bodyChoices({ bodies, seats: [] }, ['council', 'committee', 'district'], on);
  return 'choices' in list ? list.choices.map(({ de }) => de) : [];
};

describe('bodies to choose from', () => {
  it('come in the order of their kinds, then of the German alphabet, each under its newest name', () => {
    expect(offered()).toEqual(['Rat', 'Integrationsrat', 'Hombruch', 'Hörde', 'Huckarde']);
  });

  it('have umlauts where a German reader looks for them', () => {
    const council = { bodies: ['Zoo', 'Bauen', 'Ärzte'].map((name) => body(name, 'committee')), seats: [] };
    expect(bodyChoices(council, ['committee'])).toMatchObject({
      choices: [{ de: 'Ärzte' }, { de: 'Bauen' }, { de: 'Zoo' }],
    });
  });

  it('are those of a day where one is known, and the one that was chosen', () => {
    const districts = ['Hombruch', 'Hörde', 'Huckarde'];
    expect(offered({ day: '2026-01-01', chosen: '' })).toEqual(['Rat', ...districts]);
    expect(offered({ day: '2026-01-01', chosen: 'Integrationsrat' })).toEqual(['Rat', 'Integrationsrat', ...districts]);
    expect(offered({ day: '2013-01-01', chosen: '' })).toEqual(['Rat', 'Integrationsrat', ...districts]);
  });
});
