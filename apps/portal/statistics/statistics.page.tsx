import type { ReactElement } from 'react';
import { statisticsParts } from '#libs/database/stores/statistics.store.js';
import { ProgrammeFilter } from '../programmes/own-programmes.js';
import { callText } from '../programmes/programme-words.js';
import { FilterSelect } from '../queue/filter-select.js';
import { frameOf } from '../reply/frame.js';
import type { Visit } from '../security/visit.js';
import { Button } from '../view/button.js';
import { PageTitle, Section } from '../view/card.js';
import type { Language } from '../view/catalogue.js';
import { Layout } from '../view/layout.js';
import { Link } from '../view/links.js';
import { PlainSelect } from '../view/plain-select.js';
import { CountsTable, MoneyTable } from './figures-table.js';
import { MonthChart } from './month-chart.js';
import { statisticsHref } from './statistics-query.js';
import { figuresOf, kinds, type Kind, type StatisticsView } from './statistics-view.js';
import { statisticsTexts } from './texts.js';

/** What came in and what became of it, by kind: a picture of the year, numbers and amounts, and all of it as a file. */
export function statisticsPage(visit: Visit, view: StatisticsView): ReactElement {
  const { language } = visit;
  const t = statisticsTexts(language);
  return (
    <Layout {...frameOf(visit)} title={t('title')} width="wide">
      <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
      <Filter view={view} language={language} />
      {view.figures.length === 0 ? (
        <p className="kern-body kern-body--muted">{t('nothing')}</p>
      ) : (
        <p className="kern-body">
          <Link href={statisticsHref(view.query, '.csv')}>{t('file')}</Link>
        </p>
      )}
      {kinds.map((kind) => (
        <KindSection key={kind} kind={kind} view={view} language={language} />
      ))}
    </Layout>
  );
}

interface PartProps {
  readonly view: StatisticsView;
  readonly language: Language;
}

function KindSection({ kind, view, language }: PartProps & { readonly kind: Kind }): ReactElement | null {
  const t = statisticsTexts(language);
  const { year, months, query } = view;
  const { rows, total } = figuresOf(view, kind, language);
  const own = months.filter(({ as }) => as === kind);
  if (rows.length === 0) return null;
  const numbers = { kind, rows, total, part: t(`by.${query.by}`), language };
  return (
    <Section id={kind} title={t('in', { what: t(kind), year: year ?? '' }).trim()}>
      <div className="app-stack app-statistics">
        {kind === 'application' ? <MonthChart months={own} year={year} language={language} /> : null}
        <CountsTable {...numbers} />
        {kind === 'application' ? <MoneyTable {...numbers} /> : null}
      </div>
    </Section>
  );
}

function Filter({ view, language }: PartProps): ReactElement {
  const t = statisticsTexts(language);
  const { query, year, years, programmes, calls } = view;
  const titled = (key: string) => programmes.find((one) => one.key === key)?.texts ?? {};
  const listed = year === undefined || years.includes(year) ? years : [year, ...years];
  return (
    <form method="get" action="/statistics" className="app-filter" role="search" aria-label={t('filter')}>
      <PlainSelect
        id="filter-year"
        name="year"
        label={t('year')}
        value={String(year ?? 'all')}
        options={[
          { value: 'all', label: t('allYears') },
          ...listed.map((one) => ({ value: `${one}`, label: `${one}` })),
        ]}
      />
      <ProgrammeFilter
        programmes={programmes}
        value={query.programme}
        label={t('programme')}
        all={t('all')}
        language={language}
      />
      <FilterSelect
        name="call"
        label={t('call')}
        all={t('all')}
        value={query.call}
        options={calls
          .filter(({ published }) => published)
          .map(({ id, name, programme }) => ({
            value: id,
            label: callText({ texts: titled(programme), name }, language),
          }))}
      />
      <PlainSelect
        id="filter-by"
        name="by"
        label={t('by')}
        value={query.by}
        options={statisticsParts.map((part) => ({ value: part, label: t(`by.${part}`) }))}
      />
      <Button>{t('apply')}</Button>
    </form>
  );
}
