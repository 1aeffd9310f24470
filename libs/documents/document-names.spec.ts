import { describe, expect, it } from '@jest/globals';
import { documentFileName } from './document-names.js';
import { documentTemplates } from './document-templates.js';

describe('the file of a document', () => {
  it('has the German name of what it is', () => {
    expect(documentFileName('PF-2026-00017', 'receipt')).toBe('PF-2026-00017-Eingangsbestaetigung.pdf');
    expect(documentFileName('CM-2026-00003', 'council-minutes')).toBe(
      'CM-2026-00003-Niederschrift-oeffentlicher-Teil.pdf',
    );
  });

  it('is another one for each template, of letters and digits alone', () => {
    const names = documentTemplates.map((template) => documentFileName('PF-2026-00017', template));
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[A-Za-z0-9-]+\.pdf$/);
  });
});
