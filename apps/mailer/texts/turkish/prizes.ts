import { inOwnWords, type MailWords } from '../mail-texts.js';
import type { PrizeTemplate } from '../template-groups.js';
import { until } from './phrases.js';

const toNomination = 'Adaylığa gidin';

/** Mails on prizes, in Turkish. None of those before the publication says anything of the result. */
export const prizes: MailWords<PrizeTemplate> = {
  'nomination-received': ({ reference }) => ({
    subject: `Adaylık ${reference}: alındı`,
    paragraphs: [
      `Adaylığınızı aldık. Dosya numarası: ${reference}.`,
      'Bilgilerinizin yer aldığı alındı belgesi ektedir. Başka birini mi önerdiniz? O zaman şimdi adaylara kabul edip etmediklerini soruyoruz.',
    ],
    action: 'Adaylığın durumunu görün',
  }),
  'consent-requested': ({ reference, dueAt, title }) => ({
    subject: `Adaylık ${reference}: bir ödül için önerildiniz`,
    paragraphs: [
      'Biri sizi ya da projenizi Dortmund Belediyesinin bir ödülü için önerdi. Buna seviniyoruz! Kabul ediyor musunuz?',
      ...(title === undefined ? [] : [inOwnWords(title)]),
      'Adaylık sayfasında hakkınızda ne yazıldığını ve verilerinizi nasıl kullandığımızı görürsünüz. Orada kabul edip bilgileri tamamlayabilir ya da reddedebilirsiniz. Neden belirtmeniz gerekmez.',
      'Onayınız olmadan adaylık katılmaz.',
      ...until(dueAt),
    ],
    action: 'Öneriyi görün ve cevap verin',
  }),
  'consent-declined': ({ reference }) => ({
    subject: `Adaylık ${reference}: kabul edilmedi`,
    paragraphs: [
      `Önerdiğiniz kişiler ${reference} numaralı adaylığı kabul etmedi. Adaylık böylece sona erdi.`,
      'Birini önerdiğiniz için teşekkürler. Süre bitmediği sürece başkalarını da önerebilirsiniz.',
    ],
    action: toNomination,
  }),
  'consent-unanswered': ({ reference }) => ({
    subject: `Adaylık ${reference}: cevap gelmedi`,
    paragraphs: [
      `Önerdiğiniz kişiler sorumuza cevap vermedi. Onayları olmadan ${reference} numaralı adaylık katılamaz. Adaylık böylece sona erdi.`,
      'Birini önerdiğiniz için teşekkürler. Süre bitmediği sürece yeniden önerebilirsiniz.',
    ],
    action: toNomination,
  }),
  'nomination-late': ({ reference }) => ({
    subject: `Adaylık ${reference}: süreden sonra geldi`,
    paragraphs: [
      `${reference} numaralı adaylığınız süre bittikten sonra geldi. Bu dönemde katılamaz.`,
      'Bilgileriniz saklanır.',
    ],
    action: toNomination,
  }),
  'nomination-excluded': ({ reference }) => ({
    subject: `Adaylık ${reference}: katılamıyor`,
    paragraphs: [
      `${reference} numaralı adaylığınız ne yazık ki bu dönemde katılamıyor. Nedenini ekteki yazıda okuyabilirsiniz.`,
      'Bu, projenin niteliği hakkında bir şey söylemez. Emeğiniz için teşekkürler.',
    ],
    action: toNomination,
  }),
  'nomination-merged': ({ reference }) => ({
    subject: `Adaylık ${reference}: birden fazla aday gösterildi`,
    paragraphs: [
      `${reference} numaralı adaylıktaki proje bir kez daha aday gösterildi. İki adaylığı birleştirdik. Jüri projeyi, yazılanların tamamıyla birlikte bir kez alır.`,
      'Dikkat çektiğiniz için teşekkürler.',
    ],
    action: toNomination,
  }),
  'nomination-withdrawn': ({ reference }) => ({
    subject: `Adaylık ${reference}: geri çekildi`,
    paragraphs: [`${reference} numaralı adaylık geri çekildi. Artık katılmıyor.`],
    action: toNomination,
  }),
  'ceremony-invitation': ({ reference }) => ({
    subject: `Adaylık ${reference}: ödül törenine davet`,
    paragraphs: [
      'Sizi ödül törenine içtenlikle davet ediyoruz. Nerede ve ne zaman yapılacağı ekteki davetiyede yazıyor.',
      'Adaylığı kabul edilen herkes bu daveti alır. Kimin ödül alacağını herkes törende öğrenir.',
    ],
    action: toNomination,
  }),
  'prize-won': ({ reference, dueAt }) => ({
    subject: `Adaylık ${reference}: tebrikler`,
    paragraphs: [
      'Projeniz ödül aldı! Sizi ve katkısı olan herkesi kutluyoruz. Hangi ödülü neden aldığı ekteki yazıda yer alır.',
      'Ödül parası için banka bilgilerinize ihtiyacımız var. Lütfen adaylık sayfanızda yazın. Bu e-postanın gerçek olup olmadığından emin değil misiniz? Banka bilgilerini hiçbir zaman e-postayla ya da telefonla istemeyiz.',
      ...until(dueAt),
    ],
    action: 'Banka bilgilerini verin',
  }),
  'prize-honoured': ({ reference }) => ({
    subject: `Adaylık ${reference}: tebrikler`,
    paragraphs: [
      'Jüri projenizi onurlandırdı! Sizi kutluyor, katkısı olan herkese teşekkür ediyoruz.',
      'Jürinin gerekçesini adaylık sayfanızda okuyabilirsiniz.',
    ],
    action: toNomination,
  }),
  'prize-not-won': ({ reference }) => ({
    subject: `Adaylık ${reference}: katıldığınız için teşekkürler`,
    paragraphs: [
      `Ödüller verildi. ${reference} numaralı adaylıktaki proje bu kez ödül alanlar arasında değildi.`,
      'Jürinin önünde çok sayıda güçlü proje vardı. Kentimizde birlikte yaşam için yaptığınız her şeye teşekkürler. Gelecek dönemde yeni bir adaylığa seviniriz.',
    ],
    action: toNomination,
  }),
  'payment-made': ({ reference }) => ({
    subject: `Adaylık ${reference}: ödül parası gönderildi`,
    paragraphs: ['Ödül parasını bildirdiğiniz hesaba gönderdik. Birkaç gün içinde orada olur.'],
    action: toNomination,
  }),
  'prize-lapsed': ({ reference }) => ({
    subject: `Adaylık ${reference}: ödül parası düştü`,
    paragraphs: [
      'Banka bilgilerinizi birkaç kez sorduk ve cevap alamadık. Süre doldu, ödül parası düştü. Ödülün kendisi sizde kalır.',
      'Kendi kusurunuz olmadan mı cevap veremediniz? O zaman lütfen bize yazın.',
    ],
    action: toNomination,
  }),
  'prize-revoked': ({ reference }) => ({
    subject: `Adaylık ${reference}: ödül geri alındı`,
    paragraphs: [
      `${reference} numaralı adaylığın ödülü geri alındı. Nedenleri adaylık sayfasında yazıyor.`,
      'Ödenmiş olan ödül parası geri ödenmelidir. Nereye ve ne zamana kadar olduğunu size yazarız.',
    ],
    action: toNomination,
  }),
  'round-abandoned': ({ reference }) => ({
    subject: `Adaylık ${reference}: bu dönemde ödül yok`,
    paragraphs: [
      `${reference} numaralı adaylığın katıldığı dönem iptal edildi. Ödül verilmeyecek.`,
      'Üzgünüz. Katıldığınız için teşekkürler.',
    ],
    action: toNomination,
  }),
};
