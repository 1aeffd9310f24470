import type { ReactElement } from 'react';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Dossier } from '#libs/database/entities/dossier.entity.js';
import { applicationsByState, type ApplicationCount } from '#libs/database/stores/call-applications.store.js';
import { lineFor, type LinePlace } from '#libs/database/stores/money.store.js';
import { stateText, wordsOf } from '../dossier/words.js';
import { Line } from '../money/money.page.js';
import type { Language } from '../view/catalogue.js';
import { Link } from '../view/links.js';
import { Table } from '../view/table.js';
import { callTexts } from './texts.js';

/** The applications of a call: where they stand, and the order in which they wait for its money. */
export interface CallApplications {
  readonly counts: readonly ApplicationCount[];
  readonly line: readonly LinePlace[];
  /** address of the page with all of the money */
  readonly money: string;
}

/** Reads the applications of a call's own dossier; what a person may not see stays blank in the line. */
export async function applicationsOf(
  em: EntityManager,
  { id, programme }: Pick<Dossier, 'id' | 'programme'>,
  { year, personId }: { readonly year: number; readonly personId: string },
): Promise<CallApplications> {
  const counts = await applicationsByState(em, { callId: id, personId });
  const line = await lineFor(em, { programme, year, personId });
  return { counts, line, money: `/money/${programme}/${year}` };
}

/** How many applications stand where, how many are not ready to be ranked, and the line for the money of the year. */
export function CallApplicationsView(props: {
  readonly applications: CallApplications;
  readonly language: Language;
}): ReactElement {
  const { applications, language } = props;
  const { counts, line, money } = applications;
  const t = callTexts(language);
  const before = counts.filter(({ status, inLine }) => status === 'active' && !inLine);
  const undecided = before.reduce((sum, { count }) => sum + count, 0);
  return (
    <div className="app-stack">
      <Table
        caption={t('applications')}
        captionHidden
        empty={t('applicationsNone')}
        rows={counts}
        rowKey={({ state, inLine }) => `${state} ${inLine}`}
        columns={[
          {
            key: 'state',
            label: t('applicationsState'),
            rowHeader: true,
            cell: ({ process, state }) => stateText(state, wordsOf(process, language)),
          },
          { key: 'count', label: t('applicationsCount'), numeric: true, cell: ({ count }) => count },
        ]}
      />
      {line.length === 0 ? null : (
        <>
          <h3 className="kern-title">{t('line')}</h3>
          {undecided === 0 ? null : <p className="kern-body">{t('lineUndecided', { count: undecided })}</p>}
          <Line line={line} language={language} />
        </>
      )}
      <p className="kern-body">
        <Link href={money}>{t('lineMoney')}</Link>
      </p>
    </div>
  );
}
