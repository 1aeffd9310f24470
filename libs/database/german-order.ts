/** A text in an `order by`, as a German reader looks it up: Ö beside O, Ş beside S, and not by bytes. */
export const germanOrder = (expression: string): string => `${expression} collate "de-x-icu"`;
