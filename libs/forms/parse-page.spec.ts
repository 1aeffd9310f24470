import { describe, expect, it } from '@jest/globals';
import { exampleForm } from './example-form.js';
import { parsePage, rowAction, type FormBody } from './parse-page.js';
import type { Answers, JsonValue } from './definition.js';

const parse = (page: string, body: FormBody, current: Answers = {}) => parsePage(exampleForm, page, body, current);

describe('parsePage', () => {
  it('reads texts, choices, numbers, amounts and days as people write them', () => {
    expect(
      parse('group', {
        '/group/name': '  Brücke ',
        '/kind': 'club',
        '/districts': ['', 'north', 'east'],
        '/people': '1.250',
      }),
    ).toEqual({ group: { name: 'Brücke' }, kind: 'club', districts: ['north', 'east'], people: 1250 });
    expect(parse('plan', { '/days/from': '1.3.2027', '/grantCents': '1.250,50 €' })).toEqual({
      days: { from: '2027-03-01' },
      grantCents: 125050,
    });
    expect(parse('end', { '/score': '5', '/agreed': ['', 'true'] })).toEqual({ score: 5, agreed: true });
  });

  it('keeps what it can not read as it was typed', () => {
    expect(parse('plan', { '/days/from': '32.13.2027', '/grantCents': 'zwölf' })).toEqual({
      days: { from: '32.13.2027' },
      grantCents: 'zwölf',
    });
  });

  it('takes blank answers away and leaves other pages alone', () => {
    const before = { group: { name: 'Alt', email: 'a@b.de' }, grantCents: 5 };
    expect(parse('group', { '/group/name': '  ', '/grantCents': '900' }, before)).toEqual({
      group: { email: 'a@b.de' },
      grantCents: 5,
    });
  });

  it('unticks a box when the question was asked and nothing was ticked', () => {
    const before = { districts: ['north'], agreed: true };
    expect(parse('group', { '/districts': '' }, before)).toEqual({ agreed: true });
    expect(parse('end', { '/agreed': '' }, before)).toEqual({ districts: ['north'] });
  });

  it('keeps the answer of a field that the body does not mention', () => {
    const before = { group: { name: 'Alt' }, districts: ['north'], plan: [{ text: 'Saal' }] };
    expect(parse('group', {}, before)).toEqual(before);
    expect(parse('plan', {}, before)).toEqual(before);
  });

  it('ignores every name that is not a field of the page', () => {
    const body = JSON.parse(
      '{"__proto__":"x","/__proto__/polluted":"x","/constructor/prototype/y":"x","/group/name":"A","/group/isAdmin":"true","/plan/0/text":"x"}',
    );
    expect(parse('group', body)).toEqual({ group: { name: 'A' } });
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
    const plan = [{ text: 'Saal' }];
    const odd = { '/plan/0/__proto__': 'x', '/plan/0/secret': 'x', '/plan/x/text': 'x', '/plan/1e1/text': 'x' };
    expect(parse('plan', odd, { plan })).toEqual({ plan });
  });

  it('does not take file ids from a body', () => {
    expect(parse('end', { '/files': 'someone-elses-file' })).toEqual({});
  });

  it('lets only the pointers through that were opened', () => {
    const before = { group: { name: 'Alt', email: 'alt@b.de' } };
    const body = { '/group/name': 'Neu', '/group/email': 'neu@b.de' };
    expect(parsePage(exampleForm, 'group', body, before, { only: ['/group/email'] })).toEqual({
      group: { name: 'Alt', email: 'neu@b.de' },
    });
    expect(parsePage(exampleForm, 'plan', { '/plan/0/text': 'Saal' }, {}, { only: ['/plan/0/cents'] })).toEqual({
      plan: [{ text: 'Saal' }],
    });
  });

  it('takes out what a database can not store and tames line ends', () => {
    const body = { '/group/name': 'A\0B\nC', '/group/story': 'eins\r\nzwei\ud800' };
    expect(parse('group', body)).toEqual({ group: { name: 'AB C', story: 'eins\nzwei' } });
  });

  it('refuses a page that the form does not have', () => {
    expect(() => parse('nowhere', {})).toThrow('no such page');
  });
});

describe('rows of a table', () => {
  const two = {
    '/plan/0/category': 'food',
    '/plan/0/text': 'Brot',
    '/plan/0/cents': '12,50',
    '/plan/1/text': '',
    '/plan/1/cents': '',
    '/plan/4/text': 'Saal',
    '/plan/4/cents': 'viel',
  };
  const rows: JsonValue[] = [
    { category: 'food', text: 'Brot', cents: 1250 },
    { text: 'Saal', cents: 'viel' },
  ];

  it('are read in order, without the blank ones', () => {
    expect(parse('plan', two)).toEqual({ plan: rows });
  });

  it('grow by a blank one', () => {
    expect(parse('plan', { ...two, _add: '/plan' })).toEqual({ plan: [rows[0], {}, rows[1], {}] });
    expect(parse('plan', { _add: '/plan' }, { plan: rows })).toEqual({ plan: [...rows, {}] });
  });

  it('shrink by the one whose button was pressed', () => {
    expect(parse('plan', { ...two, _remove: '/plan/0' })).toEqual({ plan: [{}, rows[1]] });
    expect(parse('plan', { '/plan/0/text': 'Brot', _remove: '/plan/0' })).toEqual({});
  });

  it('do not grow without end', () => {
    const many = Object.fromEntries(Array.from({ length: 999 }, (_, row) => [`/plan/${row}/text`, 'x']));
    const answers = parse('plan', { ...many, _add: '/plan' });
    expect(answers).toHaveProperty('plan.length', 200);
  });

  it('know their buttons', () => {
    expect(rowAction({ _add: '/plan' })).toEqual({ kind: 'add', ptr: '/plan' });
    expect(rowAction({ _remove: '/plan/1' })).toEqual({ kind: 'remove', ptr: '/plan/1' });
    expect(rowAction({ _action: 'save' })).toBeUndefined();
  });
});
