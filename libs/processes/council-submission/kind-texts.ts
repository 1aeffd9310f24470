/** Kinds of submissions as the public reads them, and OParl's `paperType` says them; documents are German. */
export const kindTexts: Readonly<Record<string, string>> = {
  resolution: 'Beschlussvorlage',
  report: 'Kenntnisnahme',
  supplement: 'Ergänzung',
  tabled: 'Tischvorlage',
  motion: 'Antrag',
  question: 'Anfrage',
  statement: 'Stellungnahme',
};
