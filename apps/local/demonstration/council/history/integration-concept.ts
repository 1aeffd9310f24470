import type { HistoricPaper } from '../plots.js';

const advice = (body: string, on: string, against: { no?: number; abstained?: number } = {}) =>
  ({ body, on, role: 'recommendation', outcome: 'recommended', ...against }) as const;

/** Thirteen bodies in eight weeks: the whole route is on record (funding handbook §8 [91], council handbook §4 [28]). */
export const integrationConcept: HistoricPaper = {
  key: '09364-13',
  number: '09364-13',
  kind: 'resolution',
  subject:
    'Masterplan Migration/Integration: Integrationskonzept der Stadt Dortmund für die Jahre 2013/2014 sowie Einrichtung eines Kommunalen Integrationszentrums',
  proposal:
    '1. Der Rat beschließt das Integrationskonzept der Stadt Dortmund für die Jahre 2013/2014.\n2. Der Rat beschließt, ein Kommunales Integrationszentrum einzurichten.',
  reasons:
    'Das Konzept schreibt den Masterplan Migration/Integration für die Jahre 2013 und 2014 fort.\n\nDas Kommunale Integrationszentrum führt die Migrations- und Integrationsagentur und die Regionale Arbeitsstelle zusammen.',
  legalBasis: 'Teilhabe- und Integrationsgesetz Nordrhein-Westfalen',
  finances: {
    text: 'Das Kommunale Integrationszentrum kostet im Jahr 170.000 Euro, die Regionale Arbeitsstelle kostete rund 145.000 Euro. Das sind 25.000 Euro im Jahr mehr.',
    cents: 2_500_000,
  },
  staff: 'Die Aufgaben der Regionalen Arbeitsstelle gehen auf das Kommunale Integrationszentrum über.',
  integrationRelevant: true,
  department: 'miado',
  involved: ['personnelOffice', 'treasury'],
  chapter: 'Angelegenheiten von besonderer Bedeutung und öffentlichem Interesse',
  steps: [
    advice('disability', '2013-04-16'),
    advice('seniors', '2013-04-25'),
    advice('culture', '2013-05-14'),
    advice('youth', '2013-05-15'),
    advice('economy', '2013-05-22', { no: 1 }),
    advice('personnel', '2013-05-23', { abstained: 1 }),
    advice('social', '2013-05-28'),
    advice('school', '2013-05-29'),
    advice('citizens', '2013-06-04', { no: 1, abstained: 1 }),
    advice('environment', '2013-06-05'),
    advice('integration', '2013-06-11'),
    advice('mainCommittee', '2013-06-13', { no: 1 }),
    { body: 'council', on: '2013-06-13', role: 'decision', outcome: 'resolved', no: 2 },
  ],
  waived: ['routeWithoutFinances'],
  waivedBecause: 'Der Finanzausschuss stand nicht in der Beratungsfolge von 2013.',
  orders: [
    {
      text: 'Kommunales Integrationszentrum einrichten',
      department: 'miado',
      dueOn: '2013-12-31',
      report: { outcome: 'done', text: 'Das Kommunale Integrationszentrum hat seine Arbeit aufgenommen.' },
    },
    {
      text: 'Dem Rat über die Umsetzung des Integrationskonzepts berichten',
      department: 'miado',
      dueOn: '2014-12-31',
      report: { outcome: 'done', text: 'Der Bericht liegt den Gremien vor.' },
    },
  ],
  source: '[28], funding handbook [91]',
  assumed: 'effects on staff, orders and their reports',
};
