import { applications } from './arabic/applications.js';
import { calls } from './arabic/calls.js';
import { decisions } from './arabic/decisions.js';
import { prizes } from './arabic/prizes.js';
import type { MailTexts } from './mail-texts.js';
import type { ReaderTemplate } from './template-groups.js';

/** The words of the mails to whoever applies or is nominated, in Arabic. */
export const ar: MailTexts<ReaderTemplate> = {
  greeting: 'مرحباً،',
  closing: 'مع أطيب التحيات',
  sender: 'مدينة دورتموند، MIA-DO-Kommunales Integrationszentrum',
  footer: 'أُرسلت هذه الرسالة تلقائياً. لا تُقرأ الردود على هذا العنوان.',
  binding: 'النص الألماني هو الملزم:',
  unsubscribe: 'عدم تلقي رسائل عن دعوات جديدة بعد الآن',
  mails: { ...applications, ...calls, ...decisions, ...prizes },
};
