import type { ReactElement } from 'react';
import type { Programme } from '#libs/database/entities/programme.entity.js';
import type { FoundDossier, FoundDossiers } from '#libs/database/stores/dossier-search.store.js';
import { stateText, wordsOf } from '../dossier/words.js';
import { ProgrammeFilter } from '../programmes/own-programmes.js';
import { FilterSelect } from '../queue/filter-select.js';
import { frameOf } from '../reply/frame.js';
import type { Visit } from '../security/visit.js';
import { Due } from '../task/due.js';
import { Button } from '../view/button.js';
import { PageTitle } from '../view/card.js';
import type { Language } from '../view/catalogue.js';
import { Layout } from '../view/layout.js';
import { Link } from '../view/links.js';
import { ListKeys, Pagination } from '../view/navigation.js';
import { Table } from '../view/table.js';
import { TextInput } from '../view/text-fields.js';
import { Instant } from '../view/values.js';
import { searchHref, type SearchQuery } from './search-query.js';
import { searchTexts } from './texts.js';

interface SearchPageProps {
  readonly query: SearchQuery;
  readonly size: number;
  readonly found: FoundDossiers;
  /** those a person can choose from */
  readonly programmes: readonly Programme[];
}

/** Dossiers by words, programme, status, call and state, page by page. */
export function searchPage(visit: Visit, props: SearchPageProps): ReactElement {
  const { query, size, found } = props;
  const { language } = visit;
  const t = searchTexts(language);
  return (
    <Layout {...frameOf(visit)} title={t('title')} width="wide">
      <PageTitle>{t('title')}</PageTitle>
      <Filter {...props} language={language} />
      <div className="app-stack">
        <Narrowed query={query} example={found.dossiers[0]} language={language} />
        <p className="kern-body" role="status">
          {found.total === 0 ? t('nothing') : t('found', { count: found.total })}
        </p>
      </div>
      {found.dossiers.length === 0 ? null : <FoundTable found={found} language={language} />}
      <Pagination
        page={query.page}
        pages={Math.ceil(found.total / size)}
        href={(number) => searchHref(query, { page: number })}
      />
      {found.total === 0 ? null : (
        <p className="kern-body">
          <Link href={searchHref(query, {}, '.csv')}>{t('file')}</Link>
        </p>
      )}
    </Layout>
  );
}

function Filter({ query, programmes, language }: SearchPageProps & { readonly language: Language }): ReactElement {
  const t = searchTexts(language);
  const { words, programme, status, call, state } = query;
  return (
    <form method="get" action="/dossiers" className="app-filter" role="search" aria-label={t('filter')}>
      <TextInput name="query" type="search" label={t('label')} value={words} />
      <ProgrammeFilter
        programmes={programmes}
        value={programme}
        label={t('programme')}
        all={t('all')}
        language={language}
      />
      <FilterSelect
        name="status"
        label={t('status')}
        all={t('all')}
        value={status}
        options={(['active', 'ended'] as const).map((value) => ({ value, label: t(`status.${value}`) }))}
      />
      {call === undefined ? null : <input type="hidden" name="call" value={call} />}
      {state === undefined ? null : <input type="hidden" name="state" value={state} />}
      <Button>{t('search')}</Button>
    </form>
  );
}

/** What a link has narrowed the list down to beside the choices of the form, and how to have it all again. */
function Narrowed(props: {
  readonly query: SearchQuery;
  /** one of those found, whose process knows the state's name */
  readonly example: FoundDossier | undefined;
  readonly language: Language;
}): ReactElement | null {
  const { query, example, language } = props;
  const { call, state } = query;
  if (call === undefined && state === undefined) return null;
  const t = searchTexts(language);
  const named = (name: string): string => (example ? stateText(name, wordsOf(example.process, language)) : name);
  const [ofCall, inState] = [t('ofCall', { call: call ?? '' }), t('inState', { state: named(state ?? '') })];
  const drop = (what: string, over: Partial<SearchQuery>): ReactElement => (
    <li>
      {what}{' '}
      <Link href={searchHref(query, over)} label={`${t('drop')}: ${what}`}>
        {t('drop')}
      </Link>
    </li>
  );
  return (
    <ul className="app-plain-list">
      {call === undefined ? null : drop(ofCall, { call: undefined, state: undefined })}
      {state === undefined ? null : drop(inState, { state: undefined })}
    </ul>
  );
}

function FoundTable({ found, language }: { readonly found: FoundDossiers; readonly language: Language }): ReactElement {
  const t = searchTexts(language);
  return (
    <ListKeys>
      <Table
        caption={t('title')}
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
          {
            key: 'title',
            label: t('subject'),
            cell: ({ title, organisation }) => (
              <div>
                {title}
                {organisation ? <p className="kern-body kern-body--small kern-body--muted">{organisation}</p> : null}
              </div>
            ),
          },
          { key: 'state', label: t('state'), cell: (row) => stateText(row.state, wordsOf(row.process, language)) },
          { key: 'since', label: t('since'), cell: ({ stateSince }) => <Instant at={stateSince} short /> },
          { key: 'due', label: t('due'), cell: ({ dueAt }) => (dueAt ? <Due at={dueAt} /> : null) },
        ]}
      />
    </ListKeys>
  );
}
