import { describe, expect, it } from '@jest/globals';
import { parsePage } from '#libs/forms/parse-page.js';
import { validate } from '#libs/forms/validate.js';
import { outcomeForm } from './outcome-form.js';

const words = {
  name: '',
  states: {},
  applicant: {},
  tasks: { check: 'Prüfen' },
  outcomes: { 'check.good': 'In Ordnung' },
  events: {},
};
const task = (...outcomes: string[]) =>
  outcomeForm('check', { role: 'officer', deadline: { days: 1 }, outcomes }, words, 'Ergebnis');

describe('the form of a task without one', () => {
  it('asks for one of several outcomes, in words, and takes no other', () => {
    const form = task('good', 'bad');
    expect(form.texts.de).toMatchObject({ '#': 'Prüfen', '/outcome=good': 'In Ordnung', '/outcome=bad': 'bad' });
    expect(validate(form, {})).toMatchObject([{ ptr: '/outcome' }]);
    expect(validate(form, { outcome: 'worse' })).toMatchObject([{ ptr: '/outcome' }]);
    expect(validate(form, parsePage(form, 'main', { '/outcome': 'good' }, {}))).toEqual([]);
  });

  it('asks nothing where there is only one', () => {
    expect(task('good').pages).toEqual([{ key: 'main', fields: [] }]);
    expect(validate(task('good'), {})).toEqual([]);
  });
});
