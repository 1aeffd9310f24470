/** Chapters of the council's agendas of 2021 and 2022; the last one, for what fits none, is added. */
export const councilChapters = [
  'Regularien',
  'Angelegenheiten von besonderer Bedeutung und öffentlichem Interesse',
  'Klimaschutz, Umwelt, Stadtgestaltung und Wohnen',
  'Wirtschafts-, Beschäftigungsförderung, Europa, Wissenschaft und Forschung',
  'Soziales, Arbeit und Gesundheit',
  'Kultur, Sport und Freizeit',
  'Schule',
  'Kinder, Jugend und Familie',
  'Finanzen, Beteiligungen und Liegenschaften',
  'Personal, Organisation, Bürgerdienste und öffentliche Ordnung',
  'Weitere Angelegenheiten',
] as const;

/** Chapters of the Integrationsrat's agendas; which kinds of submissions come to which follows from their names. */
export const integrationChapters = [
  'Regularien',
  'Angelegenheiten von besonderer Bedeutung',
  'Anträge',
  'Anfragen',
  'Vorlagen',
  'Berichte',
  'Mitteilungen',
] as const;

/** Assumed for the other bodies. */
export const boardChapters = ['Regularien', 'Vorlagen der Verwaltung', 'Anträge', 'Anfragen', 'Mitteilungen'] as const;

export const integrationTakes = {
  motion: 'Anträge',
  question: 'Anfragen',
  resolution: 'Vorlagen',
  supplement: 'Vorlagen',
  tabled: 'Vorlagen',
  report: 'Berichte',
  statement: 'Mitteilungen',
};

export const boardTakes = {
  motion: 'Anträge',
  question: 'Anfragen',
  resolution: 'Vorlagen der Verwaltung',
  supplement: 'Vorlagen der Verwaltung',
  tabled: 'Vorlagen der Verwaltung',
};
