import type { Language } from '../view/catalogue.js';

const mails: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  receipt: { de: 'Eingangsbestätigung', en: 'Receipt' },
  'clarification-requested': { de: 'Nachforderung', en: 'Request for more information' },
  'clarification-received': { de: 'Ergänzung eingegangen', en: 'Information received' },
  'status-changed': { de: 'Neuer Stand', en: 'New state' },
  notice: { de: 'Bescheid', en: 'Notice' },
  rejection: { de: 'Ablehnung', en: 'Rejection' },
  withdrawn: { de: 'Rücknahme bestätigt', en: 'Withdrawal confirmed' },
  late: { de: 'Zu spät eingegangen', en: 'Received too late' },
  'overdue-closed': { de: 'Frist abgelaufen', en: 'Deadline passed' },
  'task-assigned': { de: 'Aufgabe zugewiesen', en: 'Task assigned' },
  'task-reminder': { de: 'Erinnerung an eine Aufgabe', en: 'Reminder of a task' },
  'task-escalated': { de: 'Aufgabe weitergegeben', en: 'Task opened to more people' },
};

const documents: typeof mails = {
  receipt: { de: 'Eingangsbestätigung', en: 'Receipt' },
  notice: { de: 'Zuwendungsbescheid', en: 'Notice of grant' },
  rejection: { de: 'Ablehnungsbescheid', en: 'Notice of rejection' },
};

/** What a mail is about, by its template. */
export const mailText = (template: string, language: Language): string => mails[template]?.[language] ?? template;

/** What a document is, by its template. */
export const documentText = (template: string, language: Language): string =>
  documents[template]?.[language] ?? template;
