import type { Information } from './information.page.js';

/** Turkish texts of the pages that the law asks for, for the demonstration. */
export const tr: Information = {
  imprint: {
    title: 'Yasal bilgiler',
    sections: [
      {
        title: 'Bu bir gösterimdir',
        paragraphs: [
          'Burada Feinschliff’i görüyorsunuz: destekler ve ödüller için, uydurma örnek verilerle çalışan özgür bir yazılım. Burada başvuru işlenmez ve para verilmez.',
          'Yazılımı kullanan kurum burada adını, adresini, temsilcisini ve kendisine hızlı ulaşmanın bir yolunu belirtir (Digitale-Dienste-Gesetz § 5).',
        ],
      },
      {
        title: 'Yazılım',
        paragraphs: ['Feinschliff’in lisansı açık kaynak lisansı EUPL 1.2’dir. Tasarımı KERN’e göredir.'],
      },
    ],
  },
  privacy: {
    title: 'Kişisel verilerin korunması',
    sections: [
      {
        title: 'Bu bir gösterimdir',
        paragraphs: [
          'Lütfen gerçek kişisel veri girmeyin. Aşağıdakiler yazılımın ne yaptığını anlatır; veriden sorumlu kurumu, veri koruma görevlisini ve saklama sürelerini yazılımı kullanan kurum belirtir.',
        ],
      },
      {
        title: 'Neler saklanır',
        paragraphs: [
          'E-posta adresiniz, başvuruda yazdıklarınız, dosyalarınız ve başvurunuzla neler yapıldığı. Bunlar destek hakkında karar vermek için gereklidir (GDPR madde 6 fıkra 1 bent e).',
          'Yeni çağrılar için e-postalara abone olursanız: adresiniz ve seçiminiz, onayınızla (GDPR madde 6 fıkra 1 bent a). Her e-postada aboneliği bitiren ve ona ait her şeyi silen bir bağlantı vardır. Onaylamadığınız şey 7 gün sonra silinir.',
          'Taslakları yalnızca siz görürsünüz. Bir taslağı silerseniz içinde yazdıklarınız da silinir. Göndermediğiniz taslakları çağrının bitiminden 30 gün sonra sileriz.',
        ],
      },
      {
        title: 'Çerezler',
        paragraphs: [
          'Yalnızca gerekli çerezler vardır: giriş için, formların güvenliği için ve seçilen dil için. Başka sunuculardan hiçbir şey yüklenmez, hiçbir şey istatistik için sayılmaz.',
        ],
      },
      {
        title: 'Haklarınız',
        paragraphs: [
          'Bilgi, düzeltme ve silme isteyebilir, işlemeye itiraz edebilir ve Kuzey Ren-Vestfalya veri koruma kurumuna (Landesbeauftragte für Datenschutz und Informationsfreiheit) şikâyette bulunabilirsiniz.',
        ],
      },
    ],
  },
  accessibility: {
    title: 'Erişilebilirlik bildirimi',
    sections: [
      {
        title: 'Durum',
        paragraphs: [
          'Hedef, Web Content Accessibility Guidelines (WCAG) 2.2, AA düzeyi ve Kuzey Ren-Vestfalya’nın erişilebilir bilgi teknolojisi yönetmeliğidir (BITVNRW). Bütün sayfalar fare ve JavaScript olmadan kullanılabilir.',
          'Şimdiye kadar sayfaları geliştiriciler kendileri, axe denetim aracıyla ve klavyeyle denetledi.',
        ],
      },
      {
        title: 'Neler eksik',
        paragraphs: [
          'Ekran okuyucularla ve engelli kişilerce yapılacak bir denetim henüz yapılmadı. Kolay Almanca ve Alman işaret diliyle bilgi henüz yok. Başkalarının yüklediği dosyalar her zaman erişilebilir değildir.',
        ],
      },
      {
        title: 'Bir engeli bildirmek',
        paragraphs: [
          'Bu bir gösterimdir. Yazılımı kullanan kurum burada bir engeli nasıl bildireceğinizi ve Kuzey Ren-Vestfalya’nın erişilebilir bilgi teknolojisi arabuluculuk bürosunu (Ombudsstelle) belirtir.',
        ],
      },
    ],
  },
};
