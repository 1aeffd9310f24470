import type { ReactElement } from 'react';
import type { PublicHit, PublicHits } from '#libs/database/stores/public-search.store.js';
import { PageTitle } from '../view/card.js';
import { Link } from '../view/links.js';
import { Pagination, Tabs } from '../view/navigation.js';
import { usePage } from '../view/page-context.js';
import { Day, Instant } from '../view/values.js';
import { CouncilLayout, German, type CouncilVisit } from './frame.js';
import { PaperState, PublicLink } from './links.js';
import { dayIn, instantIn, textIn } from './read.js';
import { SearchForm } from './search-form.js';
import { councilTexts } from './texts.js';
import { namedOf } from './views.js';

/** What can be searched for, in this order, with its word. */
export const searchTypes = { Paper: 'papers', Meeting: 'meetings', Organization: 'bodies', Person: 'people' } as const;
export type SearchType = keyof typeof searchTypes;
export const everyType = ['Paper', 'Meeting', 'Organization', 'Person'] as const;

interface SearchPageProps {
  readonly words: string | undefined;
  readonly type: SearchType | undefined;
  /** none where nothing is asked for */
  readonly found: PublicHits | undefined;
  readonly page: number;
  readonly size: number;
}

/** Everything public by words: of all kinds or one, with the places where they stand. */
export function publicSearchPage(at: CouncilVisit, { words, type, found, page, size }: SearchPageProps): ReactElement {
  const t = councilTexts(at.visit.language);
  const counts = (one: SearchType): number => found?.counts[one] ?? 0;
  const all = everyType.reduce((sum, one) => sum + counts(one), 0);
  const total = type === undefined ? all : counts(type);
  const address = (over: { type?: SearchType | undefined; page?: number }): string =>
    `/council/search?${new URLSearchParams({
      ...(words !== undefined && { q: words }),
      ...(over.type !== undefined && { type: over.type }),
      ...(over.page !== undefined && over.page > 1 && { page: String(over.page) }),
    }).toString()}`;
  const feed = `/council/papers.atom?${new URLSearchParams({ q: words ?? '' }).toString()}`;
  const tabs = [
    { href: address({}), label: t('searchAll'), count: all, current: type === undefined },
    ...everyType
      .filter((one) => counts(one) > 0 || one === type)
      .map((one) => ({
        href: address({ type: one }),
        label: t(searchTypes[one]),
        count: counts(one),
        current: one === type,
      })),
  ];
  return (
    <CouncilLayout
      {...at}
      part="search"
      title={words === undefined ? t('searchTitle') : `${words} – ${t('searchTitle')}`}
      head={{
        path: address({ type, page }),
        description: t('searchTitle'),
        noindex: true,
        ...(words !== undefined && { feeds: [{ href: feed, type: 'application/atom+xml', title: t('searchFeed') }] }),
      }}
    >
      <PageTitle>{t('searchTitle')}</PageTitle>
      <div className="app-stack">
        <SearchForm words={words} type={type} />
        {found === undefined ? null : (
          <>
            <p className="kern-body" role="status">
              {total === 0 ? t('searchNothing') : t('found', { count: total })}
            </p>
            {all === 0 ? null : <Tabs tabs={tabs} label={t('filter')} />}
            <ol className="app-council-list">
              {found.hits.map((hit) => (
                <li key={hit.id}>
                  <Hit hit={hit} />
                </li>
              ))}
            </ol>
            <Pagination
              page={page}
              pages={Math.ceil(total / size)}
              href={(number) => address({ type, page: number })}
            />
            <p className="kern-body">
              <Link href={feed}>{t('searchFeed')}</Link>
            </p>
          </>
        )}
      </div>
    </CouncilLayout>
  );
}

const isType = (type: string): type is SearchType => type in searchTypes;

function Hit({ hit }: { readonly hit: PublicHit }): ReactElement {
  const t = councilTexts(usePage().language);
  const { type, data, shown, excerpt } = hit;
  const [day, start] = [dayIn(data, 'date'), instantIn(data, 'start')];
  return (
    <>
      <p className="app-preline">
        {isType(type) ? t(searchTypes[type]) : null}
        <German>
          {[textIn(data, 'reference'), textIn(data, 'paperType')].map((one) => (one ? ` · ${one}` : '')).join('')}
        </German>
        {day === undefined ? null : (
          <>
            {' · '}
            <Day day={day} short />
          </>
        )}
        {start ? (
          <>
            {' · '}
            <Instant at={start} short />
          </>
        ) : null}
      </p>
      <p className="app-council-list__line">
        <PublicLink to={namedOf(hit)} />
        {type === 'Paper' ? <PaperState state={textIn(shown, 'state')} /> : null}
      </p>
      {excerpt.trim() === '' ? null : (
        <p className="kern-body kern-body--small">
          <German>{marked(excerpt)}</German>
        </p>
      )}
    </>
  );
}

/** The words that were found stand between U+0001 and U+0002. */
function marked(excerpt: string): (string | ReactElement)[] {
  return excerpt.split('\u0001').flatMap((piece, index) => {
    if (index === 0) return [piece];
    const [found = '', ...rest] = piece.split('\u0002');
    return [<mark key={index}>{found}</mark>, rest.join('')];
  });
}
