import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from '@jest/globals';
import { transformSync } from '@swc/core';
import { calendar } from '#libs/calendar/due.js';
import { documentTemplates } from '#libs/documents/document-templates.js';
import { compile } from '#libs/engine/compile.js';
import { decide } from '#libs/engine/decide.js';
import { defects } from '#libs/engine/defects.js';
import type { ProcessDefinition } from '#libs/engine/definition.js';
import type { Facts } from '#libs/engine/expressions.js';
import type { Actor, Outcome } from '#libs/engine/outcome.js';
import { stateName, type DossierState } from '#libs/engine/state.js';
import * as vocabulary from '#libs/engine/vocabulary.js';
import { mailTemplates } from '#libs/mail/mail-templates.js';
import { roles } from '#libs/processes/roles.js';

const guide = readFileSync(new URL('../../docs/guides/add-a-process.md', import.meta.url), 'utf8');

/** What a code block of the guide exports, run as it stands there. */
function exported(file: string): Record<string, unknown> {
  const [, code] = new RegExp(`^\`\`\`ts ${file}\\n([^]*?)^\`\`\``, 'm').exec(guide) ?? [];
  if (!code) throw new Error(`the guide has no block ${file}`);
  const script = transformSync(code, {
    jsc: { parser: { syntax: 'typescript' }, target: 'es2023' },
    module: { type: 'commonjs' },
  });
  const modules = new Map([['#libs/engine/vocabulary.js', vocabulary]]);
  const context = { exports: {}, require: (path: string) => modules.get(path) };
  runInNewContext(script.code, context);
  return context.exports;
}

const definition: ProcessDefinition = JSON.parse(JSON.stringify(exported('definition.ts')['smallGrant']));
const factsOf = exported('facts.ts')['facts'];
const facts = (requestedCents: unknown): Facts => {
  if (typeof factsOf !== 'function') throw new Error('the guide exports no facts');
  return JSON.parse(JSON.stringify(factsOf({ application: { requestedCents }, terms: { quickLimitCents: 100_000 } })));
};

const compiled = compile(definition, calendar);
const person = (id: string, role: string): Actor => ({ kind: 'person', id, roles: [role], conflicted: false });
const [anna, otto, rita] = [person('anna', 'applicant'), person('otto', 'officer'), person('rita', 'releaser')];

/** Plays commands one after the other; the last outcome, and the states passed. */
function played(requestedCents: number, steps: [type: string, actor: Actor][]): { states: string[]; last: Outcome } {
  let state: DossierState | null = null;
  let last: Outcome | undefined;
  const states: string[] = [];
  for (const [index, [type, actor]] of steps.entries()) {
    const at = `2026-03-02T09:0${index}:00.000Z`;
    last = decide(compiled, state, { id: `c${index}`, type, at, actor, answers: 'answers' }, facts(requestedCents));
    if (last.kind === 'refused') break;
    state = last.state;
    states.push(stateName(state.chart.value));
  }
  if (!last) throw new Error('nothing played');
  return { states, last };
}

describe('the process in the guide “Add a process”', () => {
  it('has no defects in our surroundings', () => {
    const found = defects(definition, {
      heldRoles: new Set(Object.keys(roles)),
      mails: new Set(mailTemplates),
      documents: new Set(documentTemplates),
      forms: new Set(['small-grant-check@1']),
    });
    expect(found).toEqual([]);
  });

  it('grants a small amount after one check, to its end', () => {
    const { states, last } = played(100_000, [
      ['submit', anna],
      ['check.grant', otto],
    ]);
    expect(states).toEqual(['checking', 'granted']);
    expect(last).toMatchObject({
      state: { chart: { status: 'done' }, tasks: [], timers: [] },
      effects: [
        { kind: 'book', bucket: 'committed', cents: 100_000 },
        { kind: 'document', template: 'notice' },
        { kind: 'mail', template: 'notice', attach: ['notice'] },
      ],
    });
  });

  it('has larger amounts released by a second person', () => {
    const larger: [string, Actor][] = [
      ['submit', anna],
      ['check.grant', otto],
      ['release.return', rita],
      ['check.grant', otto],
    ];
    const { states, last } = played(100_001, [...larger, ['release.release', rita]]);
    expect(states).toEqual(['checking', 'releasing', 'checking', 'releasing', 'granted']);
    expect(last).toMatchObject({ state: { chart: { status: 'done' } } });
    expect(played(100_001, [...larger, ['release.release', person('otto', 'releaser')]]).last).toMatchObject({
      refusal: { code: 'fourEyes', other: 'check' },
    });
  });

  it('refuses, and lets applicants withdraw', () => {
    expect(
      played(1, [
        ['submit', anna],
        ['check.refuse', otto],
      ]).states,
    ).toEqual(['checking', 'refused']);
    expect(
      played(1, [
        ['submit', anna],
        ['withdraw', anna],
      ]).states,
    ).toEqual(['checking', 'withdrawn']);
  });

  it('gives every fact that it declares, whatever the answers say', () => {
    for (const amount of [undefined, null, 'viel', 1.5, 2 ** 60]) {
      expect(facts(amount)).toEqual({ requestedCents: 0, terms: { quickLimitCents: 100_000 } });
    }
    expect(Object.keys(facts(5))).toEqual(Object.keys(definition.facts));
  });
});

describe('the guide “Add a process”', () => {
  it('is short, and names only files that are there', () => {
    expect(guide.trimEnd().split('\n').length).toBeLessThanOrEqual(120);
    const paths = [...guide.matchAll(/`((?:libs|apps|test)\/[\w./-]+)`/g)].map(([, path]) => path ?? '');
    expect(paths.length).toBeGreaterThan(5);
    for (const path of paths)
      expect(() => readFileSync(new URL(`../../${path}`, import.meta.url))).not.toThrow(/ENOENT/);
  });
});
