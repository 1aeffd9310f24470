import { PDFDocument, PDFName, PDFObjectCopier, PDFPageLeaf, PDFRef, PDFString } from '@cantoo/pdf-lib';
import { outline, type Bookmark } from './outline.js';
import { harmless } from './harmless.js';
import { Tags } from './tags.js';

/** A PDF that goes into a bound one. */
export interface BoundPart {
  /** words of its bookmark */
  title: string;
  /** of the bookmark: 1, or 2 for what belongs to the part before it */
  level: 1 | 2;
  pdf: Uint8Array;
}

export interface Binding {
  parts: readonly BoundPart[];
  title: string;
  author: string;
  /** such as `de-DE` */
  language: string;
  /** seconds since 1970 */
  createdAt: number;
}

export interface Bound {
  pdf: Uint8Array;
  /** places of the parts that could not be read, such as encrypted or broken ones: they are not in it */
  unreadable: number[];
}

/**
 * Binds PDFs one after the other into one, with a bookmark for each. Tags for screen readers stay: the structure trees
 * become parts of one; a page without tags becomes one paragraph, in the order in which it is drawn.
 */
export async function bind({ parts, title, author, language, createdAt }: Binding): Promise<Bound> {
  const target = await PDFDocument.create({ updateMetadata: false });
  const tags = new Tags(target);
  const bookmarks: Bookmark[] = [];
  const unreadable: number[] = [];
  for (const [place, part] of parts.entries()) {
    const source = await read(part.pdf);
    if (!source) {
      unreadable.push(place);
      continue;
    }
    harmless(source);
    const own = tags.prepare(source, part.title);
    const copier = PDFObjectCopier.for(source.context, target.context);
    const pages = source.getPages().map(({ ref }) => copier.copy(ref));
    for (const ref of pages) add(target, ref);
    tags.take(own, copier);
    const [first] = pages;
    if (first) bookmarks.push({ title: part.title, level: part.level, page: first });
  }
  tags.finish(language);
  outline(target, bookmarks);
  const at = new Date(createdAt * 1000);
  target.setTitle(title, { showInWindowTitleBar: true });
  target.setAuthor(author);
  target.setCreationDate(at);
  target.setModificationDate(at);
  target.catalog.set(PDFName.of('Lang'), PDFString.of(language));
  return { pdf: await target.save({ addDefaultPage: false, updateFieldAppearances: false }), unreadable };
}

/** Nothing for what is no PDF, is encrypted, or has no page. */
async function read(pdf: Uint8Array): Promise<PDFDocument | undefined> {
  try {
    const source = await PDFDocument.load(pdf, { updateMetadata: false, throwOnInvalidObject: true });
    return source.getPageCount() > 0 ? source : undefined;
  } catch {
    return undefined;
  }
}

/** A page that was copied by its reference: so what points to it still does. */
function add(target: PDFDocument, ref: PDFRef): void {
  const leaf = target.context.lookup(ref);
  if (!(leaf instanceof PDFPageLeaf)) throw new Error('a page is no page');
  leaf.setParent(target.catalog.insertLeafNode(ref, target.catalog.Pages().Count().asNumber()));
}
