import { inOwnWords, type MailWords } from '../mail-texts.js';
import type { CallTemplate } from '../template-groups.js';
import { until } from './phrases.js';

const toProgramme = 'До програми';

/** Mails of calls, and of the way in: sign-in and subscription, in Ukrainian. */
export const calls: MailWords<CallTemplate> = {
  'sign-in-code': ({ minutes }) => ({
    subject: 'Ваш код для входу',
    paragraphs: [`Увійдіть за допомогою цього коду. Він діє ${minutes} хв. і лише один раз:`],
    action: 'Підтвердити вхід',
    after: ['Ви не просили коду? Тоді нічого робити не треба. Нікому не передавайте код.'],
  }),
  'subscription-confirm': ({ days }) => ({
    subject: 'Підтвердьте, будь ласка: новини про нові конкурси',
    paragraphs: [
      'Хтось, сподіваємося, ви, хоче отримувати на цю адресу новини про нові конкурси. Будь ласка, підтвердьте це.',
    ],
    action: 'Підтвердити',
    after: [
      `Посилання діє ${days} дн. Це були не ви? Тоді нічого робити не треба: без підтвердження ми видалимо адресу.`,
    ],
  }),
  'new-call': ({ title, titleLanguage, dueAt }) => ({
    subject: `Новий конкурс: ${title}`,
    paragraphs: [
      'Ви хотіли знати про нові конкурси. Ось один із них:',
      inOwnWords(title, titleLanguage),
      'Що підтримують і хто може подати заявку, написано на сторінці програми.',
      ...until(dueAt),
    ],
    action: toProgramme,
  }),
  'call-reminder': ({ title, titleLanguage, dueAt }) => ({
    subject: `Ваша чернетка: термін скоро мине (${title})`,
    paragraphs: [
      'Ви почали заявку в цій програмі й ще не надіслали її:',
      inOwnWords(title, titleLanguage),
      'Незабаром буде запізно.',
      ...until(dueAt),
    ],
    action: toProgramme,
  }),
  'call-extended': ({ title, titleLanguage, dueAt }) => ({
    subject: `Більше часу для вашої чернетки (${title})`,
    paragraphs: [
      'Ви почали заявку в цій програмі:',
      inOwnWords(title, titleLanguage),
      'Термін продовжено. Те, що ви вписали, збережено.',
      ...until(dueAt),
    ],
    action: toProgramme,
  }),
};
