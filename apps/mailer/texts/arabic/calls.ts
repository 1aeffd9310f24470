import { inOwnWords, type MailWords } from '../mail-texts.js';
import type { CallTemplate } from '../template-groups.js';
import { until } from './phrases.js';

const toProgramme = 'إلى البرنامج';

/** Mails of calls, and of the way in: sign-in and subscription, in Arabic. */
export const calls: MailWords<CallTemplate> = {
  'sign-in-code': ({ minutes }) => ({
    subject: 'رمز تسجيل الدخول',
    paragraphs: [`سجّل الدخول بهذا الرمز. هو صالح لمدة ${minutes} دقائق ولمرة واحدة فقط:`],
    action: 'تأكيد تسجيل الدخول',
    after: ['لم تطلب رمزاً؟ إذن لا يلزمك فعل شيء. لا تعطِ الرمز لأحد.'],
  }),
  'subscription-confirm': ({ days }) => ({
    subject: 'يرجى التأكيد: أخبار عن دعوات جديدة',
    paragraphs: ['يريد أحدهم، ونأمل أنه أنت، تلقي أخبار عن دعوات جديدة على هذا العنوان. يرجى تأكيد ذلك.'],
    action: 'تأكيد',
    after: [`الرابط صالح لمدة ${days} أيام. لم تكن أنت؟ إذن لا يلزمك فعل شيء: بدون تأكيد نحذف العنوان.`],
  }),
  'new-call': ({ title, titleLanguage, dueAt }) => ({
    subject: `دعوة جديدة: ${title}`,
    paragraphs: [
      'أردت أن تعرف متى تصدر دعوات جديدة. هذه واحدة:',
      inOwnWords(title, titleLanguage),
      'تجد في صفحة البرنامج ما يُدعم ومن يمكنه التقديم.',
      ...until(dueAt),
    ],
    action: toProgramme,
  }),
  'call-reminder': ({ title, titleLanguage, dueAt }) => ({
    subject: `مسودتك: الموعد ينتهي قريباً (${title})`,
    paragraphs: [
      'بدأت طلباً في هذا البرنامج ولم ترسله بعد:',
      inOwnWords(title, titleLanguage),
      'قريباً يفوت الأوان.',
      ...until(dueAt),
    ],
    action: toProgramme,
  }),
  'call-extended': ({ title, titleLanguage, dueAt }) => ({
    subject: `وقت إضافي لمسودتك (${title})`,
    paragraphs: [
      'بدأت طلباً في هذا البرنامج:',
      inOwnWords(title, titleLanguage),
      'مُدّد الموعد. ما كتبته محفوظ.',
      ...until(dueAt),
    ],
    action: toProgramme,
  }),
};
