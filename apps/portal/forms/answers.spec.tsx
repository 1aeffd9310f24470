import { describe, expect, it } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import { exampleForm } from '#libs/forms/example-form.js';
import { pageStatus } from '#libs/forms/page-status.js';
import { validate } from '#libs/forms/validate.js';
import type { Answers } from '#libs/forms/definition.js';
import { AnswersView } from './answers-view.js';
import { CheckAnswers } from './check-answers.js';
import { FormHub } from './form-hub.js';
import type { FormState } from './form-state.js';

const form = (answers: Answers, more: Partial<FormState> = {}): FormState => ({
  definition: exampleForm,
  language: 'de',
  answers,
  ...more,
});
const href = (page: string) => `/apply/${page}`;

describe('AnswersView', () => {
  it('shows answers in words, blanks as "Keine Angabe", and nothing hidden', () => {
    const html = renderToStaticMarkup(<AnswersView form={form({ kind: 'person', register: 'VR 1', grantCents: 5 })} />);
    expect(html).toMatch(/Art der Gruppe<\/dt><dd[^>]*><div><span class="app-answer">Privatperson/);
    expect(html).toContain('0,05\u00a0€');
    expect(html).toMatch(/>Name<\/dt><dd[^>]*><div><span class="kern-body--muted">Keine Angabe/);
    expect(html).not.toContain('Registernummer');
  });

  it('shows tables with their total', () => {
    const plan = [
      { category: 'food', text: 'Brot', cents: 1250 },
      { category: 'rent', text: 'Saal', cents: 50 },
    ];
    const html = renderToStaticMarkup(<AnswersView form={form({ plan })} />);
    expect(html).toContain('data-label="Art">Lebensmittel');
    expect(html).toMatch(/<tfoot.*Summe.*13,00\u00a0€/);
  });

  it('has the heading of a group above its answers, and none above a single one', () => {
    const [, plan] = exampleForm.pages;
    const titles = (fields = plan?.fields ?? [], level: 2 | 3 = 2): string[] => {
      const pages = [{ key: 'plan', fields }];
      const html = renderToStaticMarkup(
        <AnswersView form={form({}, { definition: { ...exampleForm, pages } })} level={level} />,
      );
      return [...html.matchAll(/<(h\d|dt)[^>]*>([^<]*)/g)].map(([, tag, text]) => `${tag} ${text}`);
    };
    expect(titles().slice(0, 4)).toEqual(['h2 Plan', 'h3 Zeitraum', 'dt Beginn', 'dt Ende']);
    expect(titles(plan?.fields.slice(1, 2))).toEqual(['h2 Plan', 'dt Ende']);
    // Below a heading of its own, a form of one page doesn't say its name again.
    expect(titles(plan?.fields.slice(0, 2), 3)).toEqual(['h3 Zeitraum', 'dt Beginn', 'dt Ende']);
  });

  it('marks what changed since an older version, with the old answer, and only that', () => {
    const before = { kind: 'club', grantCents: 500, people: 3 };
    const html = renderToStaticMarkup(<AnswersView form={form({ ...before, grantCents: 400 })} before={before} />);
    expect(html.match(/Geändert/g)).toHaveLength(1);
    expect(html).toMatch(/Geändert.*4,00\u00a0€.*Vorher:.*5,00\u00a0€/);
  });
});

describe('CheckAnswers', () => {
  it('links every answer and every error to its field, and blocks sending while errors are left', () => {
    const html = renderToStaticMarkup(
      <CheckAnswers
        form={form({ kind: 'club' }, { errors: validate(exampleForm, { kind: 'club' }) })}
        href={href}
        action="/send"
        version={2}
      />,
    );
    expect(html).toContain(
      '<a href="/apply/group#f-group-name" class="kern-link kern-link--no-visited-state" aria-label="Ändern: Name">Ändern</a>',
    );
    expect(html).toContain('<a href="/apply/plan#f-plan-0-category"');
    expect(html).toContain('disabled=""');
    expect(html).toContain('Es fehlen noch Angaben');
  });

  it('sends the version that was looked at and the id of the command', () => {
    const html = renderToStaticMarkup(
      <CheckAnswers form={form({})} href={href} action="/send" version={2} commandId="c-1" />,
    );
    expect(html).toContain('<form class="app-form app-submit" action="/send" method="post">');
    expect(html).toContain('name="_version" value="2"');
    expect(html).toContain('name="_command" value="c-1"');
    expect(html).toContain('<button type="submit"');
  });

  it('lets only the opened answers be changed', () => {
    const html = renderToStaticMarkup(
      <CheckAnswers form={form({})} href={href} action="/s" version={1} only={['/plan/0/cents']} />,
    );
    expect([...html.matchAll(/aria-label="Ändern: ([^"]+)"/g)].map(([, label]) => label)).toEqual(['Ausgaben']);
  });
});

describe('FormHub', () => {
  it('opens the last step when all pages are complete', () => {
    const status = pageStatus(exampleForm, { kind: 'club' });
    const hub = renderToStaticMarkup(<FormHub form={form({})} status={status} href={href} checkHref="/apply/check" />);
    expect(hub).toContain('href="/apply/plan"');
    expect(hub).toContain('In Bearbeitung');
    expect(hub).not.toContain('href="/apply/check"');
    const complete = { group: 'complete', plan: 'complete', end: 'complete' } as const;
    expect(
      renderToStaticMarkup(<FormHub form={form({})} status={complete} href={href} checkHref="/apply/check" />),
    ).toContain('href="/apply/check"');
  });
});
