import type { FormTexts } from '#libs/forms/definition.js';

type Texts = Readonly<Record<'comment' | 'early-start-request', FormTexts>>;

/** The forms that applicants fill in beside the application, in Turkish. */
export const tr: Texts = {
  comment: {
    '#': 'Görüş',
    '#main': 'Düşünülen ret hakkında görüşünüz',
    '#main?': 'Karar vermeden önce okuruz. Reddin gerekçesi daha sonra karar yazısında yer alır.',
    '/comment': 'Bu konuda ne söylemek istersiniz?',
    '/comment?': 'Örneğin gözden kaçırdıklarımız ya da değişenler.',
  },
  'early-start-request': {
    '#': 'Daha erken başlama',
    '#main': 'Erken başlama izni isteme',
    '#main?':
      'Karar yazısını almadan başlayan genellikle destek alamaz. Daha erken başlamak için izin isteyebilirsiniz. İzin versek de bu henüz destek anlamına gelmez.',
    '/startOn': 'Ne zaman başlamak istiyorsunuz?',
    '/startOn?': 'Sözleşme yapmak da başlama sayılır. Gün, ay, yıl. Örneğin 1.2.2027',
    '/reason': 'Neden bekleyemiyorsunuz?',
    '/reason?': 'Örneğin: Salon yalnızca o gün boş.',
  },
};

/** In Arabic. */
export const ar: Texts = {
  comment: {
    '#': 'إبداء الرأي',
    '#main': 'رأيك في الرفض الذي ننويه',
    '#main?': 'نقرؤه قبل أن نقرر. وأسباب الرفض تأتي لاحقاً في رسالة القرار.',
    '/comment': 'ماذا تود أن تقول في ذلك؟',
    '/comment?': 'مثلاً ما لم ننتبه إليه أو ما تغيّر.',
  },
  'early-start-request': {
    '#': 'البدء المبكر',
    '#main': 'طلب البدء المبكر',
    '#main?':
      'من يبدأ قبل استلام رسالة القرار لا يحصل عادةً على دعم. يمكنك طلب البدء قبل ذلك. وحتى إذا وافقنا فهذا ليس دعماً بعد.',
    '/startOn': 'متى تريد البدء؟',
    '/startOn?': 'إبرام عقد يُعد بدءاً أيضاً. اليوم ثم الشهر ثم السنة. مثلاً 1.2.2027',
    '/reason': 'لماذا لا يمكن الانتظار؟',
    '/reason?': 'مثلاً: القاعة متاحة في هذا اليوم فقط.',
  },
};

/** In Ukrainian. */
export const uk: Texts = {
  comment: {
    '#': 'Пояснення',
    '#main': 'Пояснення щодо запланованої відмови',
    '#main?': 'Ми прочитаємо його, перш ніж вирішити. Причини відмови буде наведено пізніше в листі з рішенням.',
    '/comment': 'Що ви хочете про це сказати?',
    '/comment?': 'Наприклад, що ми не помітили або що змінилося.',
  },
  'early-start-request': {
    '#': 'Почати раніше',
    '#main': 'Запит на достроковий початок',
    '#main?':
      'Хто починає до листа з рішенням, зазвичай не отримує підтримки. Ви можете просити почати раніше. Навіть якщо ми погодимося, це ще не підтримка.',
    '/startOn': 'Коли ви хочете почати?',
    '/startOn?': 'Укладення договору теж є початком. День, місяць, рік. Наприклад 1.2.2027',
    '/reason': 'Чому ви не можете чекати?',
    '/reason?': 'Наприклад: приміщення вільне лише цього дня.',
  },
};
