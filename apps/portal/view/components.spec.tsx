import { Due } from '../task/due.js';
import { describe, expect, it } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import type { ReactElement } from 'react';
import { ErrorSummary } from './alert.js';
import { DueBadge } from './badge.js';
import { Button } from './button.js';
import { CheckboxGroup, RadioGroup, Select } from './choice-fields.js';
import { StatusSteps, TaskList } from './lists.js';
import { Pagination } from './navigation.js';
import { Table } from './table.js';
import { TextArea, TextInput } from './text-fields.js';
import { berlinDay, Day, Instant, Money } from './values.js';

const html = (element: ReactElement) => renderToStaticMarkup(element);
const plain = (element: ReactElement) => html(element).replace(/<[^>]*>/g, '');

describe('fields', () => {
  it('are tied to label, hint, remark and error', () => {
    const text = html(
      <TextInput name="/a/b" label="Name" hint="Wie im Pass" note="Bitte ergänzen" error="Fehlt" value="<x>" />,
    );
    expect(text).toContain('<label class="kern-label" for="f-a-b">Name</label>');
    expect(text).toContain('aria-describedby="f-a-b-note f-a-b-hint f-a-b-error"');
    for (const id of ['f-a-b-note', 'f-a-b-hint', 'f-a-b-error']) expect(text).toContain(`id="${id}"`);
    expect(text).toContain('aria-invalid="true"');
    expect(text).toContain('value="&lt;x&gt;"');
  });

  it('without help or error name neither', () => {
    const text = html(<TextInput name="/a" label="Name" optional />);
    expect(text).not.toMatch(/aria-describedby|aria-invalid|aria-required/);
    expect(text).toContain('(freiwillig)');
  });

  it('a choice has a legend, and the error leads to its first option', () => {
    const options = [
      { value: 'x', label: 'X' },
      { value: 'y', label: 'Y' },
    ];
    const text = html(<RadioGroup name="/c" label="Wahl" options={options} value="y" error="Bitte wählen" />);
    expect(text).toMatch(/^<fieldset[^>]*aria-describedby="f-c-error"[^>]*><legend class="kern-label">Wahl<\/legend>/);
    expect(text).toContain('type="radio" id="f-c" name="/c" value="x"');
    expect(text).toMatch(
      /id="f-c-1" name="\/c"[^>]*checked=""[^>]*value="y"|id="f-c-1" name="\/c" value="y"[^>]*checked=""/,
    );
  });

  it('boxes always send that the question was asked', () => {
    expect(html(<CheckboxGroup name="/c" label="Wo?" options={[]} />)).toContain(
      '<input type="hidden" name="/c" value=""/>',
    );
  });

  it('a list begins without a choice and survives a value that it does not know', () => {
    const text = html(<Select name="/s" label="Art" options={[{ value: 'x', label: 'X' }]} value="gone" />);
    expect(text).toContain('<option value="" selected="">Bitte auswählen</option>');
  });

  it('a long text says its limit without cutting anything off', () => {
    const text = html(<TextArea name="/t" label="Text" limit={500} value={'\nerste Zeile'} />);
    expect(text).toContain('Höchstens 500 Zeichen.');
    expect(text).toContain('aria-describedby="f-t-count"');
    expect(text).not.toContain('maxlength');
  });
});

describe('messages', () => {
  it('the error summary leads to the fields and takes the focus', () => {
    const text = html(<ErrorSummary items={[{ href: '#f-a', text: 'Fehlt' }]} />);
    expect(text).toMatch(/role="alert" tabindex="-1"[^>]*autofocus=""/i);
    expect(text).toContain('<a href="#f-a"');
    expect(html(<ErrorSummary items={[]} />)).toBe('');
  });

  it('a button that is blocked says why and can not be pressed', () => {
    const text = html(<Button disabledReason="Sie haben den Entwurf geschrieben.">Freigeben</Button>);
    expect(text).toContain('<button type="button" class="kern-btn kern-btn--primary" disabled="">');
    expect(text).toContain('Sie haben den Entwurf geschrieben.');
  });

  it.each([
    ['2026-11-20', 'danger', 'Überfällig seit 3 Tagen'],
    ['2026-11-22', 'danger', 'Überfällig seit 1 Tag'],
    ['2026-11-23', 'warning', 'Heute fällig'],
    ['2026-11-24', 'warning', 'Morgen fällig'],
    ['2026-11-26', 'warning', 'Fällig in 3 Tagen'],
    ['2026-11-27', 'neutral', 'Fällig in 4 Tagen'],
    ['2027-04-01', 'neutral', 'Fällig in 129 Tagen'],
  ])('a deadline of %s is %s on 23 November: %s', (due, kind, words) => {
    const badge = <DueBadge due={due} today="2026-11-23" />;
    expect(plain(badge)).toBe(words);
    expect(html(badge)).toContain(kind);
  });

  it('a deadline within a day is over when its minute is', () => {
    const at = (now: string) => plain(<Due at="2026-11-23T12:00:00Z" now={new Date(now)} />);
    expect(at('2026-11-23T11:59:00Z')).toMatch(/ Heute fällig$/);
    expect(at('2026-11-23T12:00:00Z')).toMatch(/ Überfällig$/);
  });
});

describe('values', () => {
  it('are written as people in Germany write them, in the time of Berlin', () => {
    expect(plain(<Money cents={125050} />)).toBe('1.250,50\u00a0€');
    expect(plain(<Day day="2026-12-31" />)).toBe('31. Dezember 2026');
    expect(html(<Instant at="2026-11-23T22:58:00Z" short />)).toBe(
      '<time dateTime="2026-11-23T22:58:00.000Z">23.11.2026, 23:58 Uhr</time>',
    );
    expect(berlinDay('2026-06-30T22:30:00Z')).toBe('2026-07-01');
  });
});

describe('lists', () => {
  it('a table names each cell for the cards of a phone, and says when it is empty', () => {
    const columns = [{ key: 'a', label: 'Akte', rowHeader: true, cell: (row: { a: string }) => row.a }];
    const text = html(<Table caption="Akten" columns={columns} rows={[{ a: 'PF-1' }]} rowKey={({ a }) => a} />);
    expect(text).toContain('<caption class="kern-title">Akten</caption>');
    expect(text).toContain('<th scope="row" class="kern-table__cell" data-label="Akte">PF-1</th>');
    expect(plain(<Table caption="Akten" columns={columns} rows={[]} rowKey={({ a }) => a} />)).toBe('Keine Einträge.');
  });

  it('the last row of a table names its values too, as a card on a phone', () => {
    const columns = [
      { key: 'what', label: 'Kriterium', cell: () => 'Bedarf' },
      { key: 'who', label: 'Ayşe Demir', cell: () => 4 },
    ];
    const text = html(
      <Table caption="Noten" columns={columns} rows={[0]} rowKey={String} footer={['Gewichtet', '4,2']} />,
    );
    expect(text).toMatch(/<tfoot.*<td class="kern-table__cell">Gewichtet<.*data-label="Ayşe Demir">4,2</);
  });

  it('steps and tasks say their state in words', () => {
    const steps = html(<StatusSteps label="Stand" steps={[{ key: 'a', label: 'Prüfung', state: 'current' }]} />);
    expect(steps).toContain('aria-current="step"');
    const tasks = html(<TaskList items={[{ key: 'a', title: 'Projekt', state: 'blocked' }]} />);
    expect(tasks).toContain('Noch nicht möglich');
    expect(tasks).not.toContain('<a');
  });

  it('pages near by are linked, one page alone is not', () => {
    const pages = html(<Pagination page={3} pages={9} href={(page) => `?page=${page}`} />);
    expect([...pages.matchAll(/href="\?page=(\d)"/g)].map(([, page]) => page)).toEqual([
      '2',
      '1',
      '2',
      '3',
      '4',
      '9',
      '4',
    ]);
    expect(html(<Pagination page={1} pages={1} href={String} />)).toBe('');
  });
});
