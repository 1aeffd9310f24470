import type { ReactElement } from 'react';
import { FilterSelect } from '../queue/filter-select.js';
import { PageTitle } from '../view/card.js';
import { Link } from '../view/links.js';
import { Pagination } from '../view/navigation.js';
import { usePage } from '../view/page-context.js';
import { BodyFilter, FilterForm, YearFilter } from './filter-form.js';
import { CouncilLayout, type CouncilVisit } from './frame.js';
import { PaperList } from './links.js';
import { paperQueryText, type PaperQuery } from './query.js';
import { councilTexts } from './texts.js';
import type { BodyLine, PaperLine } from './views.js';
import { vocabularyWord } from './vocabulary.js';

interface PapersPageProps {
  readonly filter: PaperQuery;
  readonly facets: {
    readonly paperTypes: readonly string[];
    readonly years: readonly string[];
    readonly states: readonly string[];
  };
  readonly bodies: readonly BodyLine[];
  readonly papers: readonly PaperLine[];
  readonly total: number;
  readonly page: number;
  readonly size: number;
}

/** Papers by kind, body, year and state; what is chosen stands in the address. */
export function papersPage(at: CouncilVisit, props: PapersPageProps): ReactElement {
  const { language } = at.visit;
  const t = councilTexts(language);
  const { filter, papers, total, page, size } = props;
  const { paperType, body, year, state } = filter;
  const chosen = { paperType, body, year, state };
  const isChosen = Object.values(chosen).some((one) => one !== undefined);
  const feed = `/council/papers.atom${paperQueryText(chosen)}`;
  const href = (number: number): string =>
    `/council/papers${paperQueryText(chosen, number === 1 ? {} : { page: String(number) })}`;
  return (
    <CouncilLayout
      {...at}
      part="papers"
      title={t('papers')}
      head={{
        path: href(page),
        description: t('papersLead'),
        feeds: [{ href: feed, type: 'application/atom+xml', title: t(isChosen ? 'feedOf' : 'feed') }],
      }}
    >
      <PageTitle lead={t('papersLead')}>{t('papers')}</PageTitle>
      <div className="app-stack">
        <PaperFilter {...props} />
        <p className="kern-body" role="status">
          {total === 0 ? t('noPapers') : t('found', { count: total })}{' '}
          {isChosen ? <Link href="/council/papers">{t('clear')}</Link> : null}
        </p>
        <PaperList papers={papers} />
        <Pagination page={page} pages={Math.ceil(total / size)} href={href} />
        <p className="kern-body">
          <Link href={feed}>{t(isChosen ? 'feedOf' : 'feed')}</Link>
        </p>
      </div>
    </CouncilLayout>
  );
}

function PaperFilter({ filter, facets, bodies }: PapersPageProps): ReactElement {
  const { language } = usePage();
  const t = councilTexts(language);
  return (
    <FilterForm action="/council/papers">
      <FilterSelect
        name="type"
        label={t('paperType')}
        all={t('anyType')}
        value={filter.paperType}
        options={facets.paperTypes.map((value) => ({ value, label: value }))}
      />
      <BodyFilter bodies={bodies} value={filter.body} />
      <YearFilter years={facets.years} value={filter.year} />
      <FilterSelect
        name="state"
        label={t('state')}
        all={t('anyState')}
        value={filter.state}
        options={facets.states.map((value) => ({ value, label: vocabularyWord('paper', value, language) }))}
      />
    </FilterForm>
  );
}
