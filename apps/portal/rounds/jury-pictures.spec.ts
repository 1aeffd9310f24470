import { describe, expect, it } from '@jest/globals';
import { prizeNomination } from '#libs/processes/nomination/nomination-form.js';
import { inTurns, sectionsOf } from './jury-pictures.js';

const stored = (name: string) => ({ name, sha256: '', mediaType: 'image/png', sizeBytes: 1 });
const application = { title: 'Eins', photos: ['a', 'b'], evidence: ['c', 'd', 'e'] };

/** What the pack says of the files, where these are its pictures. */
function said(...pictured: string[]): (string | undefined)[] {
  const rows = sectionsOf(prizeNomination, application, new Set(pictured)).flatMap((section) => section.rows);
  return ['Fotos', 'Belege'].map((label) => rows.find((row) => row.label === label)?.value);
}

describe('the pictures of a jury’s pack', () => {
  it('are the first of each nomination before the second of any', () => {
    const nominations = [['a1', 'a2', 'a3'], [], ['c1'], ['d1', 'd2']].map((names) => names.map(stored));
    expect(inTurns(nominations).map(({ name }) => name)).toEqual(['a1', 'c1', 'd1', 'a2', 'd2', 'a3']);
    expect(inTurns([])).toEqual([]);
  });

  it('are told from the files that are in the portal alone', () => {
    const inPortal = '3, im Portal anzusehen';
    expect(said()).toEqual(['2, im Portal anzusehen', inPortal]);
    expect(said('a', 'b')).toEqual(['2, hinter den Antworten abgebildet', inPortal]);
    expect(said('d')[1]).toBe('3, davon 1 hinter den Antworten abgebildet; alle im Portal anzusehen');
  });
});
