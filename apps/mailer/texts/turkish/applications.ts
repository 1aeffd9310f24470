import type { MailWords } from '../mail-texts.js';
import type { FundingTemplate } from '../template-groups.js';
import { until } from './phrases.js';

const toStatus = 'Başvurunun durumunu görün';
const toApplication = 'Başvuruya gidin';

/** Mails of an application on its way to the decision, in Turkish. */
export const applications: MailWords<FundingTemplate> = {
  receipt: ({ reference }) => ({
    subject: `Başvuru ${reference}: alındı`,
    paragraphs: [
      `Başvurunuzu aldık. Dosya numarası: ${reference}.`,
      'Bilgilerinizin yer aldığı alındı belgesi ektedir.',
    ],
    action: toStatus,
  }),
  late: ({ reference }) => ({
    subject: `Başvuru ${reference}: süreden sonra geldi`,
    paragraphs: [
      `${reference} numaralı başvurunuz süre bittikten sonra geldi. Bu dönemde dikkate alamıyoruz.`,
      'Bilgileriniz saklanır. Süreyi kendi kusurunuz olmadan kaçırdıysanız, ne yapabileceğinizi başvuru sayfasında okuyabilirsiniz.',
    ],
    action: toApplication,
  }),
  reinstated: ({ reference }) => ({
    subject: `Başvuru ${reference}: zamanında sayıldı`,
    paragraphs: [
      `${reference} numaralı başvurunuzu zamanında gelmiş sayıyoruz: Süreyi kendi kusurunuz olmadan kaçırdınız.`,
      'Şimdi onu diğerleri gibi inceliyoruz. Alındı belgesi ektedir.',
    ],
    action: toStatus,
  }),
  'clarification-requested': ({ reference, dueAt }) => ({
    subject: `Başvuru ${reference}: bilgiye ihtiyacımız var`,
    paragraphs: [
      `${reference} numaralı başvurunuzda bilgi ya da belge eksik. Neyin eksik olduğu başvuru sayfanızda yazıyor. Orada cevap da verebilirsiniz.`,
      ...until(dueAt),
    ],
    action: 'Bilgileri tamamlayın',
  }),
  'clarification-received': ({ reference }) => ({
    subject: `Başvuru ${reference}: bilgileriniz geldi`,
    paragraphs: [`${reference} numaralı başvurunuz için gönderdiğiniz bilgileri aldık. İncelemeye devam ediyoruz.`],
    action: toStatus,
  }),
  'assessment-begun': ({ reference }) => ({
    subject: `Başvuru ${reference}: eksiksiz`,
    paragraphs: [
      `${reference} numaralı başvurunuz eksiksiz. Şimdi uzmanlar değerlendiriyor.`,
      'Bir şey yapmanız gerekmez. Yeni bir şey olunca size yazarız.',
    ],
    action: toStatus,
  }),
  deferred: ({ reference }) => ({
    subject: `Başvuru ${reference}: karar gecikiyor`,
    paragraphs: [
      `${reference} numaralı başvurunuz hakkında henüz karar verilmedi. Kurul konuyu sonraki toplantıya bıraktı.`,
      'Bu, sonuç hakkında bir şey söylemez. Lütfen onayımız olmadan projenize başlamayın. Zaman daralıyorsa, başvuru sayfasında daha erken başlamak için izin isteyebilirsiniz.',
    ],
    action: toApplication,
  }),
  'early-start-consented': ({ reference }) => ({
    subject: `Başvuru ${reference}: erken başlayabilirsiniz`,
    paragraphs: [
      `${reference} numaralı başvurunuzdaki projeye, destek kararı verilmeden önce başlayabilirsiniz.`,
      'Bu, desteğe hak vermez. Başvuruyu reddedersek masrafları kendiniz karşılarsınız. Hangi günden itibaren ve hangi koşullarla başlayabileceğiniz başvuru sayfanızda yazıyor.',
    ],
    action: toApplication,
  }),
  'early-start-refused': ({ reference }) => ({
    subject: `Başvuru ${reference}: lütfen henüz başlamayın`,
    paragraphs: [
      `${reference} numaralı başvurunuzdaki projeye erken başlama isteğinizi kabul edemiyoruz. Nedeni başvuru sayfanızda yazıyor.`,
      'Lütfen ancak onayımız gelince başlayın. Yoksa projeyi destekleyemeyiz. Başvurunuz hakkında yine karar vereceğiz.',
    ],
    action: toApplication,
  }),
  'status-changed': ({ reference }) => ({
    subject: `Başvuru ${reference}: yeni durum`,
    paragraphs: [`${reference} numaralı başvurunuzun durumu değişti.`],
    action: toStatus,
  }),
  withdrawn: ({ reference }) => ({
    subject: `Başvuru ${reference}: geri çekildi`,
    paragraphs: [`${reference} numaralı başvurunuz geri çekildi. Artık işlem yapmıyoruz.`],
    action: toApplication,
  }),
  'overdue-closed': ({ reference }) => ({
    subject: `Başvuru ${reference}: süre doldu`,
    paragraphs: [`${reference} numaralı başvurunuz için süre cevap gelmeden doldu. Başvuru böylece sona erdi.`],
    action: toApplication,
  }),
  'task-reminder': ({ reference, dueAt }) => ({
    subject: `${reference}: lütfen cevabınızı unutmayın`,
    paragraphs: [`${reference} için sizden hâlâ bir cevap bekliyoruz.`, ...until(dueAt)],
    action: 'Sayfaya gidin',
  }),
};
