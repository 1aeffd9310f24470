import type { ProcessTexts } from '../process.js';

export const de: ProcessTexts = {
  name: 'Auftrag aus einem Beschluss',
  states: {
    new: 'Neu',
    running: 'In Umsetzung',
    overdue: 'Überfällig',
    confirming: 'Bericht wird bestätigt',
    settled: 'Abgeschlossen',
  },
  applicant: {},
  waits: { settled: 'Abgeschlossen.' },
  tasks: { report: 'Über die Umsetzung berichten', confirmReport: 'Bericht bestätigen' },
  outcomes: {
    'report.progress': 'Zwischenstand melden',
    'report.done': 'Erledigt melden',
    'report.dropped': 'Als entfallen melden',
    'confirmReport.confirmed': 'Bestätigen',
    'confirmReport.returned': 'Zurückgeben',
    reassign: 'Auftrag ändern',
    'reassign?': 'Eine andere Person oder ein anderer Tag. Die neue Person erfährt davon.',
  },
  events: {
    start: 'Auftrag erteilt',
    'report.progress': 'Zwischenstand gemeldet',
    'report.done': 'Erledigt gemeldet',
    'report.dropped': 'Als entfallen gemeldet',
    'report.overdue': 'Frist abgelaufen',
    reassign: 'Auftrag geändert',
    'confirmReport.confirmed': 'Bericht bestätigt',
    'confirmReport.returned': 'Bericht zurückgegeben',
  },
};

export const en: ProcessTexts = {
  name: 'Order from a resolution',
  states: {
    new: 'New',
    running: 'Being carried out',
    overdue: 'Overdue',
    confirming: 'Report being confirmed',
    settled: 'Finished',
  },
  applicant: {},
  waits: { settled: 'Finished.' },
  tasks: { report: 'Report on the order', confirmReport: 'Confirm the report' },
  outcomes: {
    'report.progress': 'Report progress',
    'report.done': 'Report it done',
    'report.dropped': 'Report it no longer needed',
    'confirmReport.confirmed': 'Confirm',
    'confirmReport.returned': 'Return',
    reassign: 'Change the order',
    'reassign?': 'Another person or another day. The new person hears of it.',
  },
  events: {
    start: 'Order placed',
    'report.progress': 'Progress reported',
    'report.done': 'Reported done',
    'report.dropped': 'Reported no longer needed',
    'report.overdue': 'Deadline passed',
    reassign: 'Order changed',
    'confirmReport.confirmed': 'Report confirmed',
    'confirmReport.returned': 'Report returned',
  },
};
