import type { Block } from './block.js';

/** Sentences of letters on prizes. */
export const prizes: readonly Block[] = [
  {
    // As in Kerpen (funding handbook §4.2 [31]): a prize is no grant, and nobody is burdened by not getting it.
    key: 'prize.no-claim',
    version: 1,
    de: 'Auf die Teilnahme und auf eine Auszeichnung besteht kein Anspruch. Der Rechtsweg ist ausgeschlossen.',
  },
  {
    // As in Bamberg (funding handbook §4.2 [24d])
    key: 'prize.revocation',
    version: 1,
    de: 'Die Auszeichnung kann aberkannt werden, wenn sie auf falschen Angaben beruht oder sich die Ausgezeichneten ihrer nicht würdig erweisen. Das Preisgeld ist dann zurückzuzahlen.',
  },
];
