import type { MailWords } from '../mail-texts.js';
import type { FundingTemplate } from '../template-groups.js';
import { until } from './phrases.js';

const toStatus = 'Переглянути стан заявки';
const toApplication = 'До заявки';

/** Mails of an application on its way to the decision, in Ukrainian. */
export const applications: MailWords<FundingTemplate> = {
  receipt: ({ reference }) => ({
    subject: `Заявка ${reference}: отримано`,
    paragraphs: [
      `Ми отримали вашу заявку. Її номер: ${reference}.`,
      'Підтвердження отримання з вашими даними додано до листа.',
    ],
    action: toStatus,
  }),
  late: ({ reference }) => ({
    subject: `Заявка ${reference}: надійшла після терміну`,
    paragraphs: [
      `Ваша заявка ${reference} надійшла після завершення терміну. У цьому турі ми не можемо її врахувати.`,
      'Ваші дані зберігаються. Якщо ви пропустили термін не зі своєї вини, на сторінці заявки написано, що можна зробити.',
    ],
    action: toApplication,
  }),
  reinstated: ({ reference }) => ({
    subject: `Заявка ${reference}: вважаємо вчасною`,
    paragraphs: [
      `Ми розглядаємо вашу заявку ${reference} так, ніби вона надійшла вчасно: ви пропустили термін не зі своєї вини.`,
      'Тепер перевіряємо її, як і всі інші. Підтвердження отримання додано до листа.',
    ],
    action: toStatus,
  }),
  'clarification-requested': ({ reference, dueAt }) => ({
    subject: `Заявка ${reference}: нам потрібні ще дані`,
    paragraphs: [
      `До вашої заявки ${reference} бракує даних або документів. Чого саме, написано на сторінці заявки. Там можна й відповісти.`,
      ...until(dueAt),
    ],
    action: 'Доповнити дані',
  }),
  'clarification-received': ({ reference }) => ({
    subject: `Заявка ${reference}: ваші дані надійшли`,
    paragraphs: [`Ми отримали дані, якими ви доповнили заявку ${reference}. Перевіряємо далі.`],
    action: toStatus,
  }),
  'assessment-begun': ({ reference }) => ({
    subject: `Заявка ${reference}: повна`,
    paragraphs: [
      `Ваша заявка ${reference} повна. Тепер її оцінюють фахівці.`,
      'Вам нічого робити не треба. Ми напишемо, щойно буде щось нове.',
    ],
    action: toStatus,
  }),
  deferred: ({ reference }) => ({
    subject: `Заявка ${reference}: рішення затримується`,
    paragraphs: [
      `Рішення щодо вашої заявки ${reference} ще немає. Комісія відклала його до наступного засідання.`,
      'Це нічого не говорить про результат. Будь ласка, не починайте проєкт без нашої згоди. Якщо часу мало, на сторінці заявки можна попросити дозволу почати раніше.',
    ],
    action: toApplication,
  }),
  'early-start-consented': ({ reference }) => ({
    subject: `Заявка ${reference}: можна почати раніше`,
    paragraphs: [
      `Ви можете почати проєкт із заявки ${reference} ще до рішення про грант.`,
      'Права на грант це не дає. Якщо ми відхилимо заявку, витрати несете ви. З якого дня й на яких умовах можна почати, написано на сторінці заявки.',
    ],
    action: toApplication,
  }),
  'early-start-refused': ({ reference }) => ({
    subject: `Заявка ${reference}: поки що не починайте`,
    paragraphs: [
      `Ми не можемо погодитися на ранній початок проєкту із заявки ${reference}. Причина написана на сторінці заявки.`,
      'Будь ласка, починайте лише після нашої згоди. Інакше ми не зможемо підтримати проєкт. Рішення щодо заявки ще буде.',
    ],
    action: toApplication,
  }),
  'status-changed': ({ reference }) => ({
    subject: `Заявка ${reference}: новий стан`,
    paragraphs: [`Стан вашої заявки ${reference} змінився.`],
    action: toStatus,
  }),
  withdrawn: ({ reference }) => ({
    subject: `Заявка ${reference}: відкликано`,
    paragraphs: [`Вашу заявку ${reference} відкликано. Ми її більше не опрацьовуємо.`],
    action: toApplication,
  }),
  'overdue-closed': ({ reference }) => ({
    subject: `Заявка ${reference}: термін минув`,
    paragraphs: [`Термін щодо вашої заявки ${reference} минув без відповіді. Заявку на цьому завершено.`],
    action: toApplication,
  }),
  'task-reminder': ({ reference, dueAt }) => ({
    subject: `${reference}: не забудьте, будь ласка, відповісти`,
    paragraphs: [`Щодо ${reference} ми ще чекаємо на вашу відповідь.`, ...until(dueAt)],
    action: 'До сторінки',
  }),
};
