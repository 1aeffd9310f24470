import type { ReactElement } from 'react';
import type { ProgrammeLine } from '#libs/database/stores/administration.store.js';
import { writeEuro } from '#libs/forms/write-values.js';
import { wordsOf } from '../dossier/words.js';
import { programmeText } from '../programmes/programme-words.js';
import { shortDeadline } from '../task/due.js';
import type { Language } from '../view/catalogue.js';
import { Table } from '../view/table.js';
import { Instant } from '../view/values.js';
import { adminTexts } from './texts.js';

interface CallRow {
  readonly programme: ProgrammeLine;
  readonly call: ProgrammeLine['calls'][number] | undefined;
}

/** Programmes with the process and form that new dossiers use, and their calls. */
export function ProgrammesView(props: {
  readonly programmes: readonly ProgrammeLine[];
  readonly language: Language;
}): ReactElement {
  const { language } = props;
  const t = adminTexts(language);
  const rows = props.programmes.flatMap((programme): CallRow[] =>
    programme.calls.length === 0
      ? [{ programme, call: undefined }]
      : programme.calls.map((call) => ({ programme, call })),
  );
  return (
    <Table
      caption={t('programmes')}
      captionHidden
      rows={rows}
      rowKey={({ programme, call }) => `${programme.key} ${call?.id}`}
      columns={[
        {
          key: 'programme',
          label: t('programme'),
          rowHeader: true,
          cell: ({ programme }) => programmeText(programme.texts, language, 'title') || programme.key,
        },
        {
          key: 'process',
          label: t('process'),
          cell: ({ programme }) => (
            <span className="app-two-lines">
              <span>{`${wordsOf(programme.process, language).name} ${programme.processVersion}`}</span>
              <span>{`${programme.formName} ${programme.formVersion}`}</span>
            </span>
          ),
        },
        { key: 'call', label: t('call'), cell: ({ call }) => call?.name ?? t('noCalls') },
        { key: 'opens', label: t('opens'), cell: ({ call }) => (call ? <Instant at={call.opensAt} short /> : null) },
        {
          key: 'closes',
          label: t('closes'),
          cell: ({ call }) => (call ? shortDeadline(call.closesAt, language) : null),
        },
        {
          key: 'budget',
          label: t('budget'),
          numeric: true,
          cell: ({ call }) =>
            call ? t('budgetYear', { amount: writeEuro(call.budgetCents, language), year: call.budgetYear }) : null,
        },
      ]}
    />
  );
}
