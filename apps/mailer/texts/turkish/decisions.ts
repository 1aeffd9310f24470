import type { MailWords } from '../mail-texts.js';
import type { DecisionTemplate } from '../template-groups.js';
import { until } from './phrases.js';

const toApplication = 'Başvuruya gidin';

/** Mails on money: offers and notices, in Turkish. */
export const decisions: MailWords<DecisionTemplate> = {
  'waiting-list': ({ reference }) => ({
    subject: `Başvuru ${reference}: bekleme listesinde`,
    paragraphs: [
      `Projenizi desteklemek isteriz, ama şu anda para yetmiyor. ${reference} numaralı başvurunuz bu yüzden bekleme listesinde.`,
      'Sıranızı ve bunun ne demek olduğunu ekteki yazıda okuyabilirsiniz. Para boşalırsa size yazarız.',
    ],
    action: 'Başvurunun durumunu görün',
  }),
  offer: ({ reference, dueAt }) => ({
    subject: `Başvuru ${reference}: sizi şimdi destekleyebiliriz`,
    paragraphs: [
      `Para boşaldı. ${reference} numaralı başvurunuz için size destek teklif ediyoruz. Ne kadar olduğu başvuru sayfanızda yazıyor.`,
      'Lütfen orada teklifi kabul edip etmediğinizi bildirin. Süre bitene kadar cevap gelmezse teklif düşer.',
      ...until(dueAt),
    ],
    action: 'Teklifi görün ve cevap verin',
  }),
  'partial-offer': ({ reference, dueAt }) => ({
    subject: `Başvuru ${reference}: istenenden daha az para`,
    paragraphs: [
      `Projenizi destekleyebiliriz, ama istediğiniz tutarın tamamıyla değil. Ne kadar olduğu ${reference} numaralı başvurunuzun sayfasında yazıyor.`,
      'Lütfen orada gider ve gelirlerinizi iki taraf yine eşit olacak şekilde değiştirin ya da teklifi reddedin. Süre bitene kadar cevap gelmezse teklif düşer.',
      ...until(dueAt),
    ],
    action: 'Finansman planını değiştirin',
  }),
  hearing: ({ reference, dueAt }) => ({
    subject: `Başvuru ${reference}: görüşünüz`,
    paragraphs: [
      `${reference} numaralı başvurunuzu reddetmeyi düşünüyoruz. Karar vermeden önce görüşünüzü bildirebilirsiniz (§ 28 VwVfG NRW).`,
      'Bunu başvuru sayfanızda yapabilirsiniz. Süre bitene kadar cevap gelmezse bildiklerimize göre karar veririz.',
      ...until(dueAt),
    ],
    action: 'Görüş bildirin',
  }),
  'offer-lapsed': ({ reference }) => ({
    subject: `Başvuru ${reference}: teklif düştü`,
    paragraphs: [
      `${reference} numaralı başvurunuz için yaptığımız teklife süre bitene kadar cevap vermediniz. Teklif böylece düştü.`,
      'Bu konuda ayrıca bir karar yazısı alacaksınız.',
    ],
    action: toApplication,
  }),
  declined: ({ reference }) => ({
    subject: `Başvuru ${reference}: teklif reddedildi`,
    paragraphs: [
      `${reference} numaralı başvurunuz için yaptığımız teklifi reddettiniz. Başvuru böylece sona erdi, para başkaları için kullanılabilir.`,
    ],
    action: toApplication,
  }),
  notice: ({ reference }) => ({
    subject: `Başvuru ${reference}: kabul edildi`,
    paragraphs: [
      `${reference} numaralı başvurunuz hakkında karar verildi: Projenizi destekliyoruz. Yazısı ektedir.`,
      'Lütfen dikkatle okuyun. Amacı, tutarı, süreyi ve koşulları gösterir. Bir karar yazısıysa (Bescheid), dava süresi de içinde yazar. Bir sözleşmeyse, lütfen imzalı bir nüshasını bize geri gönderin.',
    ],
    action: toApplication,
  }),
  rejection: ({ reference }) => ({
    subject: `Başvuru ${reference}: karar yazınız`,
    paragraphs: [
      `${reference} numaralı başvurunuz hakkında karar verildi. Projenizi destekleyemiyoruz.`,
      'Nedenler ve dava süresi ekteki karar yazısında yer alır.',
    ],
    action: toApplication,
  }),
};
