import type { FormLanguage, FormTexts } from '#libs/forms/definition.js';

/** What the sections of an application say beside the words of their programme; `rate` and `most` are amounts as written. */
export interface SectionWords {
  readonly flatRates: FormTexts;
  readonly volunteers: (rate: string, most: string) => FormTexts;
  readonly own: FormTexts;
  readonly fixed: FormTexts;
  readonly components: FormTexts;
}

/** In each language of a form. */
export const sectionWords: Readonly<Record<FormLanguage, SectionWords>> = {
  de: {
    flatRates: {
      '/flatRates': 'Pauschalen',
      '/flatRates?': 'Wählen Sie, was Sie vorhaben, und wie oft. Für jede Einheit gibt es einen festen Betrag.',
      '/flatRates+': 'Pauschale hinzufügen',
      '/flatRates/*/rate': 'Pauschale',
      '/flatRates/*/units': 'Anzahl',
      '=flatRates': 'Pauschalen zusammen',
      '/requestedCents!moreThanFlatRates': 'Ihre Pauschalen ergeben {right}. Mehr können Sie nicht beantragen.',
    },
    volunteers: (rate, most) => ({
      '/volunteering/hours': 'Stunden ehrenamtlicher Arbeit',
      '/volunteering/hours?': `Je Stunde zählen ${rate} als Ausgabe, zusammen höchstens ${most}.`,
      '=volunteering': 'Ehrenamtliche Arbeit in Geld',
    }),
    own: {
      '/own/contribution': 'Was tragen Sie selbst bei?',
      '/own/contribution?': 'Geld, Arbeitszeit, Räume oder Material. Ohne eigenen Beitrag ist keine Förderung möglich.',
    },
    fixed: { '/requestedCents!fixedAmount': 'In diesem Programm beträgt die Förderung immer {right}.' },
    components: {
      '/project/component': 'Baustein',
      '/project/component?': 'Wählen Sie den Baustein, der am besten passt.',
    },
  },
  en: {
    flatRates: {
      '/flatRates': 'Flat rates',
      '/flatRates?': 'Choose what you plan, and how often. There is a fixed amount for each unit.',
      '/flatRates+': 'Add a flat rate',
      '/flatRates/*/rate': 'Flat rate',
      '/flatRates/*/units': 'Number',
      '=flatRates': 'Flat rates in total',
      '/requestedCents!moreThanFlatRates': 'Your flat rates come to {right}. You cannot apply for more.',
    },
    volunteers: (rate, most) => ({
      '/volunteering/hours': 'Hours of volunteer work',
      '/volunteering/hours?': `Each hour counts ${rate} as a cost, at most ${most} in all.`,
      '=volunteering': 'Volunteer work in money',
    }),
    own: {
      '/own/contribution': 'What do you contribute yourselves?',
      '/own/contribution?': 'Money, work, rooms or material. Without a contribution of your own there is no grant.',
    },
    fixed: { '/requestedCents!fixedAmount': 'In this programme the grant is always {right}.' },
    components: {
      '/project/component': 'Component',
      '/project/component?': 'Choose the one that fits best.',
    },
  },
  tr: {
    flatRates: {
      '/flatRates': 'Sabit tutarlar',
      '/flatRates?': 'Ne yapmak istediğinizi ve kaç kez yapacağınızı seçin. Her birim için sabit bir tutar vardır.',
      '/flatRates+': 'Sabit tutar ekle',
      '/flatRates/*/rate': 'Sabit tutar',
      '/flatRates/*/units': 'Sayı',
      '=flatRates': 'Sabit tutarların toplamı',
      '/requestedCents!moreThanFlatRates': 'Sabit tutarlarınızın toplamı {right}. Daha fazlasını isteyemezsiniz.',
    },
    volunteers: (rate, most) => ({
      '/volunteering/hours': 'Gönüllü çalışma saatleri',
      '/volunteering/hours?': `Her saat ${rate} gider sayılır, toplam en fazla ${most}.`,
      '=volunteering': 'Gönüllü çalışmanın para karşılığı',
    }),
    own: {
      '/own/contribution': 'Siz ne katıyorsunuz?',
      '/own/contribution?': 'Para, çalışma, yer ya da malzeme. Kendi katkınız olmadan destek mümkün değildir.',
    },
    fixed: { '/requestedCents!fixedAmount': 'Bu programda destek her zaman {right} tutarındadır.' },
    components: {
      '/project/component': 'Program bölümü',
      '/project/component?': 'En uygun bölümü seçin.',
    },
  },
  ar: {
    flatRates: {
      '/flatRates': 'مبالغ ثابتة',
      '/flatRates?': 'اختر ما تنوي فعله وكم مرة. لكل وحدة مبلغ ثابت.',
      '/flatRates+': 'إضافة مبلغ ثابت',
      '/flatRates/*/rate': 'مبلغ ثابت',
      '/flatRates/*/units': 'العدد',
      '=flatRates': 'مجموع المبالغ الثابتة',
      '/requestedCents!moreThanFlatRates': 'مجموع المبالغ الثابتة {right}. لا يمكن طلب أكثر من ذلك.',
    },
    volunteers: (rate, most) => ({
      '/volunteering/hours': 'ساعات العمل التطوعي',
      '/volunteering/hours?': `تُحسب كل ساعة نفقةً قدرها ${rate}، والمجموع ${most} على الأكثر.`,
      '=volunteering': 'قيمة العمل التطوعي',
    }),
    own: {
      '/own/contribution': 'بماذا تساهم بنفسك؟',
      '/own/contribution?': 'مال أو عمل أو قاعات أو مواد. لا دعم بدون مساهمة خاصة.',
    },
    fixed: { '/requestedCents!fixedAmount': 'الدعم في هذا البرنامج {right} دائماً.' },
    components: {
      '/project/component': 'جزء البرنامج',
      '/project/component?': 'اختر الجزء الأنسب.',
    },
  },
  uk: {
    flatRates: {
      '/flatRates': 'Фіксовані суми',
      '/flatRates?': 'Виберіть, що ви плануєте і скільки разів. За кожну одиницю є фіксована сума.',
      '/flatRates+': 'Додати фіксовану суму',
      '/flatRates/*/rate': 'Фіксована сума',
      '/flatRates/*/units': 'Кількість',
      '=flatRates': 'Фіксовані суми разом',
      '/requestedCents!moreThanFlatRates': 'Ваші фіксовані суми становлять {right}. Просити більше не можна.',
    },
    volunteers: (rate, most) => ({
      '/volunteering/hours': 'Години волонтерської праці',
      '/volunteering/hours?': `Кожна година рахується як витрата ${rate}, разом щонайбільше ${most}.`,
      '=volunteering': 'Волонтерська праця в грошах',
    }),
    own: {
      '/own/contribution': 'Що ви вносите самі?',
      '/own/contribution?': 'Гроші, праця, приміщення або матеріали. Без власного внеску підтримка неможлива.',
    },
    fixed: { '/requestedCents!fixedAmount': 'У цій програмі підтримка завжди становить {right}.' },
    components: {
      '/project/component': 'Частина програми',
      '/project/component?': 'Виберіть ту, яка підходить найкраще.',
    },
  },
};
