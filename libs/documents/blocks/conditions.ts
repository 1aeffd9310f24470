import type { Block } from './block.js';

/** Nebenbestimmungen that every grant has (ANBest-P; funding handbook §§3.2 R1 and R2, 3.3), before those of its programme. */
export const conditions: readonly Block[] = [
  {
    key: 'condition.purpose',
    version: 1,
    de: 'Verwenden Sie die Zuwendung nur für den oben genannten Zweck und im Bewilligungszeitraum.',
  },
  {
    key: 'condition.changes',
    version: 1,
    de: 'Teilen Sie uns sofort mit, wenn sich Zweck, Zeitraum, Finanzierung oder Beteiligte ändern, wenn Sie weitere Mittel beantragen oder erhalten oder wenn das Vorhaben nicht zustande kommt. Warten Sie unsere Zustimmung ab, bevor Sie etwas ändern.',
  },
  {
    key: 'condition.payment',
    version: 1,
    de: 'Fordern Sie das Geld nur so weit an, wie Sie es innerhalb von zwei Monaten brauchen.',
  },
  {
    key: 'condition.receipts',
    version: 1,
    de: 'Bewahren Sie alle Belege fünf Jahre nach Vorlage des Verwendungsnachweises auf, wenn nicht nach anderen Vorschriften länger.',
  },
  {
    key: 'condition.audit',
    version: 1,
    de: 'Die Stadt Dortmund und ihre Rechnungsprüfung dürfen die Verwendung prüfen und dazu Bücher und Belege einsehen. Stammt das Geld vom Land, dürfen das auch dessen Stellen.',
  },
  {
    key: 'condition.revocation',
    version: 1,
    de: 'Wird die Zuwendung nicht für ihren Zweck verwendet oder eine Nebenbestimmung nicht erfüllt, kann die Bewilligung ganz oder zum Teil widerrufen werden, auch für die Vergangenheit (§ 49 Abs. 3 VwVfG NRW). Das Geld ist dann zu erstatten und zu verzinsen (§ 49a VwVfG NRW).',
  },
];

/** What a contract says in place of the last two: money of the Land is forwarded and its rules with it (VV Nr. 12 zu § 44 LHO). */
export const contractTerms: readonly Block[] = [
  {
    key: 'contract.anbest',
    version: 1,
    de: 'Die Allgemeinen Nebenbestimmungen für Zuwendungen zur Projektförderung (ANBest-P) des Landes Nordrhein-Westfalen sind Bestandteil dieses Vertrags und für Sie verbindlich.',
  },
  {
    key: 'contract.audit',
    version: 1,
    de: 'Die Stadt Dortmund, ihre Rechnungsprüfung, die Bewilligungsbehörde des Landes und der Landesrechnungshof dürfen die Verwendung prüfen und dazu Bücher und Belege einsehen.',
  },
  {
    key: 'contract.withdrawal',
    version: 1,
    de: 'Die Stadt kann von diesem Vertrag aus wichtigem Grund zurücktreten, besonders wenn die Mittel nicht für ihren Zweck verwendet, Angaben nicht richtig gemacht oder Pflichten aus diesem Vertrag nicht erfüllt werden. Das Geld ist dann zu erstatten und zu verzinsen.',
  },
  {
    key: 'contract.form',
    version: 1,
    de: 'Dieser Vertrag wird wirksam, wenn beide Seiten ihn unterschrieben haben. Änderungen bedürfen der Schriftform.',
  },
];
