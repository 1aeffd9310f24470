import type { ReactElement } from 'react';
import { writeEuro } from '#libs/forms/write-values.js';
import { figuresOf, termsOfDossier } from '../application/figures.js';
import type { OpenedDossier } from '../dossier/dossier-reader.js';
import { DescriptionList } from '../view/lists.js';
import { Money } from '../view/values.js';
import { moneyTexts } from './texts.js';

/** What a decision on this dossier means for the money of its budget year: what is free, who comes before, whether it is enough. */
export function TaskMoney({ opened }: { readonly opened: OpenedDossier }): ReactElement {
  const { dossier, file, language } = opened;
  const { call, money } = file;
  const t = moneyTexts(language);
  const rank = dossier.rank ?? '';
  const ahead = money.line.filter((other) => other.rank < rank);
  const aheadCents = ahead.reduce((sum, { cents }) => sum + cents, 0);
  const claim = Number(termsOfDossier(dossier, file)['claimCents'] ?? 0);
  const left = money.availableCents - aheadCents;
  const outlook =
    money.ownReservedCents >= claim
      ? 'outlook.reserved'
      : call?.selection === 'rank' && !call.ranked
        ? 'outlook.ranking'
        : claim <= left
          ? 'outlook.enough'
          : 'outlook.short';
  const items = [
    { key: 'available', term: t('outlook.available', { year: call?.budgetYear ?? '' }), cents: money.availableCents },
    ...(ahead.length === 0
      ? []
      : [{ key: 'ahead', term: t('outlook.ahead', { count: ahead.length }), cents: aheadCents }]),
    ...(money.ownReservedCents === 0 ? [] : [{ key: 'own', term: t('outlook.own'), cents: money.ownReservedCents }]),
  ];
  return (
    <div className="app-stack">
      <DescriptionList
        items={[
          ...figuresOf(dossier, file, ['requested', 'intended'], language).map(({ key, label, text }) => ({
            key,
            term: label,
            value: text,
          })),
          ...items.map(({ key, term, cents }) => ({ key, term, value: <Money cents={cents} /> })),
        ]}
      />
      <p className="kern-body">{t(outlook, { claim: writeEuro(claim, language) })}</p>
      {call?.budgetHold ? <p className="kern-body">{t('outlook.hold')}</p> : null}
    </div>
  );
}
