import type { ReactElement } from 'react';
import { orderStates } from '#libs/database/stores/follow-up.store.js';
import { FilterSelect } from '../../queue/filter-select.js';
import { frameOf } from '../../reply/frame.js';
import type { Visit } from '../../security/visit.js';
import { Alert } from '../../view/alert.js';
import { Badge } from '../../view/badge.js';
import { Button } from '../../view/button.js';
import { PageTitle } from '../../view/card.js';
import type { Language } from '../../view/catalogue.js';
import { Layout } from '../../view/layout.js';
import { Link } from '../../view/links.js';
import { Pagination, Tabs } from '../../view/navigation.js';
import { Table } from '../../view/table.js';
import { berlinDay, Day, dayText } from '../../view/values.js';
import { pageSize, type FollowUp, type FollowUpList } from './follow-up-desk.js';
import { followUpHref, halfBefore, type FollowUpQuery } from './follow-up-query.js';
import { followUpTexts } from './texts.js';

/** Halves of years that can be chosen, from the present one back. */
const halves = 9;

interface FollowUpPageProps {
  readonly query: FollowUpQuery;
  readonly list: FollowUpList;
}

/** The follow-up register: public orders and others apart, a selection, the orders, and files of them. */
export function followUpPage(visit: Visit, { query, list }: FollowUpPageProps): ReactElement {
  const { language } = visit;
  const t = followUpTexts(language);
  const tabs = (['public', 'internal'] as const).map((part) => ({
    href: followUpHref(query, { part, department: undefined }),
    label: t(part),
    current: part === query.part,
  }));
  return (
    <Layout {...frameOf(visit)} title={`${t('title')}: ${t(query.part)}`} width="wide">
      <PageTitle lead={t(list.all ? 'lead' : 'leadOwn')}>{t('title')}</PageTitle>
      <Tabs tabs={tabs} label={t('parts')} />
      {query.part === 'internal' ? <Alert kind="warning" title={t('internalNote')} /> : null}
      <Filter query={query} list={list} language={language} />
      <p className="kern-body" role="status">
        {t('found', { count: list.total })}
      </p>
      <Table
        caption={t('title')}
        captionHidden
        empty={t('none')}
        rows={list.rows}
        rowKey={({ reference }) => reference}
        columns={columns(list, language)}
      />
      <Pagination
        page={query.page}
        pages={Math.ceil(list.total / pageSize)}
        href={(page) => followUpHref(query, { page })}
      />
      {list.total === 0 ? null : (
        <section className="app-section" aria-labelledby="exports">
          <h2 className="kern-title" id="exports">
            {t('exports')}
          </h2>
          <p className="kern-body">{t('exportHint')}</p>
          <ul className="app-plain-list app-inline-list">
            <li>
              <Link href={followUpHref(query, {}, '.csv')}>{t('csv')}</Link>
            </li>
            <li>
              <Link href={followUpHref(query, {}, '.pdf')}>{t('pdf')}</Link>
            </li>
          </ul>
        </section>
      )}
    </Layout>
  );
}

function columns({ all }: FollowUpList, language: Language) {
  const t = followUpTexts(language);
  const who = [
    {
      key: 'responsible',
      label: t('responsible'),
      cell: ({ responsible, departmentName }: FollowUp) => (
        <span className="app-two-lines">
          <span>{responsible ?? t('nobody')}</span>
          <span>{departmentName}</span>
        </span>
      ),
    },
  ];
  return [
    {
      key: 'order',
      label: t('order'),
      rowHeader: true,
      cell: ({ text, reference }: FollowUp) => (
        <span className="app-two-lines">
          <span className="app-answer">{text}</span>
          <Link href={`/dossiers/${reference}`} label={t('openOf', { reference })}>
            {t('open')}
          </Link>
        </span>
      ),
    },
    {
      key: 'resolution',
      label: t('resolution'),
      cell: (row: FollowUp) => (
        <span className="app-two-lines">
          <span>
            {row.number || row.paperReference} {row.subject}
          </span>
          <span>{resolutionText(row, language)}</span>
        </span>
      ),
    },
    ...(all ? who : []),
    { key: 'due', label: t('due'), cell: (row: FollowUp) => <OrderDue order={row} language={language} /> },
    { key: 'state', label: t('state'), cell: (row: FollowUp) => <OrderBadge order={row} language={language} /> },
    {
      key: 'report',
      label: t('report'),
      cell: ({ report }: FollowUp) =>
        report === '' ? (
          <span className="kern-body--muted">{t('reportNone')}</span>
        ) : (
          <span className="app-answer">{report}</span>
        ),
    },
  ];
}

/** Which body decided when. */
export function resolutionText({ bodyName, decidedOn }: FollowUp, language: Language): string {
  if (bodyName === '' || decidedOn === null) return bodyName;
  return followUpTexts(language)('resolutionBy', { body: bodyName, day: dayText(decidedOn, language, true) });
}

const kinds = { running: 'info', overdue: 'danger', confirming: 'info', done: 'success', dropped: 'neutral' } as const;

/** How far an order is. */
export function OrderBadge(props: {
  readonly order: Pick<FollowUp, 'state' | 'overdue'>;
  readonly language: Language;
}): ReactElement {
  const { state, overdue } = props.order;
  const t = followUpTexts(props.language);
  return (
    <span className="app-two-lines">
      <Badge kind={kinds[state]}>{t(`state.${state}`)}</Badge>
      {overdue && state !== 'overdue' ? <Badge kind="warning">{t('late')}</Badge> : null}
    </span>
  );
}

/** The day on which an order is due, and of one that is late that it is due since then. */
export function OrderDue(props: {
  readonly order: Pick<FollowUp, 'dueOn' | 'overdue'>;
  readonly language: Language;
}): ReactElement {
  const { dueOn, overdue } = props.order;
  if (!overdue) return <Day day={dueOn} short />;
  return <>{followUpTexts(props.language)('dueSince', { day: dayText(dueOn, props.language, true) })}</>;
}

function Filter({ query, list, language }: FollowUpPageProps & { readonly language: Language }): ReactElement {
  const t = followUpTexts(language);
  const today = berlinDay(new Date());
  const options = Array.from({ length: halves }, (_, count) => halfBefore(today, count)).map((half) => ({
    value: half,
    label: halfText(half, language),
  }));
  const chosen = query.department ?? query.state ?? query.half ?? (query.overdue ? 'overdue' : undefined);
  return (
    <form method="get" action="/follow-up" className="app-filter" role="search" aria-label={t('filter')}>
      <input type="hidden" name="part" value={query.part} />
      <FilterSelect
        name="department"
        label={t('department')}
        all={t('departmentAll')}
        value={query.department}
        options={list.departments}
      />
      <FilterSelect
        name="state"
        label={t('state')}
        all={t('stateAll')}
        value={query.state}
        options={orderStates.map((state) => ({ value: state, label: t(`state.${state}`) }))}
      />
      <FilterSelect name="half" label={t('half')} all={t('halfAll')} value={query.half} options={options} />
      <div className="kern-form-check">
        <input
          className="kern-form-check__checkbox"
          type="checkbox"
          id="filter-overdue"
          name="overdue"
          value="1"
          defaultChecked={query.overdue}
        />
        <label className="kern-label" htmlFor="filter-overdue">
          {t('overdueOnly')}
        </label>
      </div>
      <Button variant="secondary">{t('apply')}</Button>
      {chosen === undefined ? null : (
        <Link href={followUpHref(query, { department: undefined, state: undefined, half: undefined, overdue: false })}>
          {t('reset')}
        </Link>
      )}
      {query.half === undefined ? null : <p className="kern-body kern-body--small">{t('halfHint')}</p>}
    </form>
  );
}

/** `2. Halbjahr 2026` */
export function halfText(half: string, language: Language): string {
  const [year = '', number = ''] = half.split('-');
  return followUpTexts(language)('halfName', { half: number, year });
}
