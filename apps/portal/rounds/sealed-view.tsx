import type { ReactElement } from 'react';
import type { Language } from '../view/catalogue.js';
import { DescriptionList } from '../view/lists.js';
import { Link } from '../view/links.js';
import { Table } from '../view/table.js';
import { Instant, Money } from '../view/values.js';
import type { Awarded, Sealed } from './sealed.js';
import { roundTexts } from './texts.js';

interface SealedProps {
  readonly sealed: Sealed;
  readonly language: Language;
}

/** Who may read a sealed dossier, and who has read it when. */
export function ReadersView({ sealed, language }: SealedProps): ReactElement {
  const t = roundTexts(language);
  const { readers, readings } = sealed;
  return (
    <div className="app-stack">
      <p className="kern-body">{t('readersNote')}</p>
      <Table
        caption={t('readers')}
        captionHidden
        rows={readers.map((name) => ({ name, of: readings.filter((one) => one.name === name) }))}
        rowKey={({ name }) => name}
        columns={[
          { key: 'name', label: t('person'), rowHeader: true, cell: ({ name }) => name },
          {
            key: 'last',
            label: t('lastRead'),
            cell: ({ of: [last] }) => (last ? <Instant at={last.at} short /> : t('never')),
          },
          {
            key: 'count',
            label: t('readings'),
            cell: ({ of }) => (of.length === 0 ? '' : t('readTimes', { count: of.length })),
          },
        ]}
      />
      {readings.length === 0 ? null : (
        <details className="app-details">
          <summary>{t('allReadings', { count: readings.length })}</summary>
          <ol className="app-plain-list">
            {readings.map(({ name, at }, index) => (
              <li key={index} className="kern-body">
                <Instant at={at} short />: {name}
              </li>
            ))}
          </ol>
        </details>
      )}
    </div>
  );
}

/** What the jury has decided so far, with its reasons. */
export function AwardsView(props: { readonly awarded: Awarded; readonly language: Language }): ReactElement {
  const { awarded, language } = props;
  const { awards, papersOf } = awarded;
  const t = roundTexts(language);
  if (awards === 'withheld') return <p className="kern-body">{t('awardsWithheld')}</p>;
  if (awards.length === 0) return <p className="kern-body kern-body--muted">{t('awardsNone')}</p>;
  return (
    <>
      <DescriptionList
        items={awards.map((award) => ({
          key: `${award.en} ${award.nomination}`,
          term: award[language],
          value: (
            <>
              <strong>{award.title}</strong>
              {award.cents > 0 ? (
                <>
                  , <Money cents={award.cents} />
                </>
              ) : null}
              <br />
              {award.reason}
              {papersOf === undefined ? null : (
                <>
                  <br />
                  <Link href={`/rounds/${papersOf}/certificates/${award.reference}/${award.prize}.pdf`}>
                    {t('certificate')}
                  </Link>
                </>
              )}
            </>
          ),
        }))}
      />
      {papersOf === undefined ? null : (
        <p className="kern-body">
          <Link href={`/rounds/${papersOf}/seating.pdf`}>{t('seating')}</Link>
        </p>
      )}
    </>
  );
}
