import { PDFArray, PDFDict, PDFName, type PDFDocument, type PDFObject } from '@cantoo/pdf-lib';

/** Annotations that show something or lead somewhere; others play, hide files, or run programs. */
const kept: ReadonlySet<string> = new Set([
  'Link',
  'Widget',
  'FreeText',
  'Highlight',
  'Underline',
  'Squiggly',
  'StrikeOut',
  'Stamp',
  'Ink',
  'Line',
  'Square',
  'Circle',
  'Polygon',
  'PolyLine',
]);

/** Takes out of a PDF whatever would act by itself: only links to addresses and to its own pages are left. */
export function harmless(source: PDFDocument): void {
  for (const { node } of source.getPages()) {
    node.delete(PDFName.of('AA'));
    const annotations = node.Annots();
    if (!(annotations instanceof PDFArray)) continue;
    for (let index = annotations.size() - 1; index >= 0; index -= 1) {
      const one = annotations.lookup(index);
      if (one instanceof PDFDict && kept.has(nameIn(one, 'Subtype'))) disarm(one);
      else annotations.remove(index);
    }
  }
}

/** What is filled in into a form stays to be seen; it can't be changed, and nothing happens by a click on it. */
function disarm(annotation: PDFDict): void {
  for (const key of ['AA', 'Parent', 'Popup', 'IRT']) annotation.delete(PDFName.of(key));
  const action = annotation.lookup(PDFName.of('A'));
  const leads = action instanceof PDFDict ? nameIn(action, 'S') : '';
  const goesOn = action instanceof PDFDict && action.has(PDFName.of('Next'));
  if (goesOn || (leads !== 'URI' && !(leads === 'GoTo' && isPlace(action)))) annotation.delete(PDFName.of('A'));
  const place = annotation.lookup(PDFName.of('Dest'));
  // A place by its name would be looked for in the bound document, which doesn't know it.
  if (!(place instanceof PDFArray)) annotation.delete(PDFName.of('Dest'));
}

const isPlace = (action: PDFObject | undefined): boolean =>
  action instanceof PDFDict && action.lookup(PDFName.of('D')) instanceof PDFArray;

function nameIn(dict: PDFDict, key: string): string {
  const value = dict.lookup(PDFName.of(key));
  return value instanceof PDFName ? value.decodeText() : '';
}
