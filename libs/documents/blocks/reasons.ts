import type { Block } from './block.js';

/** Sentences that letters owe by law, whatever the case. */
export const reasons: readonly Block[] = [
  {
    // § 39 Abs. 1 Satz 3 VwVfG NRW: what discretion was exercised
    key: 'reason.discretion',
    version: 1,
    de: 'Auf die Förderung besteht kein Rechtsanspruch. Wir haben nach pflichtgemäßem Ermessen und im Rahmen der verfügbaren Mittel entschieden.',
  },
  {
    // § 28 Abs. 1 VwVfG NRW, and why the deadline matters
    key: 'hearing.incomplete',
    version: 1,
    de: 'Fehlen die Angaben nach diesem Tag noch immer, müssen wir Ihren Antrag voraussichtlich ablehnen. Bis dahin können Sie sich auch dazu äußern (§ 28 Abs. 1 VwVfG NRW). Reicht Ihnen die Zeit nicht, bitten Sie uns vorher um mehr.',
  },
  {
    key: 'waiting.meaning',
    version: 1,
    de: 'Ein Platz auf der Warteliste ist keine Zusage. Wird Geld frei, bieten wir es in der Reihenfolge der Liste an. Dann haben Sie zwei Wochen Zeit, um zu antworten. Beginnen Sie Ihr Vorhaben nicht, bevor Sie unsere Zusage haben.',
  },
];
