import type { NowAndNext } from '../public-view.js';

/** What applicants read of what happens now and next, in Turkish. */
export const tr: NowAndNext = {
  new: { now: 'Başvurunuz bize ulaştı.', next: 'Eksik olup olmadığını inceliyoruz.' },
  formalCheck: { now: 'Başvurunuzun tam olup olmadığını inceliyoruz.', next: 'Bir şey eksikse size yazarız.' },
  clarification: {
    now: 'Sizden başka bilgilere ihtiyacımız var.',
    next: 'Cevap verir vermez incelemeye devam ederiz. Cevap gelmezse başvuruyu genellikle reddetmek zorunda kalırız.',
  },
  assessment: { now: 'İki uzman projenizi değerlendiriyor.', next: 'Ardından destek için oylama yapılır.' },
  furtherAssessment: {
    now: 'Bir uzman daha projenizi değerlendiriyor.',
    next: 'Ardından destek hakkında karar verilir.',
  },
  vote: { now: 'İlgili birim görüşünü oluşturuyor.', next: 'Ardından destek hakkında karar verilir.' },
  voteConfirmation: { now: 'İlgili birim görüşünü oluşturuyor.', next: 'Ardından destek hakkında karar verilir.' },
  committee: { now: 'Desteğiniz hakkında bir kurul karar veriyor.', next: 'Ardından size bir karar yazısı gelir.' },
  council: {
    now: 'Desteğiniz hakkında kentin kurulları karar veriyor.',
    next: 'Ardından size bir karar yazısı gelir.',
  },
  ranking: {
    now: 'Bu dönemin bütün başvuruları sıralanıyor.',
    next: 'Ardından paranın nereye kadar yettiği belli olur.',
  },
  waitingList: {
    now: 'Projeniz desteklenecek, ama şu anda para yetmiyor. Projeniz bekleme listesinde.',
    next: 'Para boşalırsa listedeki sıraya göre teklif ederiz.',
  },
  moveUp: { now: 'Para boşaldı.', next: 'Sizin için bir teklif hazırlıyoruz.' },
  offerPending: {
    now: 'Projenizi şimdi destekleyebiliriz.',
    next: 'Lütfen teklifi kabul edip etmediğinizi bildirin. Cevap gelmezse teklif sürenin sonunda geçersiz olur.',
  },
  planRevision: {
    now: 'İstediğiniz tutarın bir bölümünü destekleyebiliriz.',
    next: 'Lütfen bu tutarla denk olan bir finansman planı gönderin. Yeni plan gelmezse teklif sürenin sonunda geçersiz olur.',
  },
  noticeDraft: { now: 'Karar yazınız hazırlanıyor.', next: 'E-postayla alırsınız.' },
  noticeRelease: { now: 'Karar yazınız hazırlanıyor.', next: 'E-postayla alırsınız.' },
  budgetHold: {
    now: 'Belediyenin bütçesi henüz kabul edilmedi. O zamana kadar hiçbir şey onaylayamayız.',
    next: 'Ardından karar yazınızı alırsınız.',
  },
  hearing: {
    now: 'Başvurunuzu reddetmeyi düşünüyoruz. Önce görüşünüzü bildirebilirsiniz.',
    next: 'Ardından karar veririz. Size bir karar yazısı gelir.',
  },
  commentReview: { now: 'Bize yazdıklarınızı inceliyoruz.', next: 'Ardından karar veririz.' },
  rejectionDraft: { now: 'Karar yazınız hazırlanıyor.', next: 'E-postayla alırsınız.' },
  rejectionRelease: { now: 'Karar yazınız hazırlanıyor.', next: 'E-postayla alırsınız.' },
  granted: { now: 'Projeniz destekleniyor.', next: 'Diğer her şey karar yazınızda yer alıyor.' },
  rejected: {
    now: 'Projeniz desteklenmiyor.',
    next: 'Nedenleri karar yazınızda. Buna karşı ne yapabileceğiniz ve süresi de orada yazıyor.',
  },
  withdrawn: { now: 'Başvurunuzu geri çektiniz.', next: 'Yapılacak başka bir şey yok.' },
  late: {
    now: 'Başvurunuz süre bittikten sonra geldi.',
    next: 'Bu dönemde dikkate alınamaz. Bilgileriniz saklanır.',
  },
  declined: { now: 'Destekten vazgeçtiniz.', next: 'Yapılacak başka bir şey yok.' },
  expired: { now: 'Başvurunuz süre bittikten sonra geldi.', next: 'Dosya kapandı.' },
};
