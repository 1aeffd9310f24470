import type { BodyRules } from '../council/register.js';
import { kindTexts } from './kind-texts.js';

type Chapters = Pick<BodyRules, 'chapters' | 'takes'>;

/** The chapter that a submission of this kind comes to by itself: the one that takes it, else the last. Empty where there is none. */
export function chapterFor({ chapters, takes = {} }: Chapters, kind: string): string {
  const chapter = takes[kind];
  return chapter !== undefined && chapters.includes(chapter) ? chapter : (chapters.at(-1) ?? '');
}

/**
 * Chapters as the office writes them, one a line: `Anträge | Antrag, Ergänzung`. Behind the bar stand the kinds of submissions
 * that come there by themselves, in German as on the papers.
 * @returns also words behind a bar that are no kind, and kinds that stand twice
 */
export function chaptersIn(lines: string): Chapters & { unknown: string[] } {
  const chapters: string[] = [];
  const takes: Record<string, string> = {};
  const unknown: string[] = [];
  for (const line of lines.split('\n')) {
    const [chapter = '', ...behind] = line.split('|').map((part) => part.trim());
    if (chapter === '' && behind.join('') === '') continue;
    chapters.push(chapter);
    for (const word of wordsOf(behind.join(','))) {
      const kind = Object.keys(kindTexts).find((one) => kindTexts[one]?.toLowerCase() === word.toLowerCase());
      if (kind === undefined || kind in takes || chapter === '') unknown.push(word);
      else takes[kind] = chapter;
    }
  }
  return { chapters, ...(Object.keys(takes).length > 0 ? { takes } : {}), unknown };
}

const wordsOf = (text: string): string[] =>
  text
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');

/** The same lines again, to be changed. */
export const chapterLines = (rules: Chapters): string[] =>
  rules.chapters.map((chapter) => {
    const kinds = kindsOf(rules, chapter);
    return kinds.length === 0 ? chapter : `${chapter} | ${kinds.join(', ')}`;
  });

const kindsOf = ({ takes = {} }: Chapters, chapter: string): string[] =>
  Object.keys(kindTexts).flatMap((kind) => (takes[kind] === chapter ? [kindTexts[kind] ?? kind] : []));
