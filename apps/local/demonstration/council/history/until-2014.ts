import type { HistoricPaper } from '../plots.js';
import { integrationConcept } from './integration-concept.js';

export const onlyKnown = 'Für die nachträgliche Erfassung ist nur diese Sitzung belegt.';

const report = (number: string, subject: string, reasons: string, department: string): HistoricPaper => ({
  key: number,
  number,
  kind: 'report',
  subject,
  reasons,
  integrationRelevant: true,
  department,
  chapter: 'Berichte',
  steps: [{ body: 'integration', on: '2014-05-14', role: 'notice', outcome: 'noted' }],
  source: '[17]',
});

export const papersUntil2014: readonly HistoricPaper[] = [
  {
    key: '00000-11',
    number: '00000-11',
    kind: 'resolution',
    subject: 'Integrationsmonitoring, Datenbank zu Integrationsmaßnahmen und Projektwerbung',
    proposal:
      '1. Die Verwaltung führt ein Integrationsmonitoring ein.\n2. Sie legt eine Datenbank zu Integrationsmaßnahmen an.\n3. Sie wirbt um Projekte.',
    reasons:
      'Die Vorschläge sind aus Gesprächen, Arbeitsgruppen, vier Fachforen und dem Integrationskongress im März 2011 entstanden.',
    integrationRelevant: true,
    department: 'miado',
    chapter: 'Angelegenheiten von besonderer Bedeutung und öffentlichem Interesse',
    steps: [{ body: 'council', on: '2011-11-24', role: 'decision', outcome: 'resolved', no: 1, abstained: 1 }],
    waived: ['routeWithoutIntegration'],
    waivedBecause: onlyKnown,
    source: 'council handbook §4, funding handbook [0], [90]',
    assumed: 'its number is not known, 00000-11 stands for it; that the council resolved it that day',
  },
  integrationConcept,
  report(
    '11948-14',
    'Einstellung von Nachwuchskräften mit Zuwanderungsgeschichte im Jahr 2013',
    'Der Bericht nennt, wie viele Nachwuchskräfte mit Zuwanderungsgeschichte die Stadt im Jahr 2013 eingestellt hat.',
    'personnelOffice',
  ),
  report('11993-14', 'Perspektive Europa', 'Bericht unter dem Titel „Perspektive Europa“.', 'miado'),
];
