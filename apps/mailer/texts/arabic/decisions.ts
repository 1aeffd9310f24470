import type { MailWords } from '../mail-texts.js';
import type { DecisionTemplate } from '../template-groups.js';
import { until } from './phrases.js';

const toApplication = 'إلى الطلب';

/** Mails on money: offers and notices, in Arabic. */
export const decisions: MailWords<DecisionTemplate> = {
  'waiting-list': ({ reference }) => ({
    subject: `الطلب ${reference}: في قائمة الانتظار`,
    paragraphs: [
      `نودّ دعم مشروعك، لكن المال لا يكفي حالياً. لذلك طلبك ${reference} في قائمة الانتظار.`,
      'تجد مكانك في القائمة وما يعنيه في الرسالة المرفقة. إذا توفر المال نكتب إليك.',
    ],
    action: 'عرض حالة الطلب',
  }),
  offer: ({ reference, dueAt }) => ({
    subject: `الطلب ${reference}: يمكننا دعمك الآن`,
    paragraphs: [
      `توفر المال. نعرض عليك منحة لطلبك ${reference}. تجد المبلغ في صفحة طلبك.`,
      'يرجى أن تخبرنا هناك إن كنت تقبل العرض. إذا لم يصلنا رد حتى نهاية الموعد يسقط العرض.',
      ...until(dueAt),
    ],
    action: 'عرض العرض والرد عليه',
  }),
  'partial-offer': ({ reference, dueAt }) => ({
    subject: `الطلب ${reference}: مال أقل من المطلوب`,
    paragraphs: [
      `يمكننا دعم مشروعك، لكن ليس بكامل المبلغ الذي طلبته. تجد المبلغ في صفحة طلبك ${reference}.`,
      'يرجى تعديل النفقات والإيرادات هناك حتى يتساوى الطرفان من جديد، أو رفض العرض. إذا لم يصلنا رد حتى نهاية الموعد يسقط العرض.',
      ...until(dueAt),
    ],
    action: 'تعديل خطة التمويل',
  }),
  hearing: ({ reference, dueAt }) => ({
    subject: `الطلب ${reference}: رأيك`,
    paragraphs: [
      `ننوي رفض طلبك ${reference}. يمكنك إبداء رأيك قبل أن نقرر (§ 28 VwVfG NRW).`,
      'يمكنك ذلك في صفحة طلبك. إذا لم يصلنا رد حتى نهاية الموعد نقرر وفق ما نعرفه.',
      ...until(dueAt),
    ],
    action: 'إبداء الرأي',
  }),
  'offer-lapsed': ({ reference }) => ({
    subject: `الطلب ${reference}: سقط العرض`,
    paragraphs: [
      `لم ترد على عرضنا الخاص بطلبك ${reference} حتى نهاية الموعد. بهذا سقط العرض.`,
      'ستحصل على قرار مكتوب بذلك.',
    ],
    action: toApplication,
  }),
  declined: ({ reference }) => ({
    subject: `الطلب ${reference}: رُفض العرض`,
    paragraphs: [`رفضت عرضنا الخاص بالطلب ${reference}. بهذا انتهى الطلب، ويصبح المال متاحاً لآخرين.`],
    action: toApplication,
  }),
  notice: ({ reference }) => ({
    subject: `الطلب ${reference}: تمت الموافقة`,
    paragraphs: [
      `اتُّخذ القرار بشأن طلبك ${reference}: ندعم مشروعك. تجد الرسالة بذلك في المرفق.`,
      'يرجى قراءتها بدقة. فيها الغرض والمبلغ والمدة والشروط. إذا كانت قراراً (Bescheid) ففيها أيضاً مهلة رفع الدعوى. وإذا كانت عقداً فيرجى أن ترسل إلينا نسخة موقَّعة.',
    ],
    action: toApplication,
  }),
  rejection: ({ reference }) => ({
    subject: `الطلب ${reference}: القرار`,
    paragraphs: [
      `اتُّخذ القرار بشأن طلبك ${reference}. لا يمكننا دعم مشروعك.`,
      'تجد الأسباب ومهلة رفع الدعوى في القرار المرفق.',
    ],
    action: toApplication,
  }),
};
