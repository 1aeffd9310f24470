import { describe, expect, it } from '@jest/globals';
import type { Answers, FormDefinition, Terms } from '#libs/forms/definition.js';
import { validate } from '#libs/forms/validate.js';
import { meetingForms } from './forms.js';

const named = (name: string): FormDefinition => {
  const found = meetingForms.find((form) => form.name === name);
  if (!found) throw new Error(`no form ${name}`);
  return found;
};
const complaints = (form: string, answers: Answers, terms: Terms = {}): string[] =>
  validate(named(form), answers, { terms }).map(({ ptr, code }) => `${ptr} ${code}`);

const meeting = {
  body: 'integration',
  on: '2027-05-25',
  startsAt: '16:00',
  room: 'Saal der Partnerstädte',
  notice: 'regular',
  record: 'live',
};
const paper = { paper: 'b4a6', chapter: 'Vorlagen', publicity: 'public' };

describe('a meeting', () => {
  it.each<[string, string, Answers, string[]]>([
    ['is planned', 'meeting', meeting, []],
    ['at a time that a day has', 'meeting', { ...meeting, startsAt: '16 Uhr' }, ['/startsAt format']],
    ['at short notice for a reason', 'meeting', { ...meeting, notice: 'short' }, ['/noticeReason required']],
    ['is moved for a reason', 'reschedule', { ...meeting, on: '2027-06-01' }, ['/reason required']],
    ['has an agenda', 'agenda', { items: [paper] }, []],
    ['made from an agenda as it stood', 'agenda', { items: [paper], edition: 3 }, []],
    ['with something on it', 'agenda', {}, ['/items required']],
    [
      'that names what is no submission',
      'agenda',
      { items: [{ chapter: 'Regularien', publicity: 'public' }] },
      ['/items/0/title required'],
    ],
    [
      'in a part and a chapter',
      'agenda',
      { items: [{ title: 'X' }] },
      ['/items/0/chapter required', '/items/0/publicity required'],
    ],
    ['is opened with those who are there', 'meeting-opening', {}, ['/present required']],
    ['has minutes', 'meeting-minutes', { items: [{ item: 'i1' }, { item: 'i2', text: 'Gut.' }] }, []],
    ['on items that there are', 'meeting-minutes', { items: [{ text: 'Gut.' }] }, ['/items/0/item required']],
    ['which are returned for a reason', 'approve-minutes', { outcome: 'returned' }, ['/reason required']],
    ['is cancelled for a reason', 'cancel-meeting', {}, ['/reason required']],
  ])('%s', (_, form, answers, expected) => {
    expect(complaints(form, answers)).toEqual(expected);
  });
});

describe('a step of a meeting', () => {
  const votes = { ballot: 'open', yes: 12, no: 3, abstained: 1 };
  const result = { outcome: 'result', item: 'i1', decision: 'resolved', ...votes };
  const urgent = {
    outcome: 'urgent',
    title: 'Brücke',
    chapter: 'Vorlagen',
    publicity: 'public',
    reason: 'Gesperrt.',
    ...votes,
  };
  const without = (answers: Answers, key: string): Answers =>
    Object.fromEntries(Object.entries(answers).filter(([one]) => one !== key));

  it.each<[string, Answers, string[]]>([
    ['closes it', { outcome: 'close' }, []],
    ['changes who is there', { outcome: 'attendance' }, ['/present required']],
    ['calls an item', { outcome: 'item' }, ['/item required']],
    ['says that nobody is biased any more', { outcome: 'bias', item: 'i1' }, []],
    ['has a result', result, []],
    ['of something', without(result, 'decision'), ['/decision required']],
    ['that somebody voted on', without(result, 'ballot'), ['/ballot required']],
    ['in numbers', without(result, 'no'), ['/no required']],
    ['by no more than are there', { ...result, yes: 13 }, ['/abstained tooManyVotes']],
    ['or by name', { outcome: 'result', item: 'i1', decision: 'resolved', ballot: 'named' }, ['/named required']],
    [
      'each with a vote',
      { outcome: 'result', item: 'i1', decision: 'resolved', ballot: 'named', named: [{ person: 'p' }] },
      ['/named/0/vote required'],
    ],
    ['that nobody votes on', { outcome: 'result', item: 'i1', decision: 'noted' }, []],
    ['with the changed words', { ...result, decision: 'resolvedAmended' }, ['/text required']],
    ['that refers it to somebody', { outcome: 'result', item: 'i1', decision: 'referred' }, ['/to required']],
    ['that puts it off', { outcome: 'result', item: 'i1', decision: 'deferred' }, []],
    ['lets something in', urgent, []],
    ['for a reason', without(urgent, 'reason'), ['/reason required']],
    ['by a vote', without(urgent, 'ballot'), ['/ballot required']],
    ['under a name', without(urgent, 'title'), ['/title required']],
  ])('%s', (_, answers, expected) => {
    expect(complaints('meeting-step', answers, { voters: 16 })).toEqual(expected);
  });
});
