import { describe, expect, it } from '@jest/globals';
import type { Answers, FormDefinition, Terms } from '#libs/forms/definition.js';
import { formDefects } from '#libs/forms/form-defects.js';
import { validate } from '#libs/forms/validate.js';
import { ceremony, embargo, jury, juryDeclaration, prizeRound, roundExtension, roundForms } from './forms.js';
import { ballot, countVotes, sessionOpening, sessionStep } from './session-forms.js';

const complaints = (form: FormDefinition, answers: Answers, terms: Terms = {}): string[] =>
  validate(form, answers, { terms }).map(({ ptr, code }) => `${ptr} ${code}`);

describe('the forms of a round', () => {
  it.each(roundForms.map((form) => [form.name, form] as const))('%s has no defects', (_, form) => {
    expect(formDefects(form)).toEqual([]);
  });

  it('are there in German and English', () => {
    for (const form of roundForms) expect(Object.keys(form.texts)).toEqual(['de', 'en']);
  });
});

describe('a round', () => {
  const right = {
    name: 'Integrationspreis 2027',
    opensOn: '2027-08-01',
    closesOn: '2027-09-30',
    scoringEndsOn: '2027-10-29',
    sessionOn: '2027-11-09',
    sessionTime: '17:00',
    ceremonyOn: '2027-12-02',
    budgetYear: 2027,
    potCents: 1_000_000,
    text: 'Gesucht sind Projekte, die das Zusammenleben stärken.',
    contact: 'MIA-DO-Kommunales Integrationszentrum',
  };

  it.each<[string, Answers, string[]]>([
    ['right', right, []],
    ['closed before it opens', { ...right, closesOn: '2027-08-01' }, ['/closesOn dateAfter']],
    ['scored before it is closed', { ...right, scoringEndsOn: '2027-09-30' }, ['/scoringEndsOn dateAfter']],
    ['in session before it is scored', { ...right, sessionOn: '2027-10-29' }, ['/sessionOn dateAfter']],
    ['celebrated before it is decided', { ...right, ceremonyOn: '2027-11-09' }, ['/ceremonyOn dateAfter']],
    ['with too little money', { ...right, potCents: 999_999 }, ['/potCents lessThanPrizes']],
    [
      'with a sponsor nobody names',
      { ...right, sponsorCommitted: true },
      ['/sponsorName required', '/sponsorCents required'],
    ],
    ['with a sponsor who gives more than all', { ...right, sponsorCents: 1_000_001 }, ['/sponsorCents moreThanPot']],
    ['at no time of day', { ...right, sessionTime: '17 Uhr' }, ['/sessionTime format']],
    ['at a time that no day has', { ...right, sessionTime: '24:00' }, ['/sessionTime format']],
  ])('%s', (_, answers, expected) => {
    expect(complaints(prizeRound, answers, { prizesCents: 1_000_000 })).toEqual(expected);
  });

  it('ends later for all, never earlier', () => {
    const answers = { closesOn: '2027-10-07', reason: 'Wenige Nominierungen.' };
    expect(complaints(roundExtension, answers, { closesOn: '2027-09-30' })).toEqual([]);
    expect(complaints(roundExtension, answers, { closesOn: '2027-10-07' })).toEqual(['/closesOn dateAfter']);
  });
});

describe('the jury and its session', () => {
  const person = (part: string) => ({ person: 'b4a6', part });
  const motion = {
    outcome: 'motion',
    kind: 'award',
    place: 'first',
    nominations: ['PN-2027-00003'],
    ballot: 'open',
    reason: 'Gut.',
  };
  const voted = ['chair', 'judy', 'jack', 'jill', 'jane', 'john', 'june'];
  const votes = { voted, yes: 4, no: 2, abstained: 1 };
  const choice = { voted, counts: [{ nomination: 'PN-2027-00003', votes: 4 }], no: 2, abstained: 1 };

  it.each<[string, FormDefinition, Answers, Terms, string[]]>([
    ['has members', jury, { members: [person('chair'), person('voting')] }, {}, []],
    ['in parts that there are', jury, { members: [person('guest')] }, {}, ['/members/0/part enum']],
    ['is not empty', jury, {}, {}, ['/members required']],
    [
      'promises to keep its secrets',
      juryDeclaration,
      { outcome: 'accepted' },
      {},
      ['/confidential required', '/conflictsSaid required'],
    ],
    ['or does not take part', juryDeclaration, { outcome: 'declined' }, {}, []],
    [
      'is opened with those present',
      sessionOpening,
      { outcome: 'opened', present: ['b4a6'], confidential: true },
      {},
      [],
    ],
    ['is not opened to nobody', sessionOpening, { outcome: 'opened', confidential: true }, {}, ['/present required']],
    [
      'is not opened without a reminder',
      sessionOpening,
      { outcome: 'opened', present: ['b4a6'] },
      {},
      ['/confidential required'],
    ],
    [
      'is adjourned to another day',
      sessionOpening,
      { outcome: 'adjourned' },
      {},
      ['/nextOn required', '/nextTime required', '/reason required'],
    ],
    ['votes on a motion', sessionStep, motion, {}, []],
    ['with reasons', sessionStep, { ...motion, reason: '' }, {}, ['/reason required']],
    ['on a place', sessionStep, { ...motion, place: '' }, {}, ['/place required']],
    ['for a nomination', sessionStep, { ...motion, nominations: [] }, {}, ['/nominations required']],
    ['or for none, on all places', sessionStep, { ...motion, kind: 'noAward', place: '', nominations: [] }, {}, []],
    ['on an extra prize with its money', sessionStep, { ...motion, kind: 'extra' }, {}, ['/cents required']],
    ['on nothing when it closes', sessionStep, { ...motion, outcome: 'close', kind: 'extra' }, {}, []],
    ['takes a vote', ballot, { vote: 'no' }, { choosing: 1 }, []],
    ['that chooses, where it is a choice', ballot, { vote: 'yes' }, { choosing: 1 }, ['/choice required']],
    ['and only there', ballot, { vote: 'yes' }, { choosing: 0 }, []],
    ['counts a vote of each who voted', countVotes, votes, { choosing: 0 }, []],
    ['not more', countVotes, { ...votes, yes: 5 }, { choosing: 0 }, ['/voted votesDiffer']],
    ['nor fewer', countVotes, { ...votes, yes: 1 }, { choosing: 0 }, ['/voted votesDiffer']],
    ['counts a choice', countVotes, choice, { choosing: 1 }, []],
    ['not more either', countVotes, { ...choice, no: 3 }, { choosing: 1 }, ['/voted votesDiffer']],
    [
      'nor a choice without its counts',
      countVotes,
      { voted: voted.slice(0, 3), no: 2, abstained: 1 },
      { choosing: 1 },
      ['/counts required'],
    ],
    ['nor without who voted', countVotes, { ...votes, voted: [] }, { choosing: 0 }, ['/voted required']],
  ])('%s', (_, form, answers, terms, expected) => {
    expect(complaints(form, answers, terms)).toEqual(expected);
  });
});

describe('the ceremony', () => {
  const dates = { ceremonyOn: '2027-12-02', ceremonyTime: '18:00', publishOn: '2027-12-02', publishTime: '20:00' };
  const plan = { ...dates, place: 'Rathaus, Bürgerhalle', pressText: 'Heute wurden drei Projekte geehrt.' };

  it.each<[string, FormDefinition, Answers, string[]]>([
    ['is planned', embargo, plan, []],
    ['is not told before', embargo, { ...plan, publishOn: '2027-12-01' }, ['/publishOn dateAfter']],
    ['is held', ceremony, { outcome: 'held' }, []],
    ['is put off with a reason', ceremony, { outcome: 'postponed', ...dates }, ['/reason required']],
    [
      'is put off to a day',
      ceremony,
      { outcome: 'postponed', ...dates, ceremonyOn: '', reason: 'Sturm.' },
      ['/ceremonyOn required'],
    ],
  ])('%s', (_, form, answers, expected) => {
    expect(complaints(form, answers)).toEqual(expected);
  });
});
