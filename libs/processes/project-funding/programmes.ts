import type { ProgrammeSeed } from '../process.js';

/** Programmes that run on this process. Amounts and forms of MIA-DO's own grants are open (funding handbook §3.1): configuration. */
export const programmes: readonly ProgrammeSeed[] = [
  {
    key: 'miado-projekte',
    form: { name: 'project-funding-application', version: 1 },
    terms: { financing: 'fixed', maxGrantCents: 500_000 },
    texts: {
      de: {
        title: 'Projektförderung Integration',
        summary: 'Für Vereine, Initiativen und Ehrenamtliche, die das Zusammenleben in Dortmund stärken.',
        conditions:
          'Die Mittel sind wirtschaftlich und sparsam zu verwenden.\nAuf die Förderung durch die Stadt ist in Veröffentlichungen hinzuweisen.',
        contact: 'MIA-DO-Kommunales Integrationszentrum, Betenstraße 19, 44122 Dortmund, miadoki@dortmund.de',
      },
      en: {
        title: 'Integration project funding',
        summary: 'For associations, initiatives and volunteers who strengthen life together in Dortmund.',
        contact: 'MIA-DO-Kommunales Integrationszentrum, Betenstraße 19, 44122 Dortmund, miadoki@dortmund.de',
      },
    },
  },
];
