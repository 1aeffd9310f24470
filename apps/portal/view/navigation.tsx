import type { ReactElement, ReactNode } from 'react';
import { Link } from './links.js';
import { useTexts } from './page-context.js';

interface PaginationProps {
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  readonly href: (page: number) => string;
}

/** Previous, next and the pages near by. Nothing for a single page. */
export function Pagination({ page, pages, href }: PaginationProps): ReactElement | null {
  const t = useTexts();
  if (pages <= 1) return null;
  const near = [...new Set([1, page - 1, page, page + 1, pages])].filter((number) => number >= 1 && number <= pages);
  return (
    <nav className="app-pagination" aria-label={t('pagination.label')}>
      {page > 1 ? (
        <Link href={href(page - 1)} icon="chevron-left">
          {t('pagination.previous')}
        </Link>
      ) : null}
      <ul className="app-pagination__pages">
        {near.map((number, index) => (
          <li key={number} className={number - (near[index - 1] ?? number) > 1 ? 'app-pagination__gap' : undefined}>
            <a
              href={href(number)}
              aria-label={t('pagination.page', { page: number })}
              aria-current={number === page ? 'page' : undefined}
            >
              {number}
            </a>
          </li>
        ))}
      </ul>
      {page < pages ? (
        <Link href={href(page + 1)} icon="chevron-right">
          {t('pagination.next')}
        </Link>
      ) : null}
    </nav>
  );
}

export interface Tab {
  readonly href: string;
  readonly label: string;
  /** Shown behind the label; the caller caps it ("99+"). */
  readonly count?: number | string;
  readonly current?: boolean;
}

/** Views of one thing, each with an address of its own. */
export function Tabs({ tabs, label }: { readonly tabs: readonly Tab[]; readonly label: string }): ReactElement {
  return (
    <nav className="app-tabs" aria-label={label}>
      <ul>
        {tabs.map(({ href, label: name, count, current }) => (
          <li key={href}>
            <a href={href} aria-current={current ? 'page' : undefined}>
              {name}
              {count === undefined ? null : <span className="app-tabs__count"> ({count})</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Around a list of links: the keys j and k move between its rows where scripts run; a box switches them off. */
export function ListKeys({ children }: { readonly children: ReactNode }): ReactElement {
  return <list-keys data-label={useTexts()('list.keys')}>{children}</list-keys>;
}
