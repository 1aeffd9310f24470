import type { ItemOutcome } from '../council/outcomes.js';
import type { AnswerData, CaseFile } from '../process.js';
import { inOrder, type Item } from './agenda.js';
import { chaptersOn, resultOf, sittingOf, type Result } from './sitting.js';

/** What became of an item, in a sentence; how it was voted on stands with the result. */
const sentences: Readonly<Record<ItemOutcome, (what: string) => string>> = {
  resolved: (what) => `Das Gremium berät über ${what} und beschließt wie vorgeschlagen.`,
  resolvedAmended: (what) => `Das Gremium berät über ${what} und beschließt mit Änderungen.`,
  recommended: (what) => `Das Gremium berät über ${what} und empfiehlt, wie vorgeschlagen zu beschließen.`,
  recommendedAmended: (what) => `Das Gremium berät über ${what} und empfiehlt, mit Änderungen zu beschließen.`,
  rejected: (what) => `Das Gremium berät über ${what} und lehnt den Vorschlag ab.`,
  noted: (what) => `Das Gremium nimmt ${what} zur Kenntnis.`,
  noVote: (what) => `Das Gremium berät über ${what} und leitet sie ohne Empfehlung weiter.`,
  deferred: (what) => `Das Gremium vertagt die Beratung über ${what}.`,
  removed: (what) => `Das Gremium setzt ${what} von der Tagesordnung ab.`,
  referred: (what) => `Das Gremium verweist ${what}.`,
  withdrawn: (what) => `Zurückgezogen wird ${what}.`,
  settled: (what) => `Das Gremium erklärt ${what} für erledigt.`,
  approved: (what) => `Das Gremium genehmigt die Dringlichkeitsentscheidung über ${what}.`,
  revoked: (what) => `Das Gremium hebt die Dringlichkeitsentscheidung über ${what} auf.`,
};

/** The sentence that minutes begin with on an item; the clerk's own words take its place. Empty without a result. */
export function generatedText({ paper, number, version }: Item, result: Result | undefined): string {
  if (!result) return '';
  const what =
    paper === ''
      ? 'den Punkt'
      : `die Vorlage${number ? ` ${number}` : ''}${version > 1 ? ` in der Fassung ${version}` : ''}`;
  const sentence = sentences[result.outcome](what);
  // Only a submission is passed on; what else is on the agenda is a point.
  return paper === '' ? sentence.replace('leitet sie', 'leitet ihn') : sentence;
}

/** What the form of the minutes begins with: a sentence on each item, in the order of the agenda. */
export function minutesBegin(source: CaseFile): AnswerData {
  const sitting = sittingOf(source);
  return {
    items: inOrder(sitting.items, chaptersOn(sitting)).map((item) => {
      const said = generatedText(item, resultOf(sitting, item.id));
      return { item: item.id, ...(said ? { text: said } : {}) };
    }),
  };
}
