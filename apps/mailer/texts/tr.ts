import type { MailTexts } from './mail-texts.js';
import type { ReaderTemplate } from './template-groups.js';
import { applications } from './turkish/applications.js';
import { calls } from './turkish/calls.js';
import { decisions } from './turkish/decisions.js';
import { prizes } from './turkish/prizes.js';

/** The words of the mails to whoever applies or is nominated, in Turkish. */
export const tr: MailTexts<ReaderTemplate> = {
  greeting: 'Merhaba,',
  closing: 'Saygılarımızla',
  sender: 'Dortmund Belediyesi, MIA-DO-Kommunales Integrationszentrum',
  footer: 'Bu e-posta otomatik olarak gönderildi. Bu adrese gelen cevaplar okunmaz.',
  binding: 'Bağlayıcı olan Almanca metindir:',
  unsubscribe: 'Yeni çağrılar hakkında artık haber alma',
  mails: { ...applications, ...calls, ...decisions, ...prizes },
};
