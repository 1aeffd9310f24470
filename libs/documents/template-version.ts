import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { blockHash, blockName } from './blocks/block.js';
import { blocks } from './blocks/used-blocks.js';
import { documentLanguages, type DocumentTemplate } from './document-templates.js';
import { officeOf, wordsOf } from './letter.js';
import { templateFolder } from './typst.js';

/** A template and, after it, those it is built on. */
function sourcesOf(file: string): string[] {
  const source = readFileSync(join(templateFolder, file), 'utf8');
  return [source, ...[...source.matchAll(/#import "([\w-]+\.typ)"/g)].flatMap(([, name = '']) => sourcesOf(name))];
}

/**
 * Which wording a document was made with: 12 hex digits of a SHA-256 over the template, those it is built on, all words and
 * all text blocks. It stands with each document, since a wrong remedy text gives a year instead of a month (§ 58 Abs. 2 VwGO).
 */
export function templateVersion(template: DocumentTemplate): string {
  const words = documentLanguages.map((language) => [
    language,
    officeOf(template, language),
    wordsOf(template, language),
  ]);
  const texts = blocks.map((block) => `${blockName(block)} ${blockHash(block)}`);
  const parts = [template, ...sourcesOf(`${template}.typ`), JSON.stringify(words), ...texts];
  return createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, 12);
}
