import { describe, expect, it } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import { exampleForm } from '#libs/forms/example-form.js';
import { parsePage } from '#libs/forms/parse-page.js';
import { validate } from '#libs/forms/validate.js';
import type { Answers } from '#libs/forms/definition.js';
import { FormPage, type FormPageProps } from './form-page.js';
import type { FormState } from './form-state.js';

const form = (state: Partial<FormState> = {}): FormState => ({
  definition: exampleForm,
  language: 'de',
  answers: {},
  ...state,
});
const render = (page: string, state: Partial<FormState> = {}, props: Partial<FormPageProps> = {}) =>
  renderToStaticMarkup(<FormPage form={form(state)} page={page} action="/a" version={7} {...props} />);

/** The names of all inputs with their values, as a browser without scripts would send them. */
function sent(html: string): Record<string, string[]> {
  const body: Record<string, string[]> = {};
  const add = (name = '', value = '') => (body[name] ??= []).push(value);
  for (const [tag] of html.matchAll(/<input[^>]*>/g)) {
    const attribute = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1];
    if (/type="(?:radio|checkbox)"/.test(tag) && !tag.includes('checked=""')) continue;
    if (attribute('type') !== 'file') add(attribute('name'), attribute('value'));
  }
  for (const [, name, text] of html.matchAll(/<textarea[^>]* name="([^"]*)"[^>]*>([^<]*)/g)) add(name, text);
  for (const [, name, options] of html.matchAll(/<select[^>]* name="([^"]*)"[^>]*>(.*?)<\/select>/g)) {
    add(name, /<option value="([^"]*)" selected=""/.exec(options ?? '')?.[1]);
  }
  return body;
}

const answers: Answers = {
  group: { name: 'Brücke', email: 'a@b.de', story: 'Eine\nGeschichte' },
  kind: 'club',
  registered: 'yes',
  register: 'VR 12',
  districts: ['north', 'east'],
  people: 1250,
  days: { from: '2027-03-01', to: 'irgendwann' },
  plan: [
    { category: 'food', text: 'Brot', cents: 125050 },
    { text: 'Saal', cents: 'viel' },
  ],
  grantCents: 100,
  score: 0,
  agreed: true,
};

describe('FormPage', () => {
  it.each(['group', 'plan', 'end'])('sends back unchanged what it shows on page %s', (page) => {
    const body = sent(render(page, { answers, sources: { topics: [] } }));
    expect(body['_version']).toEqual(['7']);
    expect(parsePage(exampleForm, page, body, answers)).toEqual(answers);
    expect(parsePage(exampleForm, page, body, {})).toEqual(
      Object.fromEntries(
        Object.entries(answers).filter(([key]) =>
          exampleForm.pages.find((one) => one.key === page)?.fields.some(({ ptr }) => ptr.split('/')[1] === key),
        ),
      ),
    );
  });

  it('has a hidden default button before every other one, so that Enter never removes a row', () => {
    const html = render('plan', { answers });
    const [first, second] = [...html.matchAll(/<button[^>]*>/g)].map(([tag]) => tag);
    expect(first).toMatch(/value="save".*name="_action"/);
    expect(first).toContain('aria-hidden="true"');
    expect(second).toMatch(/value="\/plan\/0".*name="_remove"/);
  });

  it('shows every error on top with a link to an input that exists', () => {
    const wrong = { plan: [{ text: 'Brot' }], days: { from: 'x' } };
    const errors = validate(exampleForm, wrong);
    const html = render('plan', { answers: wrong, errors });
    const links = [...html.matchAll(/<a href="#([^"]+)"/g)].map(([, id]) => id);
    expect(links).toEqual(['f-days-from', 'f-days-to', 'f-plan-0-category', 'f-plan-0-cents', 'f-grantCents']);
    for (const id of links) expect(html).toMatch(new RegExp(`<(?:input|select|textarea)[^>]* id="${id}"`));
    expect(html).toContain('Ausgaben, Zeile 1: Bitte wählen Sie bei „Art“');
    expect(html).toContain('value="x"');
  });

  it('leads an error about a whole table to its first input', () => {
    const html = render('plan', { errors: validate(exampleForm, {}, { page: 'plan' }) });
    expect(html).toContain('<a href="#f-plan-0-category"');
  });

  it('shows errors of its own page only', () => {
    expect(render('end', { errors: validate(exampleForm, {}) })).not.toContain('„Name“');
  });

  it('makes sums on the server and marks them for the script', () => {
    const html = render('plan', { answers });
    expect(html).toContain(
      'data-sum="/plan/*/cents" data-unit="cents" data-open="noch offen">1.250,50\u00a0€</output>',
    );
    expect(html).toContain(
      'data-minus="/grantCents" data-unit="cents" data-open="noch offen">1.249,50\u00a0€</output>',
    );
    expect(render('end', { answers })).toContain(
      'data-weights="2 1" data-unit="number" data-open="noch offen">noch offen<',
    );
  });

  it('always offers one row, and removal from two rows on', () => {
    expect(render('plan')).toContain('name="/plan/0/text"');
    expect(render('plan')).not.toContain('_remove');
    expect(render('plan', { answers: { plan: [{}, {}] } })).toContain('aria-label="Entfernen: Ausgaben, Zeile 2"');
  });

  it('shows a field whose condition stands on the same page, with the condition for the script', () => {
    const html = render('group', { answers: { kind: 'person' } });
    expect(html).toContain('data-show-if="/kind" data-show-in="club"');
    expect(html).toContain('name="/registered"');
  });

  it('groups fields under a legend', () => {
    expect(render('plan')).toMatch(
      /<fieldset class="app-group"><legend class="kern-title">Zeitraum<\/legend>.*?name="\/days\/from".*?name="\/days\/to".*?<\/fieldset>/,
    );
  });

  it('opens only what the office asked for, with its remark and the old answer', () => {
    const html = render(
      'group',
      { answers, requests: { '/group/story': 'Bitte genauer.' } },
      { only: ['/group/story'] },
    );
    expect(html).toContain('Bitte genauer.');
    expect(html).toContain('Eine\nGeschichte');
    expect(html).not.toContain('name="/group/name"');
    expect(html).toContain('aria-describedby="f-group-story-note f-group-story-count"');
  });

  it('takes files along with the page’s form, the token before everything else', () => {
    const files = { a: { id: 'a', name: 'Satzung <1>.pdf', bytes: 1843200, href: '/f/a' } };
    const html = render('end', { answers: { files: ['a', 'gone'] }, files });
    expect(html.match(/<form/g)).toHaveLength(1);
    expect(html).toMatch(/<form [^>]*enctype="multipart\/form-data"[^>]*><input type="hidden" name="_csrf"/i);
    expect(html).toMatch(/type="file" id="f-files" [^>]*name="\/files"/);
    expect(html).toContain('Satzung &lt;1&gt;.pdf');
    expect(html).toContain('1,8 MB');
    expect(html).toMatch(/value="\/files\/a"[^>]* name="_removeFile"/);
    expect(html).not.toContain('gone');
  });

  it('says when the draft was saved', () => {
    const html = render('end', {}, { savedAt: '2026-11-23T13:03:00Z' });
    expect(html).toMatch(/role="status"[^>]*>Entwurf gespeichert am 23\.11\.2026 um 14:03 Uhr/);
  });

  it('writes user text as text', () => {
    const html = render('group', {
      answers: { group: { name: '"><script>alert(1)</script>', story: '</textarea><b>' } },
    });
    expect(html).not.toMatch(/<script>|<b>/);
  });

  it('has no inline style or code and no id twice', () => {
    const html = render('plan', { answers, errors: validate(exampleForm, answers) });
    expect(html).not.toMatch(/ style=| on[a-z]+="/);
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
