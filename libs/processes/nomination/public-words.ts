import type { ApplicantTaskWords, InLanguages } from '../public-view.js';

type More<T> = Required<Pick<InLanguages<T>, 'tr' | 'ar' | 'uk'>>;
const words = (tr: string, ar: string, uk: string): More<string> => ({ tr, ar, uk });

/** What nominees and proposers read in Turkish, Arabic and Ukrainian: public names of states, by key. */
export const names = {
  received: words('Alındı', 'تم الاستلام', 'Отримано'),
  consentAsked: words('Onay bekleniyor', 'بانتظار الموافقة', 'Очікує згоди'),
  checked: words('Ön inceleme', 'الفحص الأولي', 'Попередня перевірка'),
  jury: words('Jüride', 'لدى لجنة التحكيم', 'На розгляді журі'),
  decided: words('Sonuç', 'النتيجة', 'Результат'),
  won: words('Ödül aldı', 'حصل على جائزة', 'Відзначено'),
  notAwarded: words('Ödül almadı', 'لم يحصل على جائزة', 'Не відзначено'),
  lapsed: words('Para ödülü düştü', 'سقط الحق في مال الجائزة', 'Право на кошти втрачено'),
  revoked: words('Ödül geri alındı', 'سُحبت الجائزة', 'Премію відкликано'),
  late: words('Çok geç', 'متأخر', 'Запізно'),
  declined: words('Reddedildi', 'مرفوض', 'Відхилено'),
  unanswered: words('Cevap yok', 'بدون رد', 'Без відповіді'),
  excluded: words('Kabul edilmedi', 'غير مقبول', 'Не допущено'),
  merged: words('Birleştirildi', 'تم الدمج', 'Об’єднано'),
  withdrawn: words('Geri çekildi', 'تم السحب', 'Відкликано'),
  abandoned: words('Dönem iptal edildi', 'أُلغيت الدورة', 'Конкурс скасовано'),
} as const;

/** What states mean. */
export const means = {
  consent: words(
    'Başkası tarafından önerilen kişi onay vermeli ve bilgileri tamamlamalıdır. Onay olmadan aday katılamaz.',
    'على من اقترحه غيره أن يوافق ويكمل البيانات. بدون الموافقة لا يشارك الترشيح.',
    'Той, кого запропонували інші, має погодитися й доповнити дані. Без згоди номінація участі не бере.',
  ),
  admitted: words(
    'Ön inceleme tamamlandı. Süre bitince jüri bütün adayları alır.',
    'اجتاز الترشيح الفحص الأولي. تحصل لجنة التحكيم على جميع الترشيحات بعد انتهاء الموعد.',
    'Попередню перевірку пройдено. Журі отримає всі номінації, коли мине термін.',
  ),
  scoring: words(
    'Önce her üye tek başına okur ve puan verir. Tarafsız olmayan katılmaz. Sonra jüri birlikte görüşür.',
    'يقرأ كل عضو ويقيّم أولاً وحده. من كان غير محايد لا يشارك. بعد ذلك تتشاور اللجنة معاً.',
    'Кожен член журі спочатку читає й оцінює самостійно. Хто упереджений, участі не бере. Потім журі радиться разом.',
  ),
  scored: words(
    'Kabul edilen herkesi ödül törenine davet ederiz. Kimin ödül aldığını herkes orada öğrenir; öncesinde bir şey söyleyemeyiz.',
    'ندعو كل من قُبل ترشيحه إلى حفل توزيع الجوائز. هناك يعرف الجميع من فاز؛ وقبل ذلك لا يمكننا قول شيء.',
    'Усіх допущених ми запрошуємо на вручення. Хто переміг, усі дізнаються там; раніше ми нічого не можемо казати.',
  ),
} as const;

/** Entries of the history, by the event they became. */
export const events = {
  submit: words('Adaylık gönderildi', 'أُرسل الترشيح', 'Номінацію надіслано'),
  'consent.accepted': words('Adaylık kabul edildi', 'قُبل الترشيح', 'Номінацію прийнято'),
  'consent.declined': words('Adaylık reddedildi', 'رُفض الترشيح', 'Номінацію відхилено'),
  'consent.overdue': words('Onay süresi doldu', 'انتهى موعد الموافقة', 'Термін для згоди минув'),
  'confirmScreening.confirm': words('Ön inceleme bitti', 'انتهى الفحص الأولي', 'Попередню перевірку завершено'),
  scoring: words('Jüriye verildi', 'سُلّم إلى لجنة التحكيم', 'Передано журі'),
  invited: words('Ödül törenine davet edildi', 'دُعي إلى حفل الجوائز', 'Запрошено на вручення'),
  published: words('Sonuç yayımlandı', 'نُشرت النتيجة', 'Результат оприлюднено'),
  abandoned: words('Dönem iptal edildi', 'أُلغيت الدورة', 'Конкурс скасовано'),
  'bankDetails.given': words('Banka bilgileri verildi', 'أُعطيت بيانات الحساب', 'Банківські реквізити надано'),
  'bankDetails.overdue': words(
    'Banka bilgileri için süre doldu',
    'انتهى موعد بيانات الحساب',
    'Термін для банківських реквізитів минув',
  ),
  'releasePayment.release': words('Ödül parası gönderildi', 'حُوّل مال الجائزة', 'Кошти переказано'),
  revoke: words('Ödül geri alındı', 'سُحبت الجائزة', 'Премію відкликано'),
  'recordRefund.refunded': words('Ödül parası iade edildi', 'أُعيد مال الجائزة', 'Кошти повернено'),
  changeConsent: words('Yayın izni değiştirildi', 'تغيّرت الموافقة على النشر', 'Згоду на оприлюднення змінено'),
  withdraw: words('Adaylık geri çekildi', 'سُحب الترشيح', 'Номінацію відкликано'),
} as const;

export const documents = {
  receipt: words('Alındı belgesi', 'تأكيد الاستلام', 'Підтвердження отримання'),
  exclusion: words('Kabul edilmeme bildirimi', 'إشعار عدم القبول', 'Повідомлення про недопуск'),
  invitation: words('Ödül törenine davet', 'دعوة إلى حفل الجوائز', 'Запрошення на вручення'),
  'award-letter': words('Ödül yazısı', 'خطاب الجائزة', 'Лист про відзначення'),
} as const;

export const prizeMoney = words('Ödül parası', 'مال الجائزة', 'Кошти премії');
export const giveUntil = words('Banka bilgileri için son gün', 'آخر موعد لبيانات الحساب', 'Банківські реквізити до');

/** Tasks of nominees and winners. */
export const tasks: Readonly<Record<'consent' | 'bankDetails', More<ApplicantTaskWords>>> = {
  consent: {
    tr: {
      wanted: 'Bir ödül için önerildiniz',
      link: 'Öneriye bakın ve cevap verin',
      title: 'Öneriyi kabul edin',
      lead: 'Biri sizi veya projenizi ödül için önerdi. Kabul ediyor musunuz? O zaman lütfen bilgileri kontrol edip tamamlayın.',
      last: 'Göndererek adaylığı kabul edersiniz. Süre bitene kadar cevap vermezseniz adaylık sona erer.',
      send: 'Kabul et ve gönder',
      decline: {
        link: 'Öneriyi reddet',
        text: 'Adaylık sona erer. Neden belirtmeniz gerekmez. Sizi öneren kişi yalnızca reddettiğinizi öğrenir.',
        button: 'Kesin olarak reddet',
      },
    },
    ar: {
      wanted: 'تم اقتراحك لجائزة',
      link: 'عرض الاقتراح والرد عليه',
      title: 'قبول الاقتراح',
      lead: 'اقترحك أحدهم أو اقترح مشروعك للجائزة. هل توافق؟ إذن يرجى مراجعة البيانات وإكمالها.',
      last: 'بالإرسال تقبل الترشيح. إذا لم ترد قبل نهاية الموعد ينتهي الترشيح.',
      send: 'قبول وإرسال',
      decline: {
        link: 'رفض الاقتراح',
        text: 'عندها ينتهي الترشيح. لا يلزمك ذكر الأسباب. من اقترحك يعرف فقط أنك رفضت.',
        button: 'رفض نهائي',
      },
    },
    uk: {
      wanted: 'Вас запропонували на премію',
      link: 'Переглянути пропозицію й відповісти',
      title: 'Прийняти пропозицію',
      lead: 'Хтось запропонував вас або ваш проєкт на премію. Ви згодні? Тоді перевірте й доповніть дані.',
      last: 'Надсилаючи, ви приймаєте номінацію. Якщо до кінця терміну відповіді немає, номінацію закрито.',
      send: 'Прийняти й надіслати',
      decline: {
        link: 'Відхилити пропозицію',
        text: 'Номінацію буде закрито. Причин називати не треба. Той, хто вас запропонував, дізнається лише, що ви відмовилися.',
        button: 'Відхилити остаточно',
      },
    },
  },
  bankDetails: {
    tr: {
      wanted: 'Ödül parasını nereye gönderelim?',
      link: 'Banka bilgilerini verin',
      title: 'Banka bilgileri',
      lead: 'Tebrikler! Lütfen ödül parasını göndereceğimiz hesabı bildirin.',
      last: 'Banka bilgilerinizi yalnızca ödemeyle ilgilenenler görür. Cevap gelmezse süre sonunda para hakkı düşer.',
      send: 'Banka bilgilerini gönder',
    },
    ar: {
      wanted: 'إلى أين نحوّل مال الجائزة؟',
      link: 'إعطاء بيانات الحساب',
      title: 'بيانات الحساب البنكي',
      lead: 'تهانينا! يرجى ذكر الحساب الذي نحوّل إليه مال الجائزة.',
      last: 'لا يرى بيانات حسابك إلا من يعمل على الدفع. بدون رد يسقط الحق في المال بنهاية الموعد.',
      send: 'إرسال بيانات الحساب',
    },
    uk: {
      wanted: 'Куди переказати кошти?',
      link: 'Надати банківські реквізити',
      title: 'Банківські реквізити',
      lead: 'Вітаємо! Назвіть, будь ласка, рахунок, на який ми перекажемо кошти.',
      last: 'Ваші реквізити бачать лише ті, хто здійснює виплату. Без відповіді право на кошти втрачається в кінці терміну.',
      send: 'Надіслати реквізити',
    },
  },
};

/** Why a nomination, or what a winner says of the money, is not taken. */
export const refusals = {
  onlyByThird: words(
    'Bu ödüle kimse kendisi başvuramaz; başkaları önerilebilir.',
    'لا يمكن التقدم لهذه الجائزة شخصياً؛ يمكن اقتراح آخرين.',
    'На цю премію не можна подати самих себе; можна запропонувати інших.',
  ),
  onlyBySelf: words(
    'Bu ödüle adaylar kendileri başvurur.',
    'يتقدم المرشحون لهذه الجائزة بأنفسهم.',
    'На цю премію номінанти подаються самі.',
  ),
  bodyNotEntitled: words(
    'Bu ödül için yalnızca belirli kuruluşlar başkalarını önerebilir.',
    'لا يجوز اقتراح آخرين لهذه الجائزة إلا لجهات معينة.',
    'На цю премію пропонувати інших можуть лише певні установи.',
  ),
  payeesMissing: words(
    'Lütfen birlikte kazanan herkes için bir hesap yazın ya da anlaşmayı ekleyin.',
    'يرجى ذكر حساب لكل من فاز معكم، أو إرفاق الاتفاق.',
    'Будь ласка, вкажіть рахунок для кожного, хто переміг разом із вами, або додайте угоду.',
  ),
};
