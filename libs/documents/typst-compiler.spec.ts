import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { compilers } from '../../test/support/compilers.js';
import { fontFiles } from './fonts.js';
import { TypstCompiler } from './typst-compiler.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'feinschliff-typst-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function request(name: string, source: string, data = '"Kanarienvogel"') {
  const main = join(folder, `${name}.typ`);
  writeFileSync(main, source);
  return { folder, main, fontFiles, data, standard: 'ua-1', createdAt: 0 };
}
const good = '#set document(title: "t")\n#set text(font: "Fira Sans", fallback: false, lang: "de")\nGut';

describe('the Typst compiler', () => {
  it('ends a document that takes too long, and makes the next one', async () => {
    const compiler = new TypstCompiler(2_000);
    const endless =
      '#let n = 0\n#while n < 9999 { let m = 0\n while m < 9999 { m += 1\n let _ = range(9999) }\n n += 1 }';
    const before = compilers().length;
    const started = Date.now();
    const [hung, next] = await Promise.allSettled([
      compiler.compile(request('endless', endless)),
      compiler.compile(request('good', good)),
    ]);
    expect(hung).toMatchObject({ status: 'rejected', reason: { code: 'timeout' } });
    expect(next).toMatchObject({ status: 'fulfilled' });
    expect(Date.now() - started).toBeLessThan(20_000);
    for (let tries = 0; tries < 50 && compilers().length > before + 1; tries += 1) await sleep(100);
    expect(compilers()).toHaveLength(before + 1);
  }, 30_000);

  it('says where a template is wrong without the values it was given', async () => {
    const compiler = new TypstCompiler();
    const secret = 'json(bytes(sys.inputs.data))';
    for (const source of [
      `#panic(${secret})`,
      `#assert(false, message: ${secret})`,
      `#(a: 1).at(${secret})`,
      `#int(${secret})`,
    ]) {
      const failure = await compiler.compile(request('bad', source)).catch((error: unknown) => error);
      expect(failure).toMatchObject({ name: 'DocumentError', code: 'compile' });
      expect(String(failure)).not.toContain('Kanarienvogel');
    }
    const glyph = await compiler
      .compile(request('glyph', `${good}\n#${secret}`, '"字"'))
      .catch((error: unknown) => error);
    expect(glyph).toMatchObject({ code: 'export' });
    expect(String(glyph)).not.toContain('字');
  });

  it('ends with each document where it is not worth keeping', async () => {
    const before = compilers();
    const compiler = new TypstCompiler(20_000, false);
    const made = [compiler.compile(request('first', good)), compiler.compile(request('second', good))];
    expect((await Promise.all(made)).map((pdf) => pdf.toString('latin1', 0, 4))).toEqual(['%PDF', '%PDF']);
    for (let tries = 0; tries < 50 && compilers().length > before.length; tries += 1) await sleep(100);
    expect(compilers()).toEqual(before);
  }, 30_000);

  it('refuses what PDF/UA forbids', async () => {
    const skipped = `${good}\n#heading(level: 1)[a]\n#heading(level: 3)[b]`;
    await expect(new TypstCompiler().compile(request('skipped', skipped))).rejects.toMatchObject({ code: 'export' });
  });
});
