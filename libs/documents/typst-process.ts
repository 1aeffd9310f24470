import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

// The program that typst.ts starts: a process of its own, so that a compiler that hangs or crashes can be killed. It
// imports packages only, so that Node runs it from source too.

/** One document to set: paths of template and folder, the values as JSON, and what it shows as `/files/<name>`. */
export interface TypstRequest {
  id: number;
  folder: string;
  main: string;
  fontFiles: readonly string[];
  data: string;
  files?: Readonly<Record<string, Uint8Array>>;
  standard: string;
  /** seconds since 1970 */
  createdAt: number;
}
export type TypstReply = { id: number; pdf: Uint8Array } | { id: number; failed: 'compile' | 'export'; where: string };

const compilers = new Map<string, NodeCompiler>();

function compilerFor({ folder, fontFiles }: TypstRequest): NodeCompiler {
  const key = [folder, ...fontFiles].join('\n');
  const known = compilers.get(key);
  if (known) return known;
  const compiler = NodeCompiler.create({
    workspace: folder,
    fontArgs: [{ fontBlobs: fontFiles.map((file) => readFileSync(file)) }],
  });
  compilers.set(key, compiler);
  return compiler;
}

// Messages of the compiler quote values. Those of our templates are plain words, so only these pass.
function diagnosis(text: string): string {
  const message = /message: "((?:[^"\\]|\\.)*)"/.exec(text)?.[1] ?? '';
  return message.replaceAll(/`.*`|\\?".*"/gs, '…').slice(0, 200);
}

/** Whether a file can be shown. One that cannot would end its whole document, so each is tried alone; the work is kept. */
function isPicture(compiler: NodeCompiler, path: string, pdfStandard: string): boolean {
  try {
    const alone = `#set document(title: "-")\n#set text(lang: "de")\n#image("${path}", width: 1cm, alt: "-")`;
    const { result } = compiler.compile({ mainFileContent: alone });
    if (result) compiler.pdf(result, { pdfStandard, creationTimestamp: 0 });
    return result !== null;
  } catch {
    return false;
  }
}

function render(request: TypstRequest): TypstReply {
  const { id, files = {} } = request;
  const compiler = compilerFor(request);
  try {
    for (const [name, bytes] of Object.entries(files))
      compiler.mapShadow(join(request.folder, 'files', name), Buffer.from(bytes));
    const shown = Object.keys(files).filter((name) => isPicture(compiler, `/files/${name}`, request.standard));
    const inputs = { data: request.data, files: JSON.stringify(shown) };
    const result = compiler.compile({ mainFilePath: request.main, inputs });
    if (result.result === null) return { id, failed: 'compile', where: diagnosis(describe(result.takeError())) };
    const options = { pdfStandard: request.standard, creationTimestamp: request.createdAt };
    return { id, pdf: compiler.pdf(result.result, options) };
  } catch (error) {
    return { id, failed: 'export', where: diagnosis(error instanceof Error ? error.message : '') };
  } finally {
    compiler.resetShadow();
    compiler.evictCache(10);
  }
}

const describe = (error: { shortDiagnostics: unknown[] } | null): string =>
  JSON.stringify(error?.shortDiagnostics ?? []);

process.on('message', (request: TypstRequest) => process.send?.(render(request)));
// Ctrl-C reaches the whole process group; the parent may still be finishing its documents. It ends with the parent.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => undefined);
