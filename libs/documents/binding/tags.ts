import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  PDFStream,
  PDFString,
  type PDFDocument,
  type PDFObject,
  type PDFObjectCopier,
} from '@cantoo/pdf-lib';

/** The tags of one document on its way into another. */
export interface OwnTags {
  title: string;
  language: PDFObject | undefined;
  /** elements at the top of its tree */
  kids: PDFObject[];
  /** what its pages and annotations belong to, by keys that are no other document's */
  parents: [key: number, PDFObject][];
  /** elements by names that are no other document's */
  names: [name: string, PDFRef][];
}

const name = (text: string): PDFName => PDFName.of(text);

/**
 * The one structure tree (ISO 32000-1, 14.7) of documents that are bound together. Numbers and names by which pages and
 * cells find their elements are made different from those of all others before anything is copied.
 */
export class Tags {
  private nextKey = 0;
  private documents = 0;
  private readonly target: PDFDocument;
  private readonly root: PDFRef;
  private readonly top: PDFRef;
  private readonly parts: PDFRef[] = [];
  private readonly parents: [key: number, PDFObject][] = [];
  private readonly names: [name: string, PDFRef][] = [];

  constructor(target: PDFDocument) {
    this.target = target;
    this.root = target.context.nextRef();
    this.top = target.context.nextRef();
  }

  /** Reads the tags of a source and renames what would clash; to be called before its pages are copied. */
  prepare(source: PDFDocument, title: string): OwnTags {
    this.documents += 1;
    const language = source.catalog.get(name('Lang'));
    const tree = source.catalog.lookup(name('StructTreeRoot'));
    if (!(tree instanceof PDFDict)) return this.untagged(source, title, language);
    const offset = this.nextKey;
    const parents = numbersIn(tree.lookup(name('ParentTree'))).map(([key, value]): [number, PDFObject] => [
      key + offset,
      value,
    ]);
    shiftKeys(source, offset);
    this.nextKey = Math.max(offset, ...parents.map(([key]) => key + 1));
    const names: [string, PDFRef][] = [];
    const walk = new Elements(source, `d${String(this.documents).padStart(4, '0')}-`, tree, names);
    const kids = listOf(tree.get(name('K')), source);
    for (const kid of kids) walk.visit(kid);
    // The old root must not come along.
    for (const key of ['K', 'ParentTree', 'IDTree', 'RoleMap', 'ClassMap']) tree.delete(name(key));
    return { title, language, kids, parents, names };
  }

  /** Hangs the copied elements into the tree; to be called after the pages were copied, with the same copier. */
  take(own: OwnTags, copier: PDFObjectCopier): void {
    const { context } = this.target;
    const kids = own.kids.map((kid) => {
      const copied = copier.copy(kid);
      return copied instanceof PDFRef ? copied : context.register(copied);
    });
    const whole = kids.length === 1 && kids[0] ? context.lookup(kids[0]) : undefined;
    const isWhole = whole instanceof PDFDict && whole.lookup(name('S')) === name('Document');
    const part = isWhole ? whole : context.obj({ Type: 'StructElem', K: kids });
    const ref = isWhole && kids[0] ? kids[0] : context.register(part);
    if (!isWhole) for (const kid of kids) context.lookup(kid, PDFDict).set(name('P'), ref);
    part.set(name('S'), name('Part'));
    part.set(name('P'), this.top);
    part.set(name('T'), PDFHexString.fromText(own.title));
    if (own.language && !part.has(name('Lang'))) part.set(name('Lang'), copier.copy(own.language));
    this.parts.push(ref);
    for (const [key, value] of own.parents) this.parents.push([key, copier.copy(value)]);
    for (const [text, element] of own.names) this.names.push([text, copier.copy(element)]);
  }

  /** Writes the tree into the target. */
  finish(language: string): void {
    const { context, catalog } = this.target;
    context.assign(
      this.top,
      context.obj({ Type: 'StructElem', S: 'Document', P: this.root, K: this.parts, Lang: PDFString.of(language) }),
    );
    const numbers = this.parents.toSorted(([a], [b]) => a - b).flatMap(([key, value]) => [PDFNumber.of(key), value]);
    const names = this.names
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([text, element]) => [PDFString.of(text), element]);
    context.assign(
      this.root,
      context.obj({
        Type: 'StructTreeRoot',
        K: [this.top],
        ParentTree: { Nums: numbers },
        ParentTreeNextKey: this.nextKey,
        ...(names.length > 0 ? { IDTree: { Names: names } } : {}),
      }),
    );
    catalog.set(name('StructTreeRoot'), this.root);
    catalog.set(name('MarkInfo'), context.obj({ Marked: true }));
  }

  /** Makes each page a paragraph: what nobody has tagged would not be read at all in a document with tags. */
  private untagged(source: PDFDocument, title: string, language: PDFObject | undefined): OwnTags {
    const { context } = source;
    const parents: [number, PDFObject][] = [];
    const kids: PDFRef[] = [];
    for (const { node, ref } of source.getPages()) {
      if (hasMarks(source, node.get(name('Contents')))) continue;
      node.normalize();
      const begin = context.register(context.stream('/P <</MCID 0>> BDC\n'));
      const end = context.register(context.stream('\nEMC\n'));
      if (!node.wrapContentStreams(begin, end)) continue;
      const paragraph = context.register(context.obj({ Type: 'StructElem', S: 'P', Pg: ref, K: 0 }));
      node.set(name('StructParents'), PDFNumber.of(this.nextKey));
      parents.push([this.nextKey, context.obj([paragraph])]);
      kids.push(paragraph);
      this.nextKey += 1;
    }
    return { title, language, kids, parents, names: [] };
  }
}

/** Gives the elements of one tree names of their own and roles of the standard. */
class Elements {
  private readonly seen = new Set<PDFObject>();
  private readonly source: PDFDocument;
  private readonly prefix: string;
  private readonly tree: PDFDict;
  private readonly names: [string, PDFRef][];

  constructor(source: PDFDocument, prefix: string, tree: PDFDict, names: [string, PDFRef][]) {
    this.source = source;
    this.prefix = prefix;
    this.tree = tree;
    this.names = names;
  }

  visit(kid: PDFObject): void {
    const element = this.source.context.lookup(kid);
    if (!(element instanceof PDFDict) || !element.has(name('S')) || this.seen.has(element)) return;
    this.seen.add(element);
    element.set(name('S'), this.role(element.lookup(name('S'))));
    // Classes are looked up in a table of the old root.
    element.delete(name('C'));
    const id = element.lookup(name('ID'));
    if (kid instanceof PDFRef && isText(id)) {
      this.names.push([`${this.prefix}${id.decodeText()}`, kid]);
      element.set(name('ID'), this.renamed(id));
    }
    for (const attributes of listOf(element.get(name('A')), this.source)) this.renameHeaders(attributes);
    for (const below of listOf(element.get(name('K')), this.source)) this.visit(below);
  }

  /** The role that a name of the document's own stands for. */
  private role(own: PDFObject | undefined): PDFName {
    const roles = this.tree.lookup(name('RoleMap'));
    let role = own instanceof PDFName ? own : name('Span');
    if (!(roles instanceof PDFDict)) return role;
    // A map may lead in a circle.
    for (let steps = 0; steps < 10; steps += 1) {
      const next = roles.lookup(role);
      if (!(next instanceof PDFName)) break;
      role = next;
    }
    return role;
  }

  /** Cells name the cells that head them. */
  private renameHeaders(attributes: PDFObject): void {
    const dict = this.source.context.lookup(attributes);
    const headers = dict instanceof PDFDict ? dict.lookup(name('Headers')) : undefined;
    if (!(headers instanceof PDFArray)) return;
    for (let index = 0; index < headers.size(); index += 1) {
      const one = headers.lookup(index);
      if (isText(one)) headers.set(index, this.renamed(one));
    }
  }

  private renamed(id: PDFString | PDFHexString): PDFString {
    return PDFString.of(`${this.prefix}${id.decodeText()}`);
  }
}

const isText = (value: unknown): value is PDFString | PDFHexString =>
  value instanceof PDFString || value instanceof PDFHexString;

/** One thing or several, as entries of a tree hold them. */
function listOf(value: PDFObject | undefined, { context }: PDFDocument): PDFObject[] {
  if (value === undefined) return [];
  const found = context.lookup(value);
  return found instanceof PDFArray ? found.asArray() : [value];
}

/** The entries of a number tree (ISO 32000-1, 7.9.7). */
function numbersIn(node: PDFObject | undefined, depth = 0): [number, PDFObject][] {
  if (!(node instanceof PDFDict) || depth > 20) return [];
  const pairs = node.lookup(name('Nums'));
  const below = node.lookup(name('Kids'));
  const own: [number, PDFObject][] = [];
  if (pairs instanceof PDFArray) {
    for (let index = 0; index + 1 < pairs.size(); index += 2) {
      const key = pairs.lookup(index);
      const value = pairs.get(index + 1);
      if (key instanceof PDFNumber && value) own.push([key.asNumber(), value]);
    }
  }
  const kids = below instanceof PDFArray ? below.asArray().map((_, index) => below.lookup(index)) : [];
  return [...own, ...kids.flatMap((kid) => numbersIn(kid, depth + 1))];
}

/** Pages, forms and annotations name their place in the number tree. */
function shiftKeys(source: PDFDocument, offset: number): void {
  const seen = new Set<PDFDict>();
  const shift = (value: PDFObject | undefined): void => {
    const dict = value instanceof PDFStream ? value.dict : value;
    if (!(dict instanceof PDFDict) || seen.has(dict)) return;
    seen.add(dict);
    for (const key of ['StructParents', 'StructParent']) {
      const number = dict.lookup(name(key));
      if (number instanceof PDFNumber) dict.set(name(key), PDFNumber.of(number.asNumber() + offset));
    }
  };
  for (const [, value] of source.context.enumerateIndirectObjects()) shift(value);
  for (const { node } of source.getPages()) {
    const annotations = node.Annots();
    if (annotations instanceof PDFArray)
      for (let index = 0; index < annotations.size(); index += 1) shift(annotations.lookup(index));
  }
}

/** Whether content has marks with numbers already, or can't be looked into: it must not be put into another mark. */
function hasMarks(source: PDFDocument, contents: PDFObject | undefined): boolean {
  return listOf(contents, source).some((part) => {
    const stream = source.context.lookup(part);
    if (!(stream instanceof PDFStream)) return true;
    try {
      const bytes = stream instanceof PDFRawStream ? decodePDFRawStream(stream).decode() : stream.getContents();
      return Buffer.from(bytes).includes('/MCID');
    } catch {
      return true;
    }
  });
}
