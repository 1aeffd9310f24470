import type { ReactElement } from 'react';
import type { Dossier } from '#libs/database/entities/dossier.entity.js';
import type { DossierFile } from '#libs/database/stores/dossier-file.store.js';
import { writeEuro } from '#libs/forms/write-values.js';
import { processes } from '#libs/processes/index.js';
import { DescriptionList } from '../view/lists.js';
import type { Language } from '../view/catalogue.js';
import { wordsIn } from '../view/languages.js';

/** A number that an applicant reads, in words. */
export interface ShownFigure {
  readonly key: string;
  readonly label: string;
  readonly text: string;
}

/** The amounts and days that rules of a dossier's forms compare with. */
export const termsOfDossier = (
  dossier: Pick<Dossier, 'process'>,
  file: DossierFile,
): Readonly<Record<string, number | string>> => processes[dossier.process]?.taskTerms(file) ?? {};

/** The figures of these keys, as the public view of the dossier's process declares them; those without a value are left out. */
export function figuresOf(
  dossier: Pick<Dossier, 'process' | 'rank' | 'inLine'>,
  file: DossierFile,
  keys: readonly string[],
  language: Language,
): ShownFigure[] {
  const declared = processes[dossier.process]?.publicView?.figures ?? {};
  const terms = termsOfDossier(dossier, file);
  return keys.flatMap((key) => {
    const figure = declared[key];
    if (!figure) return [];
    const value = typeof figure.of === 'object' ? terms[figure.of.term] : inLine(dossier, file)?.[figure.of];
    if (typeof value !== 'number') return [];
    return [
      {
        key,
        label: wordsIn(figure, language),
        text: figure.unit === 'cents' ? writeEuro(value, language) : String(value),
      },
    ];
  });
}

/** The place in line for money, and how many stand in it with this one. */
function inLine({ rank, inLine: stands }: Pick<Dossier, 'rank' | 'inLine'>, { money }: DossierFile) {
  if (!stands || rank === null || rank === undefined) return undefined;
  const ahead = money.line.filter((other) => other.rank < rank).length;
  return { linePlace: ahead + 1, lineLength: money.line.length + 1 };
}

/** Figures to read, one below the other. */
export function Figures({ figures }: { readonly figures: readonly ShownFigure[] }): ReactElement | null {
  if (figures.length === 0) return null;
  return (
    <DescriptionList
      items={figures.map(({ key, label, text }) => ({
        key,
        term: label,
        value: <span className="app-number">{text}</span>,
      }))}
    />
  );
}
