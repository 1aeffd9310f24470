import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fontReader, type Font } from './glyphs.js';

const require = createRequire(import.meta.url);

/** The typefaces of all documents, both under the SIL Open Font License. A family's weights know the same characters. */
const families = {
  'Fira Sans': ['fira-sans/400Regular/FiraSans_400Regular.ttf', 'fira-sans/600SemiBold/FiraSans_600SemiBold.ttf'],
  'Noto Sans Arabic': [
    'noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf',
    'noto-sans-arabic/600SemiBold/NotoSansArabic_600SemiBold.ttf',
  ],
};

const pathOf = (file: string): string => require.resolve(`@expo-google-fonts/${file}`);

/** Paths of the font files that documents are set in. */
export const fontFiles: readonly string[] = Object.values(families).flat().map(pathOf);

/** One reader of characters for each family; read once a process. */
let readers: Font[] | undefined;
export function documentFonts(): Font[] {
  readers ??= Object.values(families).map(([regular]) => fontReader(readFileSync(pathOf(regular ?? ''))));
  return readers;
}
