const german = new Intl.Collator('de');

/**
 * Puts two texts in the order in which a German reader looks them up, for `toSorted`: Ä beside A, and not by bytes. What the
 * database sorts, `germanOrder` of libs/database does alike.
 */
export const compareGerman = (a: string, b: string): number => german.compare(a, b);
