import type { ReactElement } from 'react';
import { FilterSelect } from '../queue/filter-select.js';
import { PageTitle } from '../view/card.js';
import { Link } from '../view/links.js';
import { Pagination } from '../view/navigation.js';
import { usePage } from '../view/page-context.js';
import { dayText } from '../view/values.js';
import { BodyFilter, FilterForm, YearFilter } from './filter-form.js';
import { CouncilLayout, German, type CouncilVisit } from './frame.js';
import { PublicLink } from './links.js';
import { OrderState } from './paper.page.js';
import { paperQueryText, type PaperQuery } from './query.js';
import { councilTexts } from './texts.js';
import { isFinished, type BodyLine, type PaperLine } from './views.js';
import { vocabularyWord } from './vocabulary.js';

interface ResolutionsPageProps {
  readonly filter: PaperQuery;
  readonly years: readonly string[];
  readonly bodies: readonly BodyLine[];
  readonly papers: readonly PaperLine[];
  readonly total: number;
  readonly page: number;
  readonly size: number;
}

/** What was resolved, the latest first, with every order and how far it is. */
export function resolutionsPage(at: CouncilVisit, props: ResolutionsPageProps): ReactElement {
  const { language } = at.visit;
  const t = councilTexts(language);
  const { filter, years, bodies, papers, total, page, size } = props;
  const { body, year, progress } = filter;
  const chosen = { body, year, progress };
  const isChosen = Object.values(chosen).some((one) => one !== undefined);
  const href = (number: number): string =>
    `/council/resolutions${paperQueryText(chosen, number === 1 ? {} : { page: String(number) })}`;
  return (
    <CouncilLayout
      {...at}
      part="resolutions"
      title={t('resolutions')}
      head={{ path: href(page), description: t('resolutionsLead') }}
    >
      <PageTitle lead={t('resolutionsLead')}>{t('resolutions')}</PageTitle>
      <div className="app-stack">
        <FilterForm action="/council/resolutions">
          <FilterSelect
            name="progress"
            label={t('progress')}
            all={t('anyProgress')}
            value={progress}
            options={[
              { value: 'open', label: t('progressOpen') },
              { value: 'done', label: t('progressDone') },
            ]}
          />
          <BodyFilter bodies={bodies} value={body} />
          <YearFilter years={years} value={year} />
        </FilterForm>
        <p className="kern-body" role="status">
          {total === 0 ? t('noResolutions') : t('found', { count: total })}{' '}
          {isChosen ? <Link href="/council/resolutions">{t('clear')}</Link> : null}
        </p>
        <ul className="app-council-list">
          {papers.map((paper) => (
            <li key={paper.id}>
              <ResolutionLine paper={paper} />
            </li>
          ))}
        </ul>
        <Pagination page={page} pages={Math.ceil(total / size)} href={href} />
      </div>
    </CouncilLayout>
  );
}

function ResolutionLine({ paper }: { readonly paper: PaperLine }): ReactElement {
  const { language } = usePage();
  const t = councilTexts(language);
  const { reference, resolution, orders } = paper;
  const done = orders.filter(isFinished).length;
  return (
    <>
      <p className="app-preline">
        {reference === undefined ? null : <German>{reference} · </German>}
        {resolution?.on === undefined ? null : t('resolvedOn', { day: dayText(resolution.on, language, true) })}
        {resolution?.body === undefined ? null : <German> · {resolution.body}</German>}
        {resolution?.majority === undefined ? null : ` · ${vocabularyWord('majority', resolution.majority, language)}`}
      </p>
      <p className="app-council-list__line">
        <PublicLink to={paper} />
      </p>
      {orders.length === 0 ? (
        <p className="kern-body kern-body--small kern-body--muted">{t('noOrders')}</p>
      ) : (
        <div className="app-council-progress">
          <svg className="app-council-progress__bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
            <rect width={(100 * done) / orders.length} height="4" />
          </svg>
          <p className="kern-body kern-body--small">{t('ordersDone', { done, count: orders.length })}</p>
          <ul className="app-plain-list">
            {orders.map((order, index) => (
              <li key={index} className="app-council-list__line">
                <OrderState order={order} />
                <span className="kern-body kern-body--small">
                  <German>{[order.text, order.body].filter(Boolean).join(' · ')}</German>
                  {order.dueOn === undefined ? null : ` · ${t('until')} ${dayText(order.dueOn, language, true)}`}
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
