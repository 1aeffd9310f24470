import type { ReactElement } from 'react';
import type { DocumentLine, JournalLine } from '#libs/database/stores/dossier-view.store.js';
import type { PublicView } from '#libs/processes/public-view.js';
import { Section } from '../view/card.js';
import { Link } from '../view/links.js';
import { Timeline } from '../view/lists.js';
import { usePage } from '../view/page-context.js';
import { Instant } from '../view/values.js';
import { publicHistory } from './history.js';
import { myTexts } from './texts.js';
import { wordsIn } from '../view/languages.js';

interface DocumentsProps {
  readonly documents: readonly DocumentLine[];
  readonly names: PublicView['documents'];
}

/** The documents made for the applicant, the newest first. */
export function Documents({ documents, names }: DocumentsProps): ReactElement | null {
  const { language } = usePage();
  const t = myTexts(language);
  const lines = documents.flatMap((document) => {
    const name = Object.hasOwn(names, document.template) ? names[document.template] : undefined;
    return name ? [{ ...document, name: wordsIn(name, language) }] : [];
  });
  if (lines.length === 0) return null;
  return (
    <Section id="documents" title={t('documents')}>
      <ul className="app-plain-list kern-body">
        {lines.toReversed().map(({ id, name, fileId, createdAt }) => (
          <li key={id}>
            {fileId === null ? (
              <>
                {name} ({t('documents.making')})
              </>
            ) : (
              <Link href={`/files/${fileId}`} icon="download">
                {`${name} (PDF)`}
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

interface HistoryProps {
  readonly journal: readonly JournalLine[];
  readonly events: PublicView['events'];
  readonly proposerId: string | null;
  /** whoever reads it has proposed somebody else */
  readonly proposed: boolean;
}

/** To whoever proposed somebody, they are the one who did it themselves. */
const asProposersRead = { applicant: 'nominee', proposer: 'applicant', office: 'office', clock: 'clock' } as const;

/** What happened, as far as it concerns the applicant. */
export function History({ journal, events, proposerId, proposed }: HistoryProps): ReactElement {
  const { language } = usePage();
  const t = myTexts(language);
  const entries = publicHistory(journal, events, proposerId).map(({ seq, at, words, by }) => ({
    key: String(seq),
    at,
    title: wordsIn(words, language),
    by: t(`by.${proposed ? asProposersRead[by] : by}`),
  }));
  return (
    <Section id="history" title={t('history')}>
      {entries.length === 0 ? <p className="kern-body">{t('history.none')}</p> : <Timeline entries={entries} />}
    </Section>
  );
}
