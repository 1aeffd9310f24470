import type { ReactElement } from 'react';
import type { DocumentLine, JournalLine } from '#libs/database/stores/dossier-view.store.js';
import { Section } from '../view/card.js';
import { Link } from '../view/links.js';
import { Timeline } from '../view/lists.js';
import { usePage } from '../view/page-context.js';
import { Instant } from '../view/values.js';
import { publicHistory } from './history.js';
import { myTexts } from './texts.js';

const documentNames = ['receipt', 'notice', 'rejection'] as const;

/** The documents made for the applicant. */
export function Documents({ documents }: { readonly documents: readonly DocumentLine[] }): ReactElement | null {
  const t = myTexts(usePage().language);
  const lines = documents.flatMap((document) => {
    const name = documentNames.find((one) => one === document.template);
    return name ? [{ ...document, name }] : [];
  });
  if (lines.length === 0) return null;
  return (
    <Section id="documents" title={t('documents')}>
      <ul className="app-plain-list kern-body">
        {lines.map(({ id, name, fileId, createdAt }) => (
          <li key={id}>
            {fileId === null ? (
              <>
                {t(`document.${name}`)} ({t('documents.making')})
              </>
            ) : (
              <Link href={`/files/${fileId}`} icon="download">
                {t(`document.${name}`)} (PDF)
              </Link>
            )}
            <div className="kern-body--small kern-body--muted">
              <Instant at={createdAt} short />
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** What happened, as far as it concerns the applicant. */
export function History({ journal }: { readonly journal: readonly JournalLine[] }): ReactElement {
  const t = myTexts(usePage().language);
  const entries = publicHistory(journal).map(({ seq, at, event, by }) => ({
    key: String(seq),
    at,
    title: t(`event.${event}`),
    by: t(`by.${by}`),
  }));
  return (
    <Section id="history" title={t('history')}>
      {entries.length === 0 ? <p className="kern-body">{t('history.none')}</p> : <Timeline entries={entries} />}
    </Section>
  );
}
