import type { ReactElement } from 'react';
import { shortInstant } from '../task/due.js';
import { paperTexts } from '../council-work/paper-texts.js';
import { Link } from '../view/links.js';
import { AnswersView } from '../forms/answers-view.js';
import {
  applicationVersions,
  formStateOf,
  secretTasks,
  taskResults,
  sourceText,
  type OpenedDossier,
} from './dossier-reader.js';
import { dossierTexts } from './texts.js';

/** Every version of the application, the newest open; what changed from one to the next is marked. */
export function ApplicationVersions({ opened }: { readonly opened: OpenedDossier }): ReactElement {
  const t = dossierTexts(opened.language);
  const versions = applicationVersions(opened);
  if (versions.length === 0) return <p className="kern-body kern-body--muted">{t('noApplication')}</p>;
  return (
    <div className="app-stack">
      {opened.paper && versions.length > 1 ? (
        <p className="kern-body">
          <Link href={`/dossiers/${opened.dossier.reference}/versions`}>{paperTexts(opened.language)('compare')}</Link>
        </p>
      ) : null}
      {versions
        .map((line, index) => {
          const form = formStateOf(opened, line);
          const before = versions[index - 1];
          const newest = index === versions.length - 1;
          if (!form) return null;
          return (
            <details key={line.id} className="app-details" open={newest}>
              <summary>
                {t('version', { number: index + 1, at: shortInstant(line.receivedAt, opened.language) })}
                {newest && versions.length > 1 ? ` (${t('current')})` : null}
              </summary>
              {before ? <p className="kern-body">{t('changedSince')}</p> : null}
              <AnswersView form={form} {...(before ? { before: before.data } : {})} level={3} />
            </details>
          );
        })
        .toReversed()}
    </div>
  );
}

/** What the office filled in, newest first. */
export function Results(props: { readonly opened: OpenedDossier; readonly leads: boolean }): ReactElement {
  const { opened, leads } = props;
  const t = dossierTexts(opened.language);
  // What somebody biased has written counts no more; it would also say who that is.
  const isExcluded = (person: string | null): boolean => opened.frame.recused.some(({ id }) => id === person);
  const results = taskResults(opened).filter(({ personId }) => leads || !isExcluded(personId));
  const hides = secretTasks(opened.compiled, opened.dossier).size > 0;
  return (
    <div className="app-stack">
      {hides ? <p className="kern-body">{t('secret')}</p> : null}
      {results.length === 0 && !hides ? <p className="kern-body kern-body--muted">{t('noResults')}</p> : null}
      {results.map((line) => {
        const form = formStateOf(opened, line);
        const task = sourceText(opened.words, line);
        const at = shortInstant(line.receivedAt, opened.language);
        const text = t('result', { task, person: line.person ?? '', at });
        if (!form) return null;
        return (
          <details key={line.id} className="app-details">
            <summary>{isExcluded(line.personId) ? t('countsNoMore', { text }) : text}</summary>
            <AnswersView form={form} level={3} />
          </details>
        );
      })}
    </div>
  );
}
