import type { MailTexts } from './mail-texts.js';
import type { ReaderTemplate } from './template-groups.js';
import { applications } from './ukrainian/applications.js';
import { calls } from './ukrainian/calls.js';
import { decisions } from './ukrainian/decisions.js';
import { prizes } from './ukrainian/prizes.js';

/** The words of the mails to whoever applies or is nominated, in Ukrainian. */
export const uk: MailTexts<ReaderTemplate> = {
  greeting: 'Добрий день,',
  closing: 'З повагою',
  sender: 'Місто Дортмунд, MIA-DO-Kommunales Integrationszentrum',
  footer: 'Цей лист надіслано автоматично. Відповіді на цю адресу не читають.',
  binding: 'Обов’язковим є німецький текст:',
  unsubscribe: 'Більше не отримувати повідомлень про нові конкурси',
  mails: { ...applications, ...calls, ...decisions, ...prizes },
};
