import { catalogue } from '../view/catalogue.js';

/** What people read about a command of theirs. */
export const texts = catalogue({
  de: {
    'pending.title': 'Eingegangen',
    pending: 'Eingegangen am {{at}}. Die Bearbeitung läuft noch; Sie müssen nichts weiter tun.',
    'accepted.title': 'Erledigt',
    accepted: '{{event}}, eingegangen am {{at}}.',
    'refused.title': 'Nicht möglich',
    unknownEvent: 'Das gibt es in diesem Vorgang nicht.',
    notNow: 'Das ist im jetzigen Stand nicht möglich. Möglich wäre es in: {{states}}.',
    notYet: 'Dafür fehlt noch etwas. Ihre Angaben bleiben gespeichert.',
    ended: 'Der Vorgang ist abgeschlossen. Ihre Angaben bleiben gespeichert.',
    notAllowed: 'Dazu brauchen Sie die Rolle {{roles}}.',
    taskClosed: 'Die Aufgabe „{{task}}“ ist schon erledigt: jemand war schneller. Ihre Angaben bleiben gespeichert.',
    taskTaken: 'Die Aufgabe „{{task}}“ hat schon jemand anderes übernommen. Ihre Angaben bleiben gespeichert.',
    alreadyDone: 'Sie haben die Aufgabe „{{task}}“ schon erledigt.',
    fourEyes: 'Vier-Augen-Prinzip: Sie haben schon „{{other}}“ erledigt, deshalb muss „{{task}}“ jemand anderes tun.',
    aboveLimit: 'Sie dürfen bis {{limit}} freigeben. Hier geht es um mehr: „{{task}}“ muss jemand anderes tun.',
    conflictOfInterest: 'Für diesen Vorgang sind Sie befangen und können die Aufgabe nicht übernehmen.',
    declarationMissing:
      'Bitte erklären Sie zuerst, dass Sie in dieser Sache nicht befangen sind. Ihre Angaben bleiben gespeichert.',
    extendedAlready: 'Die Frist wurde schon verlängert; noch einmal geht es nicht.',
    answersMissing: 'Zur Aufgabe „{{task}}“ fehlt das Formular.',
    moneyExhausted:
      'Dafür reicht das Geld im Haushalt nicht. Es wurde nichts gebucht; Ihre Angaben bleiben gespeichert.',
    timerGone: 'Dieser Termin gilt nicht mehr.',
  },
  en: {
    'pending.title': 'Received',
    pending: 'Received on {{at}}. It is still being processed; there is nothing more for you to do.',
    'accepted.title': 'Done',
    accepted: '{{event}}, received on {{at}}.',
    'refused.title': 'Not possible',
    unknownEvent: 'This process does not have that.',
    notNow: 'This is not possible at present. It would be possible in: {{states}}.',
    notYet: 'Something is still missing for this. What you entered is kept.',
    ended: 'The case is closed. What you entered is kept.',
    notAllowed: 'You need the role {{roles}} for this.',
    taskClosed: 'The task “{{task}}” has been done already: someone was faster. What you entered is kept.',
    taskTaken: 'Someone else has taken the task “{{task}}”. What you entered is kept.',
    alreadyDone: 'You have done the task “{{task}}” already.',
    fourEyes: 'Four eyes: you have done “{{other}}”, so somebody else must do “{{task}}”.',
    aboveLimit: 'You may release up to {{limit}}. This is about more, so somebody else must do “{{task}}”.',
    conflictOfInterest: 'You have a conflict of interest in this case and cannot take the task.',
    declarationMissing:
      'Please declare first that you have no conflict of interest in this case. What you entered is kept.',
    extendedAlready: 'The deadline has been extended already; it cannot be extended again.',
    answersMissing: 'The form of the task “{{task}}” is missing.',
    moneyExhausted: 'The budget does not have the money for this. Nothing was booked; what you entered is kept.',
    timerGone: 'This date is no longer valid.',
  },
});
