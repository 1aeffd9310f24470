import type { ReactElement } from 'react';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Dossier } from '#libs/database/entities/dossier.entity.js';
import { applicationsByState, type ApplicationCount } from '#libs/database/stores/call-applications.store.js';
import { lineFor, type LinePlace } from '#libs/database/stores/money.store.js';
import { stateText, wordsOf } from '../dossier/words.js';
import { Line } from '../money/money.page.js';
import type { Language } from '../view/catalogue.js';
import { searchHref } from '../search/search-query.js';
import { Link } from '../view/links.js';
import { Table } from '../view/table.js';
import { callTexts } from './texts.js';

/** The applications of a call: where they stand, and the order in which they wait for its money. */
export interface CallApplications {
  readonly counts: readonly ApplicationCount[];
  /** where they wait for money: the line, and the address of the page with all of it */
  readonly money: { readonly line: readonly LinePlace[]; readonly href: string; readonly year: number } | undefined;
  /** of the call */
  readonly reference: string;
}

/**
 * Reads the applications of a call's own dossier; what a person may not see stays blank in the line.
 * @param of the budget year, where the applications wait for its money
 */
export async function applicationsOf(
  em: EntityManager,
  { id, programme, reference }: Pick<Dossier, 'id' | 'programme' | 'reference'>,
  { year, personId }: { readonly year: number | undefined; readonly personId: string },
): Promise<CallApplications> {
  const counts = await applicationsByState(em, { callId: id, personId });
  if (year === undefined) return { counts, money: undefined, reference };
  const line = await lineFor(em, { programme, year, personId });
  return { counts, money: { line, href: `/money/${programme}/${year}`, year }, reference };
}

/** How many applications stand where, how many are not ready to be ranked, and the line for the money of the year. */
export function CallApplicationsView(props: {
  readonly applications: CallApplications;
  readonly language: Language;
}): ReactElement {
  const { applications, language } = props;
  const { counts, money, reference } = applications;
  const t = callTexts(language);
  const before = counts.filter(({ status, inLine }) => status === 'active' && !inLine);
  const undecided = before.reduce((sum, { count }) => sum + count, 0);
  return (
    <div className="app-stack">
      <Table
        caption={t(money ? 'applications' : 'nominations')}
        captionHidden
        empty={t(money ? 'applicationsNone' : 'nominationsNone')}
        rows={counts}
        rowKey={({ state, inLine }) => `${state} ${inLine}`}
        columns={[
          {
            key: 'state',
            label: t('applicationsState'),
            rowHeader: true,
            cell: ({ process, state }) => (
              <Link href={searchHref({ call: reference, state })}>{stateText(state, wordsOf(process, language))}</Link>
            ),
          },
          { key: 'count', label: t('applicationsCount'), numeric: true, cell: ({ count }) => count },
        ]}
      />
      {counts.length === 0 ? null : (
        <p className="kern-body">
          <Link href={searchHref({ call: reference })}>{t('applicationsAll')}</Link>
        </p>
      )}
      {money === undefined || money.line.length === 0 ? null : (
        <>
          <h3 className="kern-title">{t('line', { year: money.year })}</h3>
          {undecided === 0 ? null : <p className="kern-body">{t('lineUndecided', { count: undecided })}</p>}
          <Line line={money.line} language={language} />
        </>
      )}
      {money === undefined ? null : (
        <p className="kern-body">
          <Link href={money.href}>{t('lineMoney')}</Link>
        </p>
      )}
    </div>
  );
}
