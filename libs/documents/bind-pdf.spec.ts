import { describe, expect, it, jest } from '@jest/globals';
import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import { extractText, getDocumentProxy } from 'unpdf';
import { bindPdf } from './bind-pdf.js';
import { createdAt, samples } from './testing/letters.js';
import { renderPdf } from './typst.js';

// Each binding starts a process of its own.
jest.setTimeout(60_000);

const of = { title: 'Unterlagen', language: 'de-DE', createdAt };

/** A PDF as others make it: no tags, one page a line. */
async function plain(...lines: string[]): Promise<PDFDocument> {
  const pdf = await PDFDocument.create();
  for (const line of lines) pdf.addPage([300, 200]).drawText(line, { x: 20, y: 100, size: 12 });
  return pdf;
}

interface Node {
  role?: string;
  children?: Node[];
  type?: string;
}
/** Roles of a tree, each child in brackets behind its parent. */
const roles = ({ role, children = [] }: Node): string =>
  role === undefined ? '' : `${role}${children.some((one) => one.role) ? `(${children.map(roles).join(' ')})` : ''}`;

async function treesOf(pdf: Uint8Array): Promise<(Node | null)[]> {
  const document = await getDocumentProxy(new Uint8Array(pdf));
  return Promise.all(
    Array.from({ length: document.numPages }, async (_, index) => (await document.getPage(index + 1)).getStructTree()),
  );
}

describe('binding PDFs', () => {
  it('puts them one after the other, with bookmarks in two levels that lead to the right pages', async () => {
    const minutes = await renderPdf({ template: 'minutes', data: samples.minutes, language: 'de', createdAt });
    const two = await (await plain('Anlage eins', 'Anlage zwei')).save();
    const { pdf, unreadable } = await bindPdf({
      ...of,
      parts: [
        { title: 'Ö 1.1 Niederschrift', level: 1, pdf: minutes },
        { title: 'Anlage „Zahlen“', level: 2, pdf: two },
        { title: 'Ö 1.2', level: 1, pdf: two },
      ],
    });
    expect(unreadable).toEqual([]);
    const document = await getDocumentProxy(new Uint8Array(pdf));
    const before = (await getDocumentProxy(new Uint8Array(minutes))).numPages;
    expect(document.numPages).toBe(before + 4);
    const lines = await document.getOutline();
    const pageOf = async (dest: unknown): Promise<number> =>
      // oxlint-disable-next-line typescript/no-unsafe-argument, typescript/no-unsafe-type-assertion -- pdf.js has no type for it
      document.getPageIndex((dest as [never])[0]);
    const [first, second] = lines;
    expect(lines.map(({ title }) => title)).toEqual(['Ö 1.1 Niederschrift', 'Ö 1.2']);
    expect(first?.items.map(({ title }: { title: string }) => title)).toEqual(['Anlage „Zahlen“']);
    expect(await pageOf(first?.items[0].dest)).toBe(before);
    expect(await pageOf(second?.dest)).toBe(before + 2);
    const { text } = await extractText(document, { mergePages: false });
    expect(text.slice(before)).toEqual(['Anlage eins', 'Anlage zwei', 'Anlage eins', 'Anlage zwei']);
    const info = await document.getMetadata();
    expect(info.info).toMatchObject({ Title: 'Unterlagen', Language: 'de-DE' });
    expect(await document.getMarkInfo()).toMatchObject({ Marked: true });
  });

  it('keeps the tags of each, table heads with their cells, and makes a paragraph of a page without', async () => {
    const pack = await renderPdf({ template: 'jury-pack', data: samples['jury-pack'], language: 'de', createdAt });
    const { pdf } = await bindPdf({
      ...of,
      parts: [
        { title: 'A', level: 1, pdf: pack },
        { title: 'B', level: 1, pdf: await (await plain('ohne Tags')).save() },
        { title: 'C', level: 1, pdf: pack },
      ],
    });
    const own = (await treesOf(pack)).map((tree) => tree && roles(tree));
    const bound = (await treesOf(pdf)).map((tree) => tree && roles(tree));
    expect(own.join('')).toContain('Table');
    const inPart = own.map((tree) => tree?.replace(/^Root\(Document/, 'Root(Document(Part').concat(')'));
    expect(bound).toEqual([...inPart, 'Root(Document(Part(P)))', ...inPart]);
    const raw = await PDFDocument.load(pdf, { updateMetadata: false });
    const headers = [...raw.context.enumerateIndirectObjects()].map(([, value]) => String(value)).join('\n');
    const named = new Set([...headers.matchAll(/\/ID \((.*?)\)/g)].map(([, id]) => id));
    const asked = new Set([...headers.matchAll(/\/Headers \[ (.*?) \]/g)].flatMap(([, ids = '']) => ids.split(' ')));
    asked.delete(']');
    expect(named.size).toBeGreaterThan(0);
    expect([...asked].filter((id) => !named.has(id.slice(1, -1)))).toEqual([]);
    expect([...named].filter((id) => id?.startsWith('d0001-')).length).toBe(
      [...named].filter((id) => id?.startsWith('d0003-')).length,
    );
  });

  it('leaves out what it cannot read, and says which', async () => {
    const locked = await plain('geheim');
    locked.encrypt({ ownerPassword: 'a', userPassword: 'b' });
    const { pdf, unreadable } = await bindPdf({
      ...of,
      parts: [
        { title: 'kaputt', level: 1, pdf: Buffer.from('%PDF-1.7 kaputt') },
        { title: 'gut', level: 1, pdf: await (await plain('gut')).save() },
        { title: 'verschlüsselt', level: 1, pdf: await locked.save() },
      ],
    });
    expect(unreadable).toEqual([0, 2]);
    expect((await getDocumentProxy(new Uint8Array(pdf))).numPages).toBe(1);
  });

  it('lets nothing act: scripts, programs and files of others are gone, links to addresses stay', async () => {
    const bad = await plain('mit Aktionen');
    const { context } = bad;
    const link = (uri: string) => ({
      Type: 'Annot',
      Subtype: 'Link',
      Rect: [0, 0, 10, 10],
      A: { S: 'URI', URI: PDFString.of(uri) },
    });
    const script = { S: 'JavaScript', JS: PDFString.of('app.alert(1)') };
    bad
      .getPage(0)
      .node.set(
        PDFName.of('Annots'),
        context.obj([
          context.register(context.obj(link('https://dortmund.example/'))),
          context.register(context.obj({ Type: 'Annot', Subtype: 'Link', Rect: [0, 0, 10, 10], A: script })),
          context.register(context.obj({ Type: 'Annot', Subtype: 'FileAttachment', Rect: [0, 0, 10, 10] })),
          context.register(
            context.obj({ ...link('https://dortmund.example/'), A: { ...link('https://x.example/').A, Next: script } }),
          ),
        ]),
      );
    bad.getPage(0).node.set(PDFName.of('AA'), context.obj({ O: script }));
    bad.catalog.set(PDFName.of('OpenAction'), context.obj(script));
    const { pdf } = await bindPdf({ ...of, parts: [{ title: 'x', level: 1, pdf: await bad.save() }] });
    const raw = await PDFDocument.load(pdf, { updateMetadata: false });
    const all = [...raw.context.enumerateIndirectObjects()].map(([, value]) => String(value)).join('\n');
    expect(all).toContain('https://dortmund.example/');
    expect(all).not.toMatch(/JavaScript|FileAttachment|alert|x\.example/);
  });

  it('gives up after its time', async () => {
    const one = await (await plain('x')).save();
    await expect(bindPdf({ ...of, parts: [{ title: 'x', level: 1, pdf: one }] }, 1)).rejects.toMatchObject({
      code: 'timeout',
    });
  });
});
