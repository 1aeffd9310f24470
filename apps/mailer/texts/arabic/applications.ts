import type { MailWords } from '../mail-texts.js';
import type { FundingTemplate } from '../template-groups.js';
import { until } from './phrases.js';

const toStatus = 'عرض حالة الطلب';
const toApplication = 'إلى الطلب';

/** Mails of an application on its way to the decision, in Arabic. */
export const applications: MailWords<FundingTemplate> = {
  receipt: ({ reference }) => ({
    subject: `الطلب ${reference}: تم الاستلام`,
    paragraphs: [`استلمنا طلبك. رقم الملف: ${reference}.`, 'تجد تأكيد الاستلام مع بياناتك في المرفق.'],
    action: toStatus,
  }),
  late: ({ reference }) => ({
    subject: `الطلب ${reference}: وصل بعد الموعد`,
    paragraphs: [
      `وصل طلبك ${reference} بعد نهاية الموعد. لا يمكننا أخذه في الاعتبار في هذه الدورة.`,
      'تبقى بياناتك محفوظة. إذا فاتك الموعد دون تقصير منك، تجد في صفحة الطلب ما يمكنك فعله.',
    ],
    action: toApplication,
  }),
  reinstated: ({ reference }) => ({
    subject: `الطلب ${reference}: يُعدّ في موعده`,
    paragraphs: [
      `نعامل طلبك ${reference} كأنه وصل في موعده: فاتك الموعد دون تقصير منك.`,
      'نفحصه الآن مثل غيره. تجد تأكيد الاستلام في المرفق.',
    ],
    action: toStatus,
  }),
  'clarification-requested': ({ reference, dueAt }) => ({
    subject: `الطلب ${reference}: نحتاج إلى بيانات أخرى`,
    paragraphs: [
      `تنقص بيانات أو مستندات في طلبك ${reference}. تجد ما ينقص في صفحة طلبك، وهناك يمكنك الرد أيضاً.`,
      ...until(dueAt),
    ],
    action: 'إكمال البيانات',
  }),
  'clarification-received': ({ reference }) => ({
    subject: `الطلب ${reference}: وصلت بياناتك`,
    paragraphs: [`استلمنا البيانات التي أكملتها في الطلب ${reference}. نتابع الفحص.`],
    action: toStatus,
  }),
  'assessment-begun': ({ reference }) => ({
    subject: `الطلب ${reference}: مكتمل`,
    paragraphs: [`طلبك ${reference} مكتمل. يقيّمه الآن مختصون.`, 'لا يلزمك فعل شيء. نكتب إليك عندما يكون هناك جديد.'],
    action: toStatus,
  }),
  deferred: ({ reference }) => ({
    subject: `الطلب ${reference}: يتأخر القرار`,
    paragraphs: [
      `لم يُتخذ قرار بعد بشأن طلبك ${reference}. أجّلته اللجنة إلى اجتماع لاحق.`,
      'لا يدل هذا على النتيجة. يرجى عدم بدء مشروعك قبل موافقتنا. إذا ضاق الوقت، يمكنك في صفحة الطلب أن تطلب البدء مبكراً.',
    ],
    action: toApplication,
  }),
  'early-start-consented': ({ reference }) => ({
    subject: `الطلب ${reference}: يمكنك البدء مبكراً`,
    paragraphs: [
      `يمكنك بدء المشروع الوارد في الطلب ${reference} قبل أن نقرر بشأن المنحة.`,
      'لا يعطي هذا حقاً في المنحة. إذا رفضنا الطلب تتحمل التكاليف بنفسك. تجد في صفحة طلبك من أي يوم وبأي شروط يمكنك البدء.',
    ],
    action: toApplication,
  }),
  'early-start-refused': ({ reference }) => ({
    subject: `الطلب ${reference}: يرجى عدم البدء بعد`,
    paragraphs: [
      `لا يمكننا الموافقة على البدء المبكر للمشروع الوارد في الطلب ${reference}. تجد السبب في صفحة طلبك.`,
      'يرجى البدء فقط بعد موافقتنا، وإلا لا يمكننا دعم المشروع. سنقرر بشأن طلبك على أي حال.',
    ],
    action: toApplication,
  }),
  'status-changed': ({ reference }) => ({
    subject: `الطلب ${reference}: حالة جديدة`,
    paragraphs: [`تغيّرت حالة طلبك ${reference}.`],
    action: toStatus,
  }),
  withdrawn: ({ reference }) => ({
    subject: `الطلب ${reference}: سُحب`,
    paragraphs: [`سُحب طلبك ${reference}. لا نتابع معالجته.`],
    action: toApplication,
  }),
  'overdue-closed': ({ reference }) => ({
    subject: `الطلب ${reference}: انتهى الموعد`,
    paragraphs: [`انتهى الموعد الخاص بطلبك ${reference} دون رد. بهذا انتهى الطلب.`],
    action: toApplication,
  }),
  'task-reminder': ({ reference, dueAt }) => ({
    subject: `${reference}: يرجى تذكّر الرد`,
    paragraphs: [`ما زلنا ننتظر ردك بشأن ${reference}.`, ...until(dueAt)],
    action: 'إلى الصفحة',
  }),
};
