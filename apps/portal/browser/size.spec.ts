import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const folder = import.meta.dirname;
const modules = readdirSync(folder).filter((name) => name.endsWith('.js'));

/** What only pages of the office ask for. */
const office = ['agenda-list.js', 'list-keys.js', 'live-part.js'];
const bytesOf = (names: readonly string[]): number =>
  names.reduce((sum, name) => sum + readFileSync(join(folder, name)).length, 0);

describe('the scripts of the pages', () => {
  it('stay below 15 kB in all for those who apply, and below 21 kB for the office', () => {
    expect(modules).toEqual(expect.arrayContaining(['portal.js', ...office]));
    expect(bytesOf(modules.filter((name) => !office.includes(name)))).toBeLessThan(15_000);
    expect(bytesOf(modules)).toBeLessThan(21_000);
  });

  it.each(modules)('%s loads nothing from elsewhere and evaluates no text', (name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    expect(text).not.toMatch(/https?:|\beval\b|new Function|innerHTML/);
  });
});
