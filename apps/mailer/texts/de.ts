import { applications } from './german/applications.js';
import { calls } from './german/calls.js';
import { council } from './german/council.js';
import { decisions } from './german/decisions.js';
import { prizes } from './german/prizes.js';
import { tasks } from './german/tasks.js';
import type { MailTexts } from './mail-texts.js';

/** The words of all mails in German, the only binding language. */
export const de: MailTexts = {
  greeting: 'Guten Tag,',
  closing: 'Freundliche Grüße',
  sender: 'Stadt Dortmund, MIA-DO-Kommunales Integrationszentrum',
  footer: 'Diese E-Mail wurde automatisch versandt. Antworten auf diese Adresse werden nicht gelesen.',
  binding: 'Verbindlich ist der deutsche Text:',
  unsubscribe: 'Keine Nachrichten über neue Aufrufe mehr erhalten',
  mails: { ...applications, ...calls, ...council, ...decisions, ...prizes, ...tasks },
};
