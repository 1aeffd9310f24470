import { PDFDict, PDFHexString, PDFName, type PDFDocument, type PDFRef } from '@cantoo/pdf-lib';

/** A line of the outline that leads to a page. */
export interface Bookmark {
  title: string;
  level: 1 | 2;
  page: PDFRef;
}

interface Line extends Bookmark {
  ref: PDFRef;
  below: Line[];
}

/** Writes bookmarks, in two levels; readers show them when they open the file. */
export function outline({ catalog, context }: PDFDocument, bookmarks: readonly Bookmark[]): void {
  const lines: Line[] = [];
  for (const bookmark of bookmarks) {
    const line = { ...bookmark, ref: context.nextRef(), below: [] };
    const above = lines.at(-1);
    if (bookmark.level === 2 && above) above.below.push(line);
    else lines.push(line);
  }
  if (lines.length === 0) return;
  const root = context.nextRef();
  const write = (siblings: readonly Line[], parent: PDFRef): PDFDict => {
    for (const [index, { ref, title, page, below }] of siblings.entries()) {
      const [before, after] = [siblings[index - 1], siblings[index + 1]];
      const item = below.length > 0 ? write(below, ref) : context.obj({});
      item.set(PDFName.of('Title'), PDFHexString.fromText(title));
      item.set(PDFName.of('Parent'), parent);
      item.set(PDFName.of('Dest'), context.obj([page, PDFName.of('Fit')]));
      if (before) item.set(PDFName.of('Prev'), before.ref);
      if (after) item.set(PDFName.of('Next'), after.ref);
      context.assign(ref, item);
    }
    const [first] = siblings;
    const last = siblings.at(-1);
    const open = siblings.reduce((count, { below }) => count + 1 + below.length, 0);
    return context.obj({ ...(first && last ? { First: first.ref, Last: last.ref } : {}), Count: open });
  };
  const dict = write(lines, root);
  dict.set(PDFName.of('Type'), PDFName.of('Outlines'));
  context.assign(root, dict);
  catalog.set(PDFName.of('Outlines'), root);
  catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
}
