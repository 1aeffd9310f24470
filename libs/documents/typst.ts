import { join } from 'node:path';
import { checkoutRoot } from '#libs/config/root.js';
import { DocumentError } from './document-error.js';
import {
  documentData,
  type CheckedData,
  type DocumentData,
  type DocumentLanguage,
  type DocumentTemplate,
} from './document-templates.js';
import { documentFonts, fontFiles } from './fonts.js';
import { printableValue } from './glyphs.js';
import { letterOf } from './letter.js';
import { TypstCompiler } from './typst-compiler.js';

export interface RenderPdf<T extends DocumentTemplate> {
  template: T;
  data: DocumentData[T];
  language: DocumentLanguage;
  /** instant of the decision: the letter's date and the PDF's time of creation */
  createdAt: Date;
  /** PDF/UA-1 for people, PDF/A-2a for the archive; the compiler makes one of them a run */
  standard?: 'ua-1' | 'a-2a';
  /** a preview of what is no document yet: every page says so */
  draft?: boolean;
  /** pictures (JPEG, PNG) by the names that the data gives them; how many there may be, `readPictures` knows */
  files?: Readonly<Record<string, Uint8Array>>;
}

/** Where the templates lie, in a checkout and in an image alike. */
export const templateFolder = join(checkoutRoot(), 'libs/documents/templates');

const compiler = new TypstCompiler();
/**
 * Pictures take time and memory: letters don't wait for them, and what they took is given back. Both tries together stay below
 * the minute after which Temporal takes an activity for dead.
 */
const withPictures = new TypstCompiler(30_000, false);

/**
 * Makes one document as PDF/UA-1 (ISO 14289-1) or PDF/A-2a (ISO 19005-2). The same arguments give the same bytes.
 * Values reach the template as data, never as Typst source; characters that no font has are printed as `▯`. Whatever its
 * files hold, the document is made: in place of a picture that can't be shown the template says so, and where pictures end
 * the compiler or take it longer than 30 s, in place of all.
 *
 * @throws DocumentError `data` for values that don't fit the template, `compile` or `export` for a fault of the template,
 *   `timeout` after 20 s, `crashed` when the compiler ended. None of them quotes a value.
 */
export async function renderPdf<T extends DocumentTemplate>(options: RenderPdf<T>): Promise<Buffer> {
  const { template, language, createdAt, standard = 'ua-1', draft = false, files = {} } = options;
  const checked = documentData[template].safeParse(options.data);
  if (!checked.success) {
    const fields = checked.error.issues.map((issue) => issue.path.join('.'));
    throw new DocumentError('data', `${template}: bad values at ${fields.join(', ')}`);
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- this template's schema has just given it
  const letter = letterOf(template, checked.data as CheckedData[T], language, createdAt, draft);
  const request = {
    folder: templateFolder,
    main: join(templateFolder, `${template}.typ`),
    fontFiles,
    data: JSON.stringify(printableValue(letter, documentFonts())),
    standard,
    createdAt: Math.floor(createdAt.getTime() / 1000),
  };
  if (Object.keys(files).length === 0) return compiler.compile(request);
  return withPictures.compile({ ...request, files }).catch(() => compiler.compile(request));
}
