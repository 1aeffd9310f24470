import { diffWordsWithSpace } from 'diff';

/** A piece of two texts: in both, in the newer alone, or in the older alone. */
export interface Piece {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

// Without it a word would end at each ä, ö, ü and at every hyphen.
const segmenter = new Intl.Segmenter('de', { granularity: 'word' });

/** How far two texts are compared word by word; beyond it they are taken as two texts. */
const mostEdits = 1_500;

/** What a newer text added to an older one and left out of it, in words and in their order. */
export function wordDiff(before: string, after: string): Piece[] {
  const changes = diffWordsWithSpace(before, after, { intlSegmenter: segmenter, maxEditLength: mostEdits }) ?? [
    { value: before, removed: true },
    { value: after, added: true },
  ];
  return changes
    .map(({ value, added, removed }): Piece => ({ kind: added ? 'added' : removed ? 'removed' : 'same', text: value }))
    .filter(({ text }) => text !== '');
}
