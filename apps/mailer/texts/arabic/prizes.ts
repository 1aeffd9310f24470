import { inOwnWords, type MailWords } from '../mail-texts.js';
import type { PrizeTemplate } from '../template-groups.js';
import { until } from './phrases.js';

const toNomination = 'إلى الترشيح';

/** Mails on prizes, in Arabic. None of those before the publication says anything of the result. */
export const prizes: MailWords<PrizeTemplate> = {
  'nomination-received': ({ reference }) => ({
    subject: `الترشيح ${reference}: تم الاستلام`,
    paragraphs: [
      `استلمنا ترشيحك. رقم الملف: ${reference}.`,
      'تجد تأكيد الاستلام مع بياناتك في المرفق. هل اقترحت غيرك؟ إذن نسأل الآن المرشحين إن كانوا موافقين.',
    ],
    action: 'عرض حالة الترشيح',
  }),
  'consent-requested': ({ reference, dueAt, title }) => ({
    subject: `الترشيح ${reference}: تم اقتراحك لجائزة`,
    paragraphs: [
      'اقترحك أحدهم أو اقترح مشروعك لجائزة من مدينة دورتموند. يسعدنا ذلك! هل توافق؟',
      ...(title === undefined ? [] : [inOwnWords(title)]),
      'ترى في صفحة الترشيح ما كُتب عنك وكيف نتعامل مع بياناتك. يمكنك هناك القبول وإكمال البيانات، أو الرفض. لا يلزمك ذكر الأسباب.',
      'بدون موافقتك لا يشارك الترشيح.',
      ...until(dueAt),
    ],
    action: 'عرض الاقتراح والرد عليه',
  }),
  'consent-declined': ({ reference }) => ({
    subject: `الترشيح ${reference}: لم يُقبل`,
    paragraphs: [
      `لم يقبل من اقترحتهم الترشيح ${reference}. بهذا انتهى.`,
      'شكراً لأنك اقترحت أحداً. ما دام الموعد سارياً يمكنك اقتراح آخرين.',
    ],
    action: toNomination,
  }),
  'consent-unanswered': ({ reference }) => ({
    subject: `الترشيح ${reference}: بدون رد`,
    paragraphs: [
      `لم يرد من اقترحتهم على سؤالنا. بدون موافقتهم لا يمكن أن يشارك الترشيح ${reference}. بهذا انتهى.`,
      'شكراً لأنك اقترحت أحداً. ما دام الموعد سارياً يمكنك الاقتراح مرة أخرى.',
    ],
    action: toNomination,
  }),
  'nomination-late': ({ reference }) => ({
    subject: `الترشيح ${reference}: وصل بعد الموعد`,
    paragraphs: [`وصل ترشيحك ${reference} بعد نهاية الموعد. لا يمكن أن يشارك في هذه الدورة.`, 'تبقى بياناتك محفوظة.'],
    action: toNomination,
  }),
  'nomination-excluded': ({ reference }) => ({
    subject: `الترشيح ${reference}: بدون مشاركة`,
    paragraphs: [
      `للأسف لا يمكن أن يشارك ترشيحك ${reference} في هذه الدورة. تجد السبب في الرسالة المرفقة.`,
      'لا يدل هذا على جودة المشروع. شكراً لجهودك.',
    ],
    action: toNomination,
  }),
  'nomination-merged': ({ reference }) => ({
    subject: `الترشيح ${reference}: رُشّح أكثر من مرة`,
    paragraphs: [
      `رُشّح المشروع الوارد في الترشيح ${reference} مرة أخرى. دمجنا الترشيحين. تحصل لجنة التحكيم على المشروع مرة واحدة مع كل ما كُتب عنه.`,
      'شكراً لأنك لفتّ الانتباه إليه.',
    ],
    action: toNomination,
  }),
  'nomination-withdrawn': ({ reference }) => ({
    subject: `الترشيح ${reference}: سُحب`,
    paragraphs: [`سُحب الترشيح ${reference}. لا يشارك بعد الآن.`],
    action: toNomination,
  }),
  'ceremony-invitation': ({ reference }) => ({
    subject: `الترشيح ${reference}: دعوة إلى حفل الجوائز`,
    paragraphs: [
      'ندعوك من القلب إلى حفل توزيع الجوائز. تجد المكان والوقت في الدعوة المرفقة.',
      'يحصل على هذه الدعوة كل من قُبل ترشيحه. لا يعرف أحد من يفوز إلا في الحفل.',
    ],
    action: toNomination,
  }),
  'prize-won': ({ reference, dueAt }) => ({
    subject: `الترشيح ${reference}: تهانينا`,
    paragraphs: [
      'فاز مشروعك بجائزة! نهنئك ونهنئ كل من شارك. تجد في الرسالة المرفقة أي جائزة هي ولماذا.',
      'نحتاج إلى بيانات حسابك البنكي لتحويل مال الجائزة. يرجى كتابتها في صفحة ترشيحك. هل تشك في صحة هذه الرسالة؟ لا نطلب أبداً بيانات الحساب بالبريد الإلكتروني أو بالهاتف.',
      ...until(dueAt),
    ],
    action: 'كتابة بيانات الحساب',
  }),
  'prize-honoured': ({ reference }) => ({
    subject: `الترشيح ${reference}: تهانينا`,
    paragraphs: ['كرّمت لجنة التحكيم مشروعك! نهنئك ونشكر كل من شارك.', 'تجد أسباب لجنة التحكيم في صفحة ترشيحك.'],
    action: toNomination,
  }),
  'prize-not-won': ({ reference }) => ({
    subject: `الترشيح ${reference}: شكراً لمشاركتك`,
    paragraphs: [
      `وُزّعت الجوائز. لم يكن المشروع الوارد في الترشيح ${reference} بين الفائزين هذه المرة.`,
      'كان أمام لجنة التحكيم كثير من المشاريع القوية. شكراً لكل ما تفعله من أجل الحياة المشتركة في مدينتنا. يسعدنا ترشيح جديد في الدورة القادمة.',
    ],
    action: toNomination,
  }),
  'payment-made': ({ reference }) => ({
    subject: `الترشيح ${reference}: حُوّل مال الجائزة`,
    paragraphs: ['حوّلنا مال الجائزة إلى الحساب الذي ذكرته. يصل خلال أيام قليلة.'],
    action: toNomination,
  }),
  'prize-lapsed': ({ reference }) => ({
    subject: `الترشيح ${reference}: سقط الحق في مال الجائزة`,
    paragraphs: [
      'سألناك عدة مرات عن بيانات حسابك ولم يصلنا رد. انتهى الموعد وسقط الحق في المال. تبقى الجائزة نفسها لك.',
      'لم تستطع الرد دون تقصير منك؟ إذن يرجى التواصل معنا.',
    ],
    action: toNomination,
  }),
  'prize-revoked': ({ reference }) => ({
    subject: `الترشيح ${reference}: سُحبت الجائزة`,
    paragraphs: [
      `سُحبت جائزة الترشيح ${reference}. تجد الأسباب في صفحة الترشيح.`,
      'يجب رد المال المدفوع. نكتب إليك إلى أين وحتى متى.',
    ],
    action: toNomination,
  }),
  'round-abandoned': ({ reference }) => ({
    subject: `الترشيح ${reference}: لا جوائز في هذه الدورة`,
    paragraphs: [`أُلغيت الدورة التي يشارك فيها الترشيح ${reference}. لن تُمنح جوائز.`, 'نأسف لذلك. شكراً لمشاركتك.'],
    action: toNomination,
  }),
};
