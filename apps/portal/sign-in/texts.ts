import { catalogue } from '../view/catalogue.js';
import { ar, tr, uk } from './texts.tr-ar-uk.js';

export const signInTexts = catalogue({
  de: {
    'start.title': 'Anmelden',
    'start.applicants': 'Für Antragstellende',
    'start.how': 'Sie brauchen kein Passwort. Wir senden Ihnen einen Code, der 10 Minuten gilt.',
    'start.email': 'E-Mail-Adresse',
    'start.send': 'Code anfordern',
    'start.staff': 'Für Beschäftigte der Stadt',
    'start.staffText': 'Sie melden sich mit Ihrem Dienstkonto an.',
    'start.staffLink': 'Mit dem Dienstkonto anmelden',
    'start.held':
      'Ihre Sitzung ist beendet. Ihre Eingaben sind aufgehoben: Nach der Anmeldung können Sie sie absenden.',
    'email.invalid': 'Geben Sie eine E-Mail-Adresse ein, zum Beispiel name@verein.example',
    'code.title': 'Code eingeben',
    'code.sent':
      'Wir haben Ihnen einen Code aus 8 Ziffern gesandt. Sehen Sie bitte in Ihrem Postfach nach, auch im Spam-Ordner.',
    'code.sentTo':
      'Wir haben einen Code aus 8 Ziffern an {{email}} gesandt. Sehen Sie bitte in diesem Postfach nach, auch im Spam-Ordner.',
    'code.label': 'Code aus der E-Mail',
    'code.hint': '8 Ziffern, 10 Minuten gültig',
    'code.send': 'Anmelden',
    'code.wrong':
      'Dieser Code gilt nicht. Prüfen Sie die Ziffern. Nach 10 Minuten oder 5 Versuchen brauchen Sie einen neuen Code.',
    'code.again': 'Neuen Code anfordern',
    'code.other': 'Andere E-Mail-Adresse eingeben',
    'link.title': 'Anmeldung bestätigen',
    'link.text':
      'Sie haben den Link aus unserer E-Mail geöffnet. Bestätigen Sie bitte, dass Sie sich anmelden möchten.',
    'link.send': 'Jetzt anmelden',
    'link.ignore': 'Wenn Sie sich nicht anmelden wollten, schließen Sie diese Seite.',
  },
  en: {
    'start.title': 'Sign in',
    'start.applicants': 'For applicants',
    'start.how': 'You do not need a password. We send you a code that is valid for 10 minutes.',
    'start.email': 'E-mail address',
    'start.send': 'Send me a code',
    'start.staff': 'For city staff',
    'start.staffText': 'You sign in with your work account.',
    'start.staffLink': 'Sign in with the work account',
    'start.held': 'Your session has ended. What you entered is kept: you can send it once you have signed in.',
    'email.invalid': 'Enter an e-mail address, for example name@verein.example',
    'code.title': 'Enter the code',
    'code.sent': 'We have sent you a code of 8 digits. Please look into your mailbox, also into the spam folder.',
    'code.sentTo':
      'We have sent a code of 8 digits to {{email}}. Please look into that mailbox, also into the spam folder.',
    'code.label': 'Code from the e-mail',
    'code.hint': '8 digits, valid for 10 minutes',
    'code.send': 'Sign in',
    'code.wrong': 'This code is not valid. Check the digits. After 10 minutes or 5 attempts you need a new code.',
    'code.again': 'Request a new code',
    'code.other': 'Enter another e-mail address',
    'link.title': 'Confirm signing in',
    'link.text': 'You have opened the link in our e-mail. Please confirm that you want to sign in.',
    'link.send': 'Sign in now',
    'link.ignore': 'If you did not want to sign in, close this page.',
  },
  tr,
  ar,
  uk,
});
