import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentLanguages, type DocumentTemplate } from './document-templates.js';
import { officeOf, wordsOf } from './letter.js';
import { templateFolder } from './typst.js';

const read = (file: string): string => readFileSync(join(templateFolder, file), 'utf8');

/**
 * Which wording a document was made with: 12 hex digits of a SHA-256 over the template, the letterhead and all words.
 * It stands with each document, since a wrong remedy text gives a year instead of a month (§ 58 Abs. 2 VwGO).
 */
export function templateVersion(template: DocumentTemplate): string {
  const words = documentLanguages.map((language) => [language, officeOf(language), wordsOf(template, language)]);
  const parts = [read('letterhead.typ'), read(`${template}.typ`), JSON.stringify(words)];
  return createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, 12);
}
