import type { ReactElement } from 'react';
import type { Booking, Budget, LinePlace } from '#libs/database/stores/money.store.js';
import { stateText, wordsOf } from '../dossier/words.js';
import { frameOf } from '../reply/frame.js';
import type { Visit } from '../security/visit.js';
import { PageTitle, Section } from '../view/card.js';
import type { Language } from '../view/catalogue.js';
import { Layout } from '../view/layout.js';
import { BackLink, Link } from '../view/links.js';
import { Pagination } from '../view/navigation.js';
import { Table } from '../view/table.js';
import { Instant, Money } from '../view/values.js';
import { MoneyBar } from './money-bar.js';
import { moneyTexts } from './texts.js';

interface MoneyListProps {
  readonly budgets: readonly Budget[];
  readonly title: (programme: string) => string;
}

/** Every budget year of the programmes in which somebody works. */
export function moneyListPage(visit: Visit, { budgets, title }: MoneyListProps): ReactElement {
  const { language } = visit;
  const t = moneyTexts(language);
  return (
    <Layout {...frameOf(visit)} title={t('title')} width="wide">
      <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
      <Table
        caption={t('title')}
        captionHidden
        empty={t('none')}
        rows={budgets}
        rowKey={({ programme, budgetYear }) => `${programme} ${budgetYear}`}
        columns={[
          {
            key: 'programme',
            label: t('programme'),
            rowHeader: true,
            cell: ({ programme, budgetYear }) => (
              <Link
                href={`/money/${programme}/${budgetYear}`}
                label={`${title(programme)}, ${t('yearOf', { year: budgetYear })}`}
              >
                {title(programme)}
              </Link>
            ),
          },
          { key: 'year', label: t('year'), cell: ({ budgetYear }) => budgetYear },
          ...(['planned', 'reserved', 'committed', 'paid', 'available'] as const).map((key) => ({
            key,
            label: t(key),
            numeric: true,
            cell: (budget: Budget) => <Money cents={budget[key]} />,
          })),
        ]}
      />
    </Layout>
  );
}

interface MoneyPageProps {
  readonly budget: Budget;
  readonly title: string;
  readonly line: readonly LinePlace[];
  readonly bookings: { readonly rows: readonly Booking[]; readonly total: number };
  readonly page: number;
  readonly size: number;
}

/** A budget year: where the money stands, who waits for it, and every booking. */
export function moneyPage(visit: Visit, props: MoneyPageProps): ReactElement {
  const { language } = visit;
  const t = moneyTexts(language);
  const { budget, title, line, bookings, page, size } = props;
  const path = `/money/${budget.programme}/${budget.budgetYear}`;
  return (
    <Layout {...frameOf(visit)} title={`${t('title')}: ${title}, ${budget.budgetYear}`} width="wide">
      <BackLink href="/money">{t('back')}</BackLink>
      <PageTitle preline={title}>{t('yearOf', { year: budget.budgetYear })}</PageTitle>
      <Section id="balance" title={t('balance')}>
        <MoneyBar budget={budget} />
      </Section>
      <Section id="line" title={t('line')}>
        <Line line={line} language={language} />
      </Section>
      <Section id="bookings" title={t('bookings')}>
        <Bookings rows={bookings.rows} language={language} />
        <Pagination
          page={page}
          pages={Math.ceil(bookings.total / size)}
          href={(number) => `${path}?page=${number}#bookings`}
        />
      </Section>
    </Layout>
  );
}

/** Who waits for money, in their order, and how far what is free reaches. */
export function Line(props: { readonly line: readonly LinePlace[]; readonly language: Language }): ReactElement {
  const { line, language } = props;
  const t = moneyTexts(language);
  if (line.length === 0) return <p className="kern-body kern-body--muted">{t('lineEmpty')}</p>;
  const reached = line.filter((one) => one.reached).length;
  const reach =
    reached === 0 ? t('reachNone') : reached === line.length ? t('reachAll') : t('reachSome', { place: reached });
  const points = new Intl.NumberFormat(language === 'de' ? 'de-DE' : 'en-GB', { minimumFractionDigits: 2 });
  return (
    <div className="app-stack">
      <p className="kern-body">{t('lineNote', { count: line.length, reach })}</p>
      <Table
        caption={t('line')}
        captionHidden
        rows={line}
        rowKey={({ id }) => id}
        columns={[
          { key: 'place', label: t('place'), numeric: true, cell: ({ place }) => place },
          {
            key: 'dossier',
            label: t('dossier'),
            rowHeader: true,
            cell: ({ reference, title }) =>
              reference === null ? (
                t('hidden')
              ) : (
                <span className="app-two-lines">
                  <Link href={`/dossiers/${reference}`}>{reference}</Link>
                  <span>{title}</span>
                </span>
              ),
          },
          {
            key: 'state',
            label: t('state'),
            cell: ({ state, process }) => stateText(state, wordsOf(process, language)),
          },
          {
            key: 'score',
            label: t('score'),
            numeric: true,
            cell: ({ scoreHundredths }) => (scoreHundredths === null ? '–' : points.format(scoreHundredths / 100)),
          },
          { key: 'claim', label: t('claim'), numeric: true, cell: ({ claimCents }) => <Money cents={claimCents} /> },
          { key: 'reached', label: t('reached'), cell: (one) => t(one.reached ? 'reached.yes' : 'reached.no') },
        ]}
      />
    </div>
  );
}

/** Bookings, each with the dossier it was made for where that is shown. */
export function Bookings(props: {
  readonly rows: readonly (Omit<Booking, 'reference'> & { readonly reference?: string | null })[];
  readonly language: Language;
  /** on the page of the dossier itself */
  readonly ofOne?: boolean;
}): ReactElement {
  const { rows, language, ofOne = false } = props;
  const t = moneyTexts(language);
  const dossier = {
    key: 'dossier',
    label: t('dossier'),
    cell: ({ reference }: { readonly reference?: string | null }) =>
      reference ? <Link href={`/dossiers/${reference}`}>{reference}</Link> : t('hidden'),
  };
  return (
    <Table
      caption={t('bookings')}
      captionHidden
      empty={t(ofOne ? 'dossier.none' : 'bookingsEmpty')}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { key: 'when', label: t('when'), rowHeader: true, cell: ({ bookedAt }) => <Instant at={bookedAt} short /> },
        ...(ofOne ? [] : [dossier]),
        {
          key: 'bucket',
          label: t('bucket'),
          cell: ({ bucket, cents }) => t(bucket === 'reserved' && cents < 0 ? 'unreserved' : bucket),
        },
        { key: 'amount', label: t('amount'), numeric: true, cell: ({ cents }) => <Money cents={cents} /> },
      ]}
    />
  );
}
