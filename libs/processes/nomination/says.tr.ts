import type { NowAndNext } from '../public-view.js';

/** What nominees and proposers read of what happens now and next, in Turkish. */
export const tr: NowAndNext = {
  new: { now: 'Adaylık alındı.', next: 'Katılıp katılamayacağını inceliyoruz.' },
  consent: {
    now: 'Aday gösterilenlere kabul edip etmediklerini sorduk.',
    next: 'Kabul ederlerse adaylığı inceleriz.',
  },
  screening: { now: 'Adaylığın katılıp katılamayacağını inceliyoruz.', next: 'Ardından jüriye gider.' },
  screeningConfirmation: { now: 'Adaylığın katılıp katılamayacağını inceliyoruz.', next: 'Ardından jüriye gider.' },
  admitted: { now: 'Adaylık kabul edildi.', next: 'Süre bittikten sonra jüriye gider.' },
  scoring: { now: 'Jüri üyeleri okuyor ve puan veriyor.', next: 'Ardından jüri birlikte karar verir.' },
  scored: {
    now: 'Jüri görüşüyor.',
    next: 'Kabul edilen herkes ödül törenine davet edilir. Sonuç ancak orada açıklanır.',
  },
  bankDetails: {
    now: 'Tebrikler, proje ödül aldı!',
    next: 'Ödül parasını gönderebilmemiz için lütfen banka bilgilerinizi verin.',
  },
  paymentOrder: { now: 'Banka bilgileriniz bize ulaştı.', next: 'Ödül parası ödenecek.' },
  paymentRelease: { now: 'Banka bilgileriniz bize ulaştı.', next: 'Ödül parası ödenecek.' },
  paid: { now: 'Ödül parası gönderildi.', next: 'Yapılacak başka bir şey yok.' },
  honoured: { now: 'Tebrikler, proje onurlandırıldı!', next: 'Yapılacak başka bir şey yok.' },
  closed: { now: 'Proje ödül aldı.', next: 'Adaylık tamamlandı.' },
  notAwarded: {
    now: 'Ödülü başka projeler aldı.',
    next: 'Katıldığınız için teşekkürler. Sonraki bir dönemde yeniden aday gösterilebilir.',
  },
  late: {
    now: 'Adaylık süre bittikten sonra geldi.',
    next: 'Bu dönemde katılamaz. Bilgiler saklanır.',
  },
  declined: { now: 'Aday gösterilenler kabul etmedi.', next: 'Adaylık sona erdi.' },
  unanswered: { now: 'Aday gösterilenler cevap vermedi.', next: 'Onayları olmadan adaylık katılamaz.' },
  excluded: { now: 'Adaylık katılamıyor.', next: 'Nedenini yazımızda okuyabilirsiniz.' },
  merged: { now: 'Proje birden fazla kez aday gösterildi.', next: 'Jüri projeyi bir kez alır ve yazdıklarınızı okur.' },
  withdrawn: { now: 'Adaylık geri çekildi.', next: 'Yapılacak başka bir şey yok.' },
  lapsed: { now: 'Sizden banka bilgisi almadık.', next: 'Ödül parası düştü. Ödülün kendisi sizde kalır.' },
  refund: { now: 'Ödül geri alındı.', next: 'Ödül parası geri ödenmelidir.' },
  revoked: { now: 'Ödül geri alındı.', next: 'Nedenlerini size bildirdik.' },
  abandoned: { now: 'Dönem iptal edildi.', next: 'Bu dönemde ödül verilmiyor.' },
};
