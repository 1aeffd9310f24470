import { describe, expect, it } from '@jest/globals';
import { chapterFor, chapterLines, chaptersIn } from './chapter-kinds.js';

describe('the chapters of an agenda', () => {
  const lines = ['Regularien', 'Anträge | Antrag, Ergänzung', 'Vorlagen | Beschlussvorlage', 'Mitteilungen'];

  it('take what is named behind the bar, and the last one takes the rest', () => {
    const rules = chaptersIn(lines.join('\r\n\r\n'));
    expect(rules).toEqual({
      chapters: ['Regularien', 'Anträge', 'Vorlagen', 'Mitteilungen'],
      takes: { motion: 'Anträge', supplement: 'Anträge', resolution: 'Vorlagen' },
      unknown: [],
    });
    expect(['motion', 'resolution', 'report', 'nothing'].map((kind) => chapterFor(rules, kind))).toEqual([
      'Anträge',
      'Vorlagen',
      'Mitteilungen',
      'Mitteilungen',
    ]);
  });

  it('are written as they were read', () => {
    const again = chapterLines(chaptersIn(lines.join('\n')));
    expect(again).toEqual(['Regularien', 'Anträge | Ergänzung, Antrag', 'Vorlagen | Beschlussvorlage', 'Mitteilungen']);
    expect(chapterLines(chaptersIn(again.join('\n')))).toEqual(again);
  });

  it('name what is no kind, stands twice, or has no chapter', () => {
    expect(chaptersIn('A | Antrag, Wunsch\nB | antrag\n| Anfrage').unknown).toEqual(['Wunsch', 'antrag', 'Anfrage']);
  });

  it('go on where nothing takes anything, or a chapter is gone', () => {
    expect(chapterFor({ chapters: ['A', 'B'] }, 'motion')).toBe('B');
    expect(chapterFor({ chapters: ['A', 'B'], takes: { motion: 'C' } }, 'motion')).toBe('B');
    expect(chapterFor({ chapters: [] }, 'motion')).toBe('');
  });
});
