import { inOwnWords, type MailWords } from '../mail-texts.js';
import type { CallTemplate } from '../template-groups.js';
import { until } from './phrases.js';

const toProgramme = 'Programa gidin';

/** Mails of calls, and of the way in: sign-in and subscription, in Turkish. */
export const calls: MailWords<CallTemplate> = {
  'sign-in-code': ({ minutes }) => ({
    subject: 'Oturum açma kodunuz',
    paragraphs: [`Bu kodla oturum açabilirsiniz. ${minutes} dakika ve yalnızca bir kez geçerlidir:`],
    action: 'Oturum açmayı onayla',
    after: ['Kod istemediniz mi? O zaman bir şey yapmanız gerekmez. Kodu kimseye vermeyin.'],
  }),
  'subscription-confirm': ({ days }) => ({
    subject: 'Lütfen onaylayın: yeni çağrılar için haber',
    paragraphs: ['Biri, umarız siz, bu adrese yeni çağrılarla ilgili haber almak istiyor. Lütfen onaylayın.'],
    action: 'Onayla',
    after: [
      `Bağlantı ${days} gün geçerlidir. Siz değil miydiniz? O zaman bir şey yapmanız gerekmez: Onay gelmezse adresi sileriz.`,
    ],
  }),
  'new-call': ({ title, titleLanguage, dueAt }) => ({
    subject: `Yeni çağrı: ${title}`,
    paragraphs: [
      'Yeni çağrılardan haberdar olmak istemiştiniz. İşte bir tane:',
      inOwnWords(title, titleLanguage),
      'Neyin desteklendiği ve kimlerin başvurabileceği program sayfasında yazıyor.',
      ...until(dueAt),
    ],
    action: toProgramme,
  }),
  'call-reminder': ({ title, titleLanguage, dueAt }) => ({
    subject: `Taslağınız: süre yakında bitiyor (${title})`,
    paragraphs: [
      'Şu programda bir başvuruya başladınız ve henüz göndermediniz:',
      inOwnWords(title, titleLanguage),
      'Yakında bunun için çok geç olacak.',
      ...until(dueAt),
    ],
    action: toProgramme,
  }),
  'call-extended': ({ title, titleLanguage, dueAt }) => ({
    subject: `Taslağınız için daha fazla zaman (${title})`,
    paragraphs: [
      'Şu programda bir başvuruya başladınız:',
      inOwnWords(title, titleLanguage),
      'Süre uzatıldı. Yazdıklarınız kayıtlı.',
      ...until(dueAt),
    ],
    action: toProgramme,
  }),
};
