import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { extractText } from 'unpdf';
import { pictureOf } from '../../apps/local/demonstration/picture.js';
import { MemoryFileStorage } from './memory-storage.js';
import { unpackedBytes } from './picture-size.js';
import { readPictures } from './pictures.js';
import { createdAt, samples } from './testing/letters.js';
import { compilers } from '../../test/support/compilers.js';
import { jpeg, picturesIn, uprightJpeg } from '../../test/support/pictures.js';
import { renderPdf } from './typst.js';

const png = pictureOf('Sprachcafé');
const broken = png.subarray(0, png.length / 2);
const [first, second] = samples['jury-pack'].nominations;
const of = (...files: string[]) => files.map((file) => ({ file, label: 'Fotos' }));

/** The jury's pack with these pictures at its first nomination. */
async function pack(pictures: ReturnType<typeof of>, files: Readonly<Record<string, Buffer>>, standard = 'ua-1') {
  if (!first || !second) throw new Error('two are needed');
  const data = { ...samples['jury-pack'], nominations: [{ ...first, pictures }, second] };
  const as = standard === 'ua-1' ? 'ua-1' : 'a-2a';
  const pdf = await renderPdf({ template: 'jury-pack', data, files, language: 'de', createdAt, standard: as });
  const { text } = await extractText(new Uint8Array(pdf), { mergePages: true });
  return { pdf, text: text.replaceAll(/\s+/g, ' '), pages: await picturesIn(pdf) };
}

describe('pictures in a document', () => {
  it('stand with the nomination they are of, numbered, and are told to whoever cannot see them', async () => {
    const { pdf, text, pages } = await pack(of('a', 'b'), { a: jpeg, b: png });
    expect(pages.reduce((sum, { drawn }) => sum + drawn, 0)).toBe(2);
    expect(pages.at(-1)?.drawn).toBe(0);
    expect(text).toMatch(/Bild 1 von 2: Fotos.*Bild 2 von 2: Fotos.*Bewertungsbogen: Sprachcafé Nordstadt/);
    expect(pages.flatMap(({ alt }) => alt)).toEqual(
      [1, 2].map((n) =>
        expect.stringContaining(`Bild ${n} von 2 zu „Sprachcafé Nordstadt“, eingereicht unter „Fotos“`),
      ),
    );
    expect(pdf.toString('latin1')).toMatch(/pdfuaid:part[">]+1/);
  }, 60_000);

  it('are turned as their camera says', async () => {
    const [upright, flat] = [await pack(of('a'), { a: uprightJpeg }), await pack(of('a'), { a: jpeg })];
    expect([upright, flat].map(({ pages }) => pages.some(({ turned }) => turned))).toEqual([true, false]);
  }, 60_000);

  it.each([
    ['broken', { a: broken }],
    ['no picture at all', { a: Buffer.from('%PDF-1.7 canary') }],
    ['not there', {}],
  ])(
    'that are %s leave the others where they are, and say so in their place',
    async (_what, files) => {
      const { text, pages } = await pack(of('a', 'b'), { ...files, b: png });
      expect(pages.reduce((sum, { drawn }) => sum + drawn, 0)).toBe(1);
      expect(text).toContain('Bild 1 von 2: Fotos. Das Bild lässt sich hier nicht zeigen.');
      expect(text).toContain('Bild 2 von 2: Fotos');
    },
    60_000,
  );

  it('that are too large are said to be so', async () => {
    const large = of('a').map((one) => ({ ...one, tooLarge: true }));
    expect((await pack(large, {})).text).toContain('Bild 1 von 1: Fotos. Das Bild ist für diese Datei zu groß.');
  }, 60_000);

  it('are all left out where one of them ends the compiler, and the document is made', async () => {
    const before = new Set(compilers());
    const making = pack(of('a', 'b'), { a: jpeg, b: png });
    let ended: number | undefined;
    for (let tries = 0; tries < 1000 && ended === undefined; tries += 1) {
      await sleep(5);
      ended = compilers().find((pid) => !before.has(pid));
    }
    if (ended === undefined) throw new Error('no compiler was started');
    process.kill(ended, 'SIGKILL');
    const { text, pages } = await making;
    expect(text.match(/lässt sich hier nicht zeigen/g)).toHaveLength(2);
    expect(pages.every(({ drawn }) => drawn === 0)).toBe(true);
  }, 60_000);

  it('are tried by the rules of the standard that is asked for', async () => {
    const { pages } = await pack(of('a'), { a: png }, 'a-2a');
    expect(pages.reduce((sum, { drawn }) => sum + drawn, 0)).toBe(1);
  }, 60_000);

  it('are of one document alone: the next does not know them', async () => {
    await pack(of('a'), { a: png });
    expect((await pack(of('a'), {})).text).toContain('lässt sich hier nicht zeigen');
  }, 60_000);
});

describe('what a document can take', () => {
  const storage = new MemoryFileStorage();
  const stored = async (name: string, content: Buffer, mediaType = 'image/png') => {
    const { sha256, sizeBytes } = await storage.put(content);
    return { name, sha256, sizeBytes, mediaType };
  };
  const unpacked = 640 * 400 * 3;
  const limits = { packed: 1_000_000, unpacked: 10_000_000, unpackedEach: 10_000_000 };

  it('is counted from what pictures say of themselves', () => {
    expect(unpackedBytes(png)).toBe(unpacked);
    expect([jpeg, uprightJpeg].map(unpackedBytes)).toEqual([16 * 8, 16 * 8]);
    for (const other of ['', 'GIF89a', '\u0089PNG', '\u00ff\u00d8\u00ff'])
      expect(unpackedBytes(Buffer.from(other, 'latin1'))).toBeUndefined();
  });

  it('reads pictures without what tells where they were taken', async () => {
    const { files } = await readPictures(storage, [await stored('a', uprightJpeg, 'image/jpeg')]);
    expect(files['a']?.toString('latin1')).not.toContain('canary');
    expect((await pack(of('a'), files)).pages.some(({ turned }) => turned)).toBe(true);
  }, 60_000);

  it.each([
    ['packed', { ...limits, packed: 2 * png.length + jpeg.length }],
    ['unpacked', { ...limits, unpacked: unpacked + 16 * 8 }],
  ])('ends with the bytes %s; a smaller one after it still comes along', async (_what, tight) => {
    const all = [await stored('a', png), await stored('b', pictureOf('b')), await stored('c', jpeg, 'image/jpeg')];
    const { files, tooLarge } = await readPictures(storage, all, tight);
    expect([Object.keys(files), [...tooLarge]]).toEqual([['a', 'c'], ['b']]);
  });

  it('leaves out a picture that says it is larger than any photo, however small its file', async () => {
    const huge = Buffer.from(png);
    huge.writeUInt32BE(60_000, 16);
    huge.writeUInt32BE(60_000, 20);
    const { files, tooLarge } = await readPictures(storage, [await stored('a', huge), await stored('b', png)]);
    expect([Object.keys(files), [...tooLarge]]).toEqual([['b'], ['a']]);
  });

  it('knows nothing of what is lost or no picture', async () => {
    const lost = { name: 'a', sha256: 'f'.repeat(64), sizeBytes: 10, mediaType: 'image/png' };
    const { files, tooLarge } = await readPictures(storage, [lost, await stored('b', Buffer.from('canary'))]);
    expect([Object.keys(files), tooLarge.size]).toEqual([[], 0]);
  });
});
