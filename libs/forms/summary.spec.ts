import { describe, expect, it } from '@jest/globals';
import { exampleForm } from './example-form.js';
import { inWords } from './summary.js';

describe('what was handed in, in words', () => {
  it('names the files it knows, and counts them else', () => {
    const rows = (names?: Record<string, string>) =>
      inWords(exampleForm, { files: ['a', 'b'] }, names).sections.flatMap((section) => section.rows);
    expect(rows({ a: 'Satzung.pdf', b: 'Plan.pdf', c: 'Fremd.pdf' })).toContainEqual({
      label: 'Satzung',
      value: 'Satzung.pdf\nPlan.pdf',
    });
    expect(rows()).toContainEqual({ label: 'Satzung', value: '2' });
  });
});
