import type { ReactElement } from 'react';
import type { FoundDossier, FoundDossiers } from '#libs/database/stores/dossier-search.store.js';
import { frameOf } from '../reply/frame.js';
import type { Visit } from '../security/visit.js';
import { Due } from '../task/due.js';
import { Button } from '../view/button.js';
import { PageTitle } from '../view/card.js';
import { Layout } from '../view/layout.js';
import { Link } from '../view/links.js';
import { ListKeys, Pagination } from '../view/navigation.js';
import { Table } from '../view/table.js';
import { TextInput } from '../view/text-fields.js';
import { Instant } from '../view/values.js';
import { dossierTexts } from './texts.js';
import { stateText, wordsOf } from './words.js';

interface SearchPageProps {
  readonly query: string;
  readonly page: number;
  readonly size: number;
  readonly found: FoundDossiers;
}

/** Dossiers by reference or title, page by page. */
export function searchPage(visit: Visit, { query, page, size, found }: SearchPageProps): ReactElement {
  const { language } = visit;
  const t = dossierTexts(language);
  const href = (number: number): string =>
    `/dossiers?${new URLSearchParams({ query, page: String(number) }).toString()}`;
  const words = ({ process }: FoundDossier) => wordsOf(process, language);
  return (
    <Layout {...frameOf(visit)} title={t('searchTitle')} width="wide">
      <PageTitle>{t('searchTitle')}</PageTitle>
      <form method="get" action="/dossiers" className="app-filter" role="search">
        <TextInput name="query" type="search" label={t('searchLabel')} value={query} />
        <Button>{t('search')}</Button>
      </form>
      <p className="kern-body" role="status">
        {found.total === 0 ? t('nothing') : t('found', { count: found.total })}
      </p>
      {found.dossiers.length === 0 ? null : (
        <ListKeys>
          <Table
            caption={t('searchTitle')}
            captionHidden
            rows={found.dossiers}
            rowKey={({ reference }) => reference}
            columns={[
              {
                key: 'reference',
                label: t('reference'),
                rowHeader: true,
                cell: ({ reference }) => <Link href={`/dossiers/${reference}`}>{reference}</Link>,
              },
              { key: 'title', label: t('title'), cell: ({ title }) => title },
              { key: 'state', label: t('state'), cell: (row) => stateText(row.state, words(row)) },
              { key: 'since', label: t('stateSince'), cell: ({ stateSince }) => <Instant at={stateSince} short /> },
              { key: 'due', label: t('dueShort'), cell: ({ dueAt }) => (dueAt ? <Due at={dueAt} /> : null) },
            ]}
          />
        </ListKeys>
      )}
      <Pagination page={page} pages={Math.ceil(found.total / size)} href={href} />
    </Layout>
  );
}
