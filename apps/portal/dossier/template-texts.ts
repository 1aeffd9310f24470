import { documentNames } from '#libs/documents/document-names.js';
import { documentTemplates } from '#libs/documents/document-templates.js';
import { officeLanguage, type Language, type OfficeLanguage } from '../view/languages.js';

const mails: Readonly<Record<string, Readonly<Record<OfficeLanguage, string>>>> = {
  receipt: { de: 'Eingangsbestätigung', en: 'Receipt' },
  'clarification-requested': { de: 'Nachforderung', en: 'Request for more information' },
  'clarification-received': { de: 'Ergänzung eingegangen', en: 'Information received' },
  'status-changed': { de: 'Neuer Stand', en: 'New state' },
  reinstated: { de: 'Wiedereinsetzung', en: 'Treated as in time' },
  'assessment-begun': { de: 'Fachliche Bewertung beginnt', en: 'Assessment begins' },
  deferred: { de: 'Entscheidung vertagt', en: 'Decision deferred' },
  'deferred-again': { de: 'Zum zweiten Mal vertagt', en: 'Deferred for the second time' },
  'waiting-list': { de: 'Auf der Warteliste', en: 'On the waiting list' },
  offer: { de: 'Angebot von der Warteliste', en: 'Offer from the waiting list' },
  'partial-offer': { de: 'Angebot unter dem beantragten Betrag', en: 'Offer below the amount requested' },
  'offer-lapsed': { de: 'Angebot verfallen', en: 'Offer lapsed' },
  declined: { de: 'Angebot abgelehnt', en: 'Offer declined' },
  'early-start-consented': { de: 'Vorzeitigem Beginn zugestimmt', en: 'Early start consented to' },
  'early-start-refused': { de: 'Vorzeitiger Beginn abgelehnt', en: 'Early start refused' },
  'new-call': { de: 'Neuer Aufruf', en: 'New call' },
  'call-reminder': { de: 'Erinnerung an einen Entwurf', en: 'Reminder of a draft' },
  'call-extended': { de: 'Frist verlängert', en: 'Deadline extended' },
  notice: { de: 'Bescheid', en: 'Notice' },
  hearing: { de: 'Anhörung vor der Ablehnung', en: 'Hearing before the rejection' },
  rejection: { de: 'Ablehnung', en: 'Rejection' },
  withdrawn: { de: 'Rücknahme bestätigt', en: 'Withdrawal confirmed' },
  late: { de: 'Zu spät eingegangen', en: 'Received too late' },
  'overdue-closed': { de: 'Frist abgelaufen', en: 'Deadline passed' },
  'nomination-received': { de: 'Nominierung eingegangen', en: 'Nomination received' },
  'consent-requested': { de: 'Bitte um Zustimmung', en: 'Request for consent' },
  'consent-declined': { de: 'Nominierung abgelehnt', en: 'Nomination declined' },
  'consent-unanswered': { de: 'Keine Antwort auf die Nominierung', en: 'Nomination unanswered' },
  'nomination-late': { de: 'Nominierung zu spät', en: 'Nomination too late' },
  'nomination-excluded': { de: 'Nominierung nicht zugelassen', en: 'Nomination not admitted' },
  'nomination-merged': { de: 'Nominierung zusammengelegt', en: 'Nomination merged' },
  'nomination-withdrawn': { de: 'Nominierung zurückgezogen', en: 'Nomination withdrawn' },
  'ceremony-invitation': { de: 'Einladung zur Preisverleihung', en: 'Invitation to the ceremony' },
  'prize-won': { de: 'Preis gewonnen', en: 'Prize won' },
  'prize-honoured': { de: 'Ehrenpreis', en: 'Honorary prize' },
  'prize-not-won': { de: 'Dank für die Teilnahme', en: 'Thanks for taking part' },
  'payment-made': { de: 'Preisgeld ausgezahlt', en: 'Prize money paid' },
  'prize-lapsed': { de: 'Preisgeld verfallen', en: 'Prize money lapsed' },
  'prize-revoked': { de: 'Preis aberkannt', en: 'Prize revoked' },
  'round-abandoned': { de: 'Runde abgebrochen', en: 'Round abandoned' },
  'jury-invited': { de: 'Einladung in die Jury', en: 'Invitation to the jury' },
  'session-adjourned': { de: 'Jurysitzung vertagt', en: 'Jury session adjourned' },
  'urgent-decision': { de: 'Dringlichkeitsentscheidung', en: 'Urgent decision' },
  'approval-due': { de: 'Genehmigung fällig', en: 'Approval due' },
  objection: { de: 'Widerspruch', en: 'Objection' },
  'order-placed': { de: 'Auftrag erteilt', en: 'Order placed' },
  'council-invitation': { de: 'Einladung zur Sitzung', en: 'Invitation to the meeting' },
  'council-supplement': { de: 'Nachtrag zur Tagesordnung', en: 'Supplement to the agenda' },
  'council-minutes': { de: 'Niederschrift', en: 'Minutes' },
  'council-cancelled': { de: 'Sitzung abgesagt', en: 'Meeting cancelled' },
  'task-assigned': { de: 'Aufgabe zugewiesen', en: 'Task assigned' },
  'task-returned': { de: 'Aufgabe zurückgekommen', en: 'Task came back' },
  'task-reminder': { de: 'Erinnerung an eine Aufgabe', en: 'Reminder of a task' },
  'task-escalated': { de: 'Aufgabe weitergegeben', en: 'Task opened to more people' },
};

/** What a mail is about, by its template. */
export const mailText = (template: string, language: Language): string =>
  mails[template]?.[officeLanguage(language)] ?? template;

/** What a document is, by its template. */
export const documentText = (template: string, language: Language): string =>
  documentTemplates.flatMap((one) => (one === template ? documentNames[one][officeLanguage(language)] : []))[0] ??
  template;
