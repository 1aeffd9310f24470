import type { ReactElement } from 'react';
import { writeDay, writeEuro } from '#libs/forms/write-values.js';
import type { HeardLine } from '#libs/processes/heard.js';
import { processes } from '#libs/processes/index.js';
import type { Language } from '../view/catalogue.js';
import { DescriptionList } from '../view/lists.js';
import { officeLanguage } from '../view/languages.js';
import { Instant } from '../view/values.js';
import type { OpenedDossier } from './dossier-reader.js';

/** What other dossiers told this one, the newest first; nothing where its process has no words for it, or none came. */
export function heardView({ dossier, file, language }: OpenedDossier): ReactElement | null {
  const heard = processes[dossier.process]?.heard?.(file) ?? [];
  const spoken = officeLanguage(language);
  if (heard.length === 0) return null;
  return (
    <div className="app-stack">
      {heard.toReversed().map(({ at, title, lines }) => (
        <div key={at}>
          <p className="kern-body">
            <strong>{title[spoken]}</strong>, <Instant at={at} short />
          </p>
          <DescriptionList
            items={lines.map((line) => ({
              key: line.name.de,
              term: line.name[spoken],
              value: <span className="app-answer">{valueOf(line, spoken)}</span>,
            }))}
          />
        </div>
      ))}
    </div>
  );
}

function valueOf(line: HeardLine, language: Language): string {
  if ('cents' in line) return writeEuro(line.cents, language);
  return 'day' in line ? writeDay(line.day, language) : line.text;
}
