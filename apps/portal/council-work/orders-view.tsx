import type { ReactElement } from 'react';
import { orderStates } from '#libs/database/stores/follow-up.store.js';
import type { PaperOrder } from '#libs/processes/paper-view.js';
import type { Language } from '../view/catalogue.js';
import { Link } from '../view/links.js';
import { Table } from '../view/table.js';
import { berlinDay } from '../view/values.js';
import { OrderBadge, OrderDue } from './follow-up/follow-up.page.js';
import { bodyName, type PaperReading } from './paper-reading.js';
import { paperTexts } from './paper-texts.js';

/** What has to be done after the resolution, and how far it is. */
export function OrdersView({
  paper,
  language,
}: {
  readonly paper: PaperReading;
  readonly language: Language;
}): ReactElement {
  const { orders, register } = paper;
  const t = paperTexts(language);
  const today = berlinDay(new Date());
  const isLate = ({ state, dueOn }: PaperOrder): boolean => state !== 'done' && state !== 'dropped' && dueOn < today;
  return (
    <Table
      caption={t('orders')}
      captionHidden
      empty={t('ordersNone')}
      rows={orders}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'order',
          label: t('order'),
          rowHeader: true,
          cell: ({ text, reference }) => <Link href={`/dossiers/${reference}`}>{text}</Link>,
        },
        {
          key: 'responsible',
          label: t('responsible'),
          cell: ({ name, department }) => (
            <span className="app-two-lines">
              <span>{name}</span>
              <span>{bodyName(register, department, '')}</span>
            </span>
          ),
        },
        {
          key: 'due',
          label: t('due'),
          cell: (order) => <OrderDue order={{ ...order, overdue: isLate(order) }} language={language} />,
        },
        {
          key: 'state',
          label: t('state'),
          cell: (order) => {
            const state = orderStates.find((one) => one === order.state);
            return state ? <OrderBadge order={{ state, overdue: isLate(order) }} language={language} /> : order.state;
          },
        },
        { key: 'report', label: t('report'), cell: ({ report }) => <span className="app-answer">{report}</span> },
      ]}
    />
  );
}
