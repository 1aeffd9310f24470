import type { PublicView } from '../public-view.js';

/** How a nomination is begun, sent and taken back. */
export const called: PublicView['called'] = {
  de: {
    begin: 'Nominierung beginnen',
    send: 'Nominierung absenden',
    withdraw: {
      title: 'Nominierung zurückziehen',
      text: 'Ihre Nominierung nimmt dann nicht weiter teil. Das lässt sich nicht rückgängig machen.',
      button: 'Nominierung endgültig zurückziehen',
      keep: 'Nominierung behalten',
    },
  },
  en: {
    begin: 'Begin a nomination',
    send: 'Send the nomination',
    withdraw: {
      title: 'Withdraw the nomination',
      text: 'Your nomination will then take no further part. This cannot be undone.',
      button: 'Withdraw for good',
      keep: 'Keep the nomination',
    },
  },
  tr: {
    begin: 'Adaylığa başla',
    send: 'Adaylığı gönder',
    withdraw: {
      title: 'Adaylığı geri çek',
      text: 'Adaylığınız artık katılmaz. Bu geri alınamaz.',
      button: 'Kesin olarak geri çek',
      keep: 'Geri çekme',
    },
  },
  ar: {
    begin: 'ابدأ الترشيح',
    send: 'أرسل الترشيح',
    withdraw: {
      title: 'سحب الترشيح',
      text: 'لن يشارك ترشيحك بعد ذلك. لا يمكن التراجع عن هذا.',
      button: 'سحب نهائي',
      keep: 'الإبقاء على الترشيح',
    },
  },
  uk: {
    begin: 'Почати номінацію',
    send: 'Надіслати номінацію',
    withdraw: {
      title: 'Відкликати номінацію',
      text: 'Ваша номінація більше не братиме участі. Скасувати це неможливо.',
      button: 'Відкликати остаточно',
      keep: 'Не відкликати',
    },
  },
};
