import type { DocumentTemplate } from './document-templates.js';

/** What each document is called, on pages and as a file. */
export const documentNames: Readonly<Record<DocumentTemplate, { readonly de: string; readonly en: string }>> = {
  receipt: { de: 'Eingangsbestätigung', en: 'Receipt' },
  notice: { de: 'Zuwendungsbescheid', en: 'Notice of grant' },
  'partial-notice': { de: 'Zuwendungsbescheid über einen Teil', en: 'Notice of a partial grant' },
  'forwarding-contract': { de: 'Weiterleitungsvertrag', en: 'Contract of the grant' },
  rejection: { de: 'Ablehnungsbescheid', en: 'Notice of rejection' },
  'clarification-request': { de: 'Nachforderung', en: 'Request for more information' },
  'waiting-list': { de: 'Schreiben zur Warteliste', en: 'Letter on the waiting list' },
  exclusion: { de: 'Mitteilung über die Nichtzulassung', en: 'Notice of exclusion' },
  invitation: { de: 'Einladung zur Preisverleihung', en: 'Invitation to the ceremony' },
  certificate: { de: 'Urkunde', en: 'Certificate' },
  'award-letter': { de: 'Schreiben zum Preis', en: 'Award letter' },
  announcement: { de: 'Auslobung', en: 'Announcement' },
  minutes: { de: 'Niederschrift der Jurysitzung', en: 'Minutes of the jury session' },
  'press-release': { de: 'Pressemitteilung', en: 'Press release' },
  'seating-list': { de: 'Gästeliste', en: 'Guest list' },
  'sponsor-report': { de: 'Bericht an den Sponsor', en: 'Report to the sponsor' },
  'council-paper': { de: 'Vorlage', en: 'Submission' },
  'urgency-note': { de: 'Dringlichkeitsvermerk', en: 'Note on the urgent decision' },
  'council-invitation': { de: 'Einladung mit Tagesordnung', en: 'Invitation with agenda' },
  'council-agenda': { de: 'Tagesordnung, öffentlicher Teil', en: 'Agenda, public part' },
  'council-minutes': { de: 'Niederschrift, öffentlicher Teil', en: 'Minutes, public part' },
  'council-minutes-internal': { de: 'Niederschrift, beide Teile', en: 'Minutes, both parts' },
  'council-extract': { de: 'Beschlussauszug', en: 'Extract of the minutes' },
  'committee-submission': { de: 'Beschlussvorlage', en: 'Submission to the committee' },
  'jury-pack': { de: 'Unterlagen für die Jury', en: 'Papers for the jury' },
  'meeting-pack': { de: 'Sitzungsunterlagen', en: 'Papers of the meeting' },
  'follow-up-register': { de: 'Beschlusskontrolle', en: 'Follow-up of resolutions' },
};

const spelled: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', Ä: 'Ae', Ö: 'Oe', Ü: 'Ue', ß: 'ss' };

/** The name of a document's file, in German as the paper is, without signs that an archive or a mail could trip over. */
export function documentFileName(reference: string, template: DocumentTemplate): string {
  const plain = documentNames[template].de.replace(/[äöüÄÖÜß]/g, (letter) => spelled[letter] ?? '');
  return `${reference}-${plain.replaceAll(/[^A-Za-z0-9]+/g, '-')}.pdf`;
}
