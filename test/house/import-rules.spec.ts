import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { importMessages, lint, type Refusal } from './lint.js';
import { allowed, importOffences, otherOffences } from './offences.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const rows = tableRows(readFileSync(`${root}docs/ARCHITECTURE.md`, 'utf8'));
const mayCases = rows.flatMap(({ folder, may }) => may.map((what) => ({ folder, what })));
const neverCases = rows.flatMap(({ folder, never }) => never.map((what) => ({ folder, what })));
const typeCases = mayCases.filter(({ what }) => what.startsWith('type '));
const offences = [...importOffences, ...otherOffences];

let found = new Map<string, Refusal[]>();
let rules = new Map<string, string[]>();

beforeAll(async () => {
  const files = new Map<string, string>([...offences.map(([file, code]) => [file, code] as const), ...allowed]);
  if (files.size !== offences.length + allowed.length) throw new Error('two offences share a file');
  for (const { folder, what } of mayCases) files.set(tableFile('may', folder, what), importOf(what));
  for (const { folder, what } of neverCases) files.set(tableFile('never', folder, what), importOf(what));
  for (const { folder, what } of typeCases) files.set(tableFile('value', folder, what), importOf(what.slice(5)));
  [found, rules] = await Promise.all([lint(root, files), importMessages(root)]);
});

describe('the linter refuses, and says where the code belongs:', () => {
  it.each(offences)('%s', (file, _code, message) => {
    expect(found.get(file)?.map((refusal) => refusal.message)).toContainEqual(expect.stringContaining(message));
  });

  it('every message of the import rules was seen in its folder', () => {
    const unseen = [...rules].flatMap(([folder, messages]) => {
      const seen = importOffences
        .filter(([file]) => file.startsWith(`${folder}/`))
        .flatMap(([file]) => found.get(file) ?? []);
      return messages.filter((message) => !seen.some((refusal) => refusal.message.endsWith(message)));
    });
    expect(unseen).toEqual([]);
  });
});

describe('the linter lets pass', () => {
  it.each(allowed)('%s', (file) => expect(found.get(file)).toBeUndefined());
});

describe('the import table in docs/ARCHITECTURE.md', () => {
  it('has a row and an offence for every folder with a rule, and a rule for every row', () => {
    const folders = rows.map(({ folder }) => folder);
    expect(folders.toSorted()).toEqual([...rules.keys()].toSorted());
    for (const folder of folders) expect(importOffences.some(([file]) => file.startsWith(`${folder}/`))).toBe(true);
    for (const { may, never } of rows) expect(Math.min(may.length, never.length)).toBeGreaterThan(0);
  });

  it.each(mayCases)('$folder may import $what', ({ folder, what }) => {
    expect(found.get(tableFile('may', folder, what))).toBeUndefined();
  });

  it.each(typeCases)('$folder may import only as $what', ({ folder, what }) => {
    expect(found.get(tableFile('value', folder, what))).toBeDefined();
  });

  it.each(neverCases)('$folder never imports $what', ({ folder, what }) => {
    const refused = found.get(tableFile('never', folder, what)) ?? [];
    expect(refused.map(({ rule }) => rule)).toContain('house(imports)');
  });
});

/** The rows of the table, with what stands in them as code. */
function tableRows(page: string): { folder: string; may: string[]; never: string[] }[] {
  const lines = page.split('\n');
  const start = lines.findIndex((line) => line.startsWith('| Folder |')) + 2;
  const end = lines.findIndex((line, index) => index > start && !line.startsWith('|'));
  return lines.slice(start, end).map((line) => {
    const [folder = [], may = [], never = []] = line
      .split('|')
      .slice(1, 4)
      .map((cell) => [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? ''));
    return { folder: folder[0] ?? '', may, never };
  });
}

function tableFile(column: string, folder: string, what: string): string {
  return `${folder}/table-${column}-${what.replaceAll(/[^a-z0-9]+/gi, '-')}.ts`;
}

function importOf(what: string): string {
  const specifier = what
    .replace(/^type /, '')
    .replace('*', what.includes('#') || what.includes('..') ? 'thing/file.js' : 'thing');
  if (what.startsWith('type ')) return `import type { X } from '${specifier}';\nexport type Y = X;\n`;
  const name = specifier === 'node:crypto' ? 'createHash' : 'x';
  return `import { ${name} } from '${specifier}';\n${name}();\n`;
}
