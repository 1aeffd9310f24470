import type { ReactElement } from 'react';
import type { Money } from '#libs/database/stores/budget.store.js';
import type { Booking } from '#libs/database/stores/money.store.js';
import { writeEuro } from '#libs/forms/write-values.js';
import type { Language } from '../view/catalogue.js';
import { Bookings } from './money.page.js';
import { moneyTexts } from './texts.js';

/** What is booked for a dossier, and where it stands in line. */
export interface DossierMoney {
  readonly bookings: readonly Omit<Booking, 'reference'>[];
  readonly place: number | undefined;
  readonly of: number;
}

/** The money of one dossier. */
export function DossierMoneyView(props: {
  readonly money: DossierMoney;
  /** booked for it as things stand */
  readonly now: Pick<Money, 'ownReservedCents' | 'ownCommittedCents'>;
  readonly language: Language;
}): ReactElement {
  const { money, now, language } = props;
  const { place, of } = money;
  const t = moneyTexts(language);
  const reserved = writeEuro(now.ownReservedCents, language);
  const committed = writeEuro(now.ownCommittedCents, language);
  return (
    <div className="app-stack">
      {place === undefined ? null : <p className="kern-body">{t('dossier.place', { place, of })}</p>}
      {money.bookings.some(({ bucket }) => bucket !== 'planned') ? (
        <p className="kern-body">{t('dossier.now', { reserved, committed })}</p>
      ) : null}
      <Bookings rows={money.bookings} language={language} ofOne />
    </div>
  );
}
