import type { FormTexts } from '#libs/forms/definition.js';

/** German texts of the forms of an order, by the name of the form. */
export const de = {
  'order-report': {
    '#': 'Über die Umsetzung berichten',
    '#main': 'Über die Umsetzung berichten',
    '/outcome': 'Wie weit ist der Auftrag?',
    '/outcome=progress': 'In Arbeit',
    '/outcome=progress?': 'Die Frist bleibt.',
    '/outcome=done': 'Erledigt',
    '/outcome=done?': 'Das Ratsbüro bestätigt es.',
    '/outcome=dropped': 'Entfallen',
    '/outcome=dropped?': 'Zum Beispiel durch einen neuen Beschluss. Das Ratsbüro bestätigt es.',
    '/report': 'Bericht',
    '/report?': 'Was ist geschehen, was kommt noch? Steht in der Beschlusskontrolle.',
  },
  'confirm-report': {
    '#': 'Bericht bestätigen',
    '#main': 'Bericht bestätigen',
    '/outcome': 'Entscheidung',
    '/outcome=confirmed': 'Bestätigen, der Auftrag ist abgeschlossen',
    '/outcome=returned': 'Zurückgeben, es ist noch etwas zu tun',
    '/reason': 'Was fehlt noch?',
  },
  'reassign-order': {
    '#': 'Auftrag ändern',
    '#main': 'Auftrag ändern',
    '/responsible': 'Wer berichtet?',
    '/responsible?': 'Leer lassen, wenn es dieselbe Person bleibt.',
    '/dueOn': 'Bis wann?',
    '/dueOn?': 'Leer lassen, wenn es beim bisherigen Tag bleibt.',
    '/dueOn!required': 'Bitte nennen Sie eine andere Person oder einen anderen Tag.',
    '/reason': 'Grund',
  },
} satisfies Readonly<Record<string, FormTexts>>;

/** The same in English. */
export const en: Readonly<Record<keyof typeof de, FormTexts>> = {
  'order-report': {
    '#': 'Report on the order',
    '#main': 'Report on the order',
    '/outcome': 'How far is the order?',
    '/outcome=progress': 'In progress',
    '/outcome=progress?': 'The deadline stays.',
    '/outcome=done': 'Done',
    '/outcome=done?': 'The council office confirms it.',
    '/outcome=dropped': 'No longer needed',
    '/outcome=dropped?': 'For example by a new resolution. The council office confirms it.',
    '/report': 'Report',
    '/report?': 'What has happened, what is still to come? Stands in the follow-up register.',
  },
  'confirm-report': {
    '#': 'Confirm the report',
    '#main': 'Confirm the report',
    '/outcome': 'Decision',
    '/outcome=confirmed': 'Confirm, the order is finished',
    '/outcome=returned': 'Return, something is still to be done',
    '/reason': 'What is still missing?',
  },
  'reassign-order': {
    '#': 'Change the order',
    '#main': 'Change the order',
    '/responsible': 'Who reports?',
    '/responsible?': 'Leave blank if it stays the same person.',
    '/dueOn': 'Until when?',
    '/dueOn?': 'Leave blank if the day stays.',
    '/dueOn!required': 'Please name another person or another day.',
    '/reason': 'Reason',
  },
};
