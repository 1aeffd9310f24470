import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const folder = import.meta.dirname;
const modules = readdirSync(folder).filter((name) => name.endsWith('.js'));

describe('the scripts of the pages', () => {
  it('stay below 15 kB in all', () => {
    const bytes = modules.reduce((sum, name) => sum + readFileSync(join(folder, name)).length, 0);
    expect(modules).toContain('portal.js');
    expect(bytes).toBeLessThan(15_000);
  });

  it.each(modules)('%s loads nothing from elsewhere and evaluates no text', (name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    expect(text).not.toMatch(/https?:|\beval\b|new Function|innerHTML/);
  });
});
