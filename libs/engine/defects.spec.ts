import { describe, expect, it } from '@jest/globals';
import { projectFunding } from '#libs/processes/project-funding/definition.js';
import { defects } from './defects.js';
import { fundingSurroundings } from './testing/funding.js';
import { grant, grantSurroundings } from './testing/grant.js';
import { eachIs } from './testing/each-is.js';
import { faults, timed, type Small } from './testing/small.js';
import { book, document, mail, timer, when } from './vocabulary.js';

describe('a definition without fault', () => {
  it('has no defects', () => {
    expect(faults(() => undefined)).toEqual([]);
    expect(defects(projectFunding, fundingSurroundings)).toEqual([]);
    expect(defects(grant, grantSurroundings)).toEqual([]);
  });

  it('is data that could be JSON', () => {
    expect(JSON.parse(JSON.stringify(projectFunding))).toEqual(projectFunding);
    expect(defects(JSON.parse(JSON.stringify(grant)), grantSurroundings)).toEqual([]);
  });
});

describe('of roles', () => {
  const nobody = 'nobody holds the role “clerk”: assign it to somebody, or name another role.';
  eachIs([
    ['a task that nobody may do', (d) => (d.tasks.check.role = 'clerk'), 'task check', 'noHolder', nobody],
    [
      'an escalation to nobody',
      (d) => (d.tasks.check.ladder = [{ kind: 'escalation', after: { days: 1 }, to: 'clerk' }]),
      'task check',
      'noHolder',
      nobody,
    ],
    [
      'a command that nobody may give',
      (d) => (d.commands['submit'] = { roles: ['clerk'] }),
      'command submit',
      'noHolder',
      nobody,
    ],
  ]);

  it('needs no holder for what applicants do and other dossiers say', () => {
    expect(faults((d) => (d.tasks.check.role = 'applicant'))).toEqual([]);
    expect(faults((d) => (d.commands['cancel'] = { roles: [] }))).toEqual([]);
  });
});

describe('of templates', () => {
  eachIs([
    [
      'a mail without German text',
      (d) => d.chart.states.checking.entry?.push(mail('news')),
      'checking',
      'noTemplate',
      'mail “news” has no German text: add it to libs/mail.',
    ],
    [
      'a document without German template',
      (d) => d.chart.states.checking.entry?.push(document('news')),
      'checking',
      'noTemplate',
      'document “news” has no German template: add it to libs/documents.',
    ],
    [
      'an attachment that nothing makes',
      (d) => (d.chart.states.fresh.on = { submit: { target: 'checking', actions: [mail('receipt', ['receipt'])] } }),
      'fresh on submit',
      'noTemplate',
      'the mail attaches “receipt”, which no state makes: add document(“receipt”) before it.',
    ],
  ]);
});

describe('of expressions', () => {
  const guarded = (expression: string) => (d: Small) =>
    (d.chart.states.checking.on = {
      'check.no': 'refused',
      'check.yes': [{ guard: when(expression), target: 'refused' }, { target: 'granted' }],
    });
  eachIs([
    [
      'a guard over what isn’t a fact',
      guarded('rich'),
      'checking on check.yes',
      'expression',
      '“rich”: Unknown variable: rich. Use declared facts and give bool.',
    ],
    [
      'a guard that is no bool',
      guarded('cents + terms.limitCents'),
      'checking on check.yes',
      'expression',
      '“cents + terms.limitCents”: is of type int, not bool. Use declared facts and give bool.',
    ],
    [
      'a guard over no field of a record',
      guarded('terms.max > 1'),
      'checking on check.yes',
      'expression',
      '“terms.max > 1”: No such key: max. Use declared facts and give bool.',
    ],
    [
      'an amount that is no int, on entry',
      (d) => d.chart.states.checking.entry?.push(book('paid', 'big')),
      'checking',
      'expression',
      '“big”: is of type bool, not int. Use declared facts and give int.',
    ],
    [
      'an amount that is no int, on a way',
      (d) => (d.chart.states.fresh.on = { submit: { target: 'checking', actions: [book('paid', '1.5')] } }),
      'fresh on submit',
      'expression',
      '“1.5”: is of type double, not int. Use declared facts and give int.',
    ],
    [
      'votes of no outcome',
      (d) =>
        (d.tasks.check.resolve = [
          { when: 'votes.maybe > 0', outcome: 'yes' },
          { when: 'true', outcome: 'no' },
        ]),
      'task check',
      'expression',
      '“votes.maybe > 0”: No such key: maybe. Use declared facts and give bool.',
    ],
    [
      'a fact that hides the votes',
      (d) => (
        (d.facts['votes'] = 'int'),
        (d.tasks.check.resolve = [
          { when: 'big', outcome: 'yes' },
          { when: 'true', outcome: 'no' },
        ])
      ),
      'task check',
      'expression',
      'the fact “votes” would hide the votes of its seats: give the fact another name.',
    ],
    [
      'a fact of no type',
      (d) => (d.facts = JSON.parse('{"big":"boolean"}')),
      'facts',
      'expression',
      'Unknown type: boolean: declare int, double, bool, string, strings or a record of these.',
    ],
    [
      'a fact by a word of CEL',
      (d) => (d.facts['true'] = 'bool'),
      'facts',
      'expression',
      '“true” is a word of CEL: give the fact another name.',
    ],
    [
      'a way behind an open one',
      guarded('true'),
      'checking on check.yes',
      'guardOrder',
      'way 2 can never be taken: an earlier one is open whenever it is. Put the open one last.',
    ],
    [
      'a guard behind an open way',
      (d) => {
        const ways = [{ target: 'refused' }, { guard: when('big'), target: 'granted' }];
        d.chart.states.checking.on = { 'check.yes': 'granted', 'check.no': ways };
      },
      'checking on check.no',
      'guardOrder',
      'way 2 can never be taken: an earlier one is open whenever it is. Put the open one last.',
    ],
    [
      'a way behind the same guard',
      (d) =>
        (d.chart.states.fresh.on = {
          submit: [
            { guard: when('big'), target: 'checking', actions: [document('receipt')] },
            { guard: when(' big '), target: 'granted' },
          ],
        }),
      'fresh on submit',
      'guardOrder',
      'way 2 can never be taken: an earlier one is open whenever it is. Put the open one last.',
    ],
  ]);
});

describe('of names', () => {
  const name = (one: string) =>
    `“${one}” cannot be used as a name: begin with a small letter, use letters and digits, and none of JavaScript's own words.`;
  const begins = 'begins like a task, so it would be taken for its outcome: choose another name.';
  const renamed = (one: string) => (d: Small) => {
    d.commands[one] = { roles: [] };
    d.chart.states.checking.on = { ...d.chart.states.checking.on, [one]: 'refused' };
  };
  eachIs([
    ['a fact', (d) => (d.facts['a-b'] = 'int'), 'facts', 'expression', name('a-b')],
    ['a command', renamed('say it'), 'command say it', 'event', name('say it')],
    ['a command of the engine', renamed('task.claim'), 'command task.claim', 'event', name('task.claim')],
    ['a command like an object’s own', renamed('constructor'), 'command constructor', 'event', name('constructor')],
    ['a command like a task’s outcome', renamed('check.later'), 'command check.later', 'event', begins],
    [
      'a state',
      (d) => {
        d.chart.states['to_do'] = { type: 'final' };
        d.chart.states.fresh.on = { ...d.chart.states.fresh.on, cancel: 'to_do' };
      },
      'to_do',
      'chart',
      name('to_do'),
    ],
    ['a timer', (d) => timed(d, timer('Late', { days: 1 })), 'checking', 'event', name('Late')],
  ]);

  it.each(['constructor', 'task', 'timer', 'formal.check', 'Formal'])('finds the task %s', (task) => {
    const found = faults((d) => {
      const { check, ...others } = d.tasks;
      d.tasks = Object.assign({ check }, others, { [task]: check });
    });
    expect(found).toContainEqual({ where: `task ${task}`, kind: 'task', message: name(task) });
  });

  it('lets commands have dots', () => expect(faults(renamed('council.resolved'))).toEqual([]));
});
