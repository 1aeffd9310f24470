import type { PublicView } from '../public-view.js';

/** How a nomination is begun, sent and taken back. */
export const called: PublicView['called'] = {
  de: {
    begin: 'Nominierung beginnen',
    before: { title: 'Nominierungen sind noch nicht möglich', from: (day) => `Nominierungen sind möglich ab ${day}.` },
    kept: 'Ihre Nominierung wird beim Ausfüllen gespeichert. Sie können jederzeit unterbrechen und später weiterschreiben.',
    steps: (count) => `Ihre Nominierung in ${count} Schritten`,
    send: 'Nominierung absenden',
    last: 'Nach dem Absenden können Sie die Nominierung nicht mehr ändern. Sie erhalten eine Bestätigung per E-Mail.',
    late: {
      cutoff: (deadline) =>
        `Die Frist endete am ${deadline}. Sie können die Nominierung noch absenden; sie kann aber in dieser Runde nicht berücksichtigt werden.`,
      orderly: (deadline) =>
        `Die Frist endete am ${deadline}. Sie können die Nominierung noch absenden; sie wird erst nach den anderen berücksichtigt.`,
    },
    back: 'Zum Stand der Nominierung',
    withdraw: {
      title: 'Nominierung zurückziehen',
      text: 'Ihre Nominierung nimmt dann nicht weiter teil. Das lässt sich nicht rückgängig machen.',
      button: 'Nominierung endgültig zurückziehen',
      keep: 'Nominierung behalten',
    },
  },
  en: {
    begin: 'Begin a nomination',
    before: { title: 'Nominations are not possible yet', from: (day) => `Nominations are possible from ${day}.` },
    kept: 'Your nomination is saved while you fill it in. You can pause at any time and continue later.',
    steps: (count) => `Your nomination in ${count} steps`,
    send: 'Send the nomination',
    last: 'You cannot change the nomination once it has been sent. You will receive a confirmation by e-mail.',
    late: {
      cutoff: (deadline) =>
        `The deadline was ${deadline}. You can still send the nomination, but it cannot be considered in this round.`,
      orderly: (deadline) =>
        `The deadline was ${deadline}. You can still send the nomination; it is considered after the others.`,
    },
    back: 'To the status of the nomination',
    withdraw: {
      title: 'Withdraw the nomination',
      text: 'Your nomination will then take no further part. This cannot be undone.',
      button: 'Withdraw for good',
      keep: 'Keep the nomination',
    },
  },
  tr: {
    begin: 'Adaylığa başla',
    before: {
      title: 'Aday gösterme henüz mümkün değil',
      from: (day) => `Aday gösterme ${day} tarihinden itibaren mümkündür.`,
    },
    kept: 'Adaylığınız doldururken kaydedilir. İstediğiniz zaman ara verebilir, sonra devam edebilirsiniz.',
    steps: (count) => `${count} adımda adaylığınız`,
    send: 'Adaylığı gönder',
    last: 'Gönderdikten sonra adaylığı değiştiremezsiniz. E-posta ile bir onay alırsınız.',
    late: {
      cutoff: (deadline) =>
        `Süre ${deadline} tarihinde doldu. Adaylığı yine de gönderebilirsiniz; ancak bu turda dikkate alınamaz.`,
      orderly: (deadline) =>
        `Süre ${deadline} tarihinde doldu. Adaylığı yine de gönderebilirsiniz; diğerlerinden sonra dikkate alınır.`,
    },
    back: 'Adaylığın durumuna',
    withdraw: {
      title: 'Adaylığı geri çek',
      text: 'Adaylığınız artık katılmaz. Bu geri alınamaz.',
      button: 'Kesin olarak geri çek',
      keep: 'Geri çekme',
    },
  },
  ar: {
    begin: 'ابدأ الترشيح',
    before: { title: 'الترشيح غير متاح بعد', from: (day) => `الترشيح متاح ابتداءً من ${day}.` },
    kept: 'يُحفظ ترشيحك أثناء تعبئته. يمكنك التوقف في أي وقت والمتابعة لاحقاً.',
    steps: (count) => `ترشيحك في ${count} خطوات`,
    send: 'أرسل الترشيح',
    last: 'بعد الإرسال لا يمكنك تغيير الترشيح. ستصلك رسالة تأكيد بالبريد الإلكتروني.',
    late: {
      cutoff: (deadline) =>
        `انتهت المهلة في ${deadline}. ما زال بإمكانك إرسال الترشيح، لكن لا يمكن أخذه في الاعتبار في هذه الجولة.`,
      orderly: (deadline) => `انتهت المهلة في ${deadline}. ما زال بإمكانك إرسال الترشيح، ويُنظر فيه بعد غيره.`,
    },
    back: 'إلى حالة الترشيح',
    withdraw: {
      title: 'سحب الترشيح',
      text: 'لن يشارك ترشيحك بعد ذلك. لا يمكن التراجع عن هذا.',
      button: 'سحب نهائي',
      keep: 'الإبقاء على الترشيح',
    },
  },
  uk: {
    begin: 'Почати номінацію',
    before: { title: 'Номінувати ще не можна', from: (day) => `Номінувати можна з ${day}.` },
    kept: 'Ваша номінація зберігається під час заповнення. Ви можете будь-коли перерватися й продовжити пізніше.',
    steps: (count) => `Ваша номінація за ${count} кроків`,
    send: 'Надіслати номінацію',
    last: 'Після надсилання змінити номінацію не можна. Ви отримаєте підтвердження електронною поштою.',
    late: {
      cutoff: (deadline) =>
        `Строк минув ${deadline}. Ви ще можете надіслати номінацію, але в цьому конкурсі її не зможуть розглянути.`,
      orderly: (deadline) => `Строк минув ${deadline}. Ви ще можете надіслати номінацію; її розглянуть після інших.`,
    },
    back: 'До стану номінації',
    withdraw: {
      title: 'Відкликати номінацію',
      text: 'Ваша номінація більше не братиме участі. Скасувати це неможливо.',
      button: 'Відкликати остаточно',
      keep: 'Не відкликати',
    },
  },
};
