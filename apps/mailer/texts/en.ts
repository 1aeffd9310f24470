import { applications } from './english/applications.js';
import { calls } from './english/calls.js';
import { council } from './english/council.js';
import { decisions } from './english/decisions.js';
import { prizes } from './english/prizes.js';
import { tasks } from './english/tasks.js';
import type { MailTexts } from './mail-texts.js';

/** The words of all mails in English. */
export const en: MailTexts = {
  greeting: 'Hello,',
  closing: 'Kind regards',
  sender: 'City of Dortmund, MIA-DO-Kommunales Integrationszentrum',
  footer: 'This e-mail was sent automatically. Replies to this address are not read.',
  binding: 'The German text is binding:',
  unsubscribe: 'Receive no more news of new calls',
  mails: { ...applications, ...calls, ...council, ...decisions, ...prizes, ...tasks },
};
