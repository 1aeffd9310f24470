import type { ReactElement } from 'react';
import type { Booking } from '#libs/database/stores/money.store.js';
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
export function DossierMoneyView(props: { readonly money: DossierMoney; readonly language: Language }): ReactElement {
  const { money, language } = props;
  const { place, of } = money;
  return (
    <div className="app-stack">
      {place === undefined ? null : <p className="kern-body">{moneyTexts(language)('dossier.place', { place, of })}</p>}
      <Bookings rows={money.bookings} language={language} ofOne />
    </div>
  );
}
