import { describe, expect, it } from '@jest/globals';
import { readerWords } from './reader-words.js';

describe('the words of a process for whoever applied', () => {
  it('are those of the office where it speaks the language', () => {
    expect(readerWords('projectFunding', 'de')?.events['submit']).toBe('Antrag eingereicht');
    expect(readerWords('projectFunding', 'en')?.states['formalCheck']).toBe('Formal check');
    expect(readerWords('nothing', 'tr')).toBeUndefined();
  });

  it.each([
    ['tr', 'Başvuru gönderildi', 'Bekleme listesi', 'Teklif', /hesap/],
    ['ar', 'أُرسل الطلب', 'قائمة الانتظار', 'العرض', /حساب/],
    ['uk', 'Заявку надіслано', 'Список очікування', 'Пропозиція', /рахунок/],
  ] as const)('are in %s what the public view says', (language, submitted, waiting, offer, payees) => {
    const words = readerWords('projectFunding', language);
    expect(words?.events['submit']).toBe(submitted);
    expect(words?.states['waitingList']).toBe(waiting);
    expect(words?.tasks['answerOffer']).toBe(offer);
    expect(readerWords('nomination', language)?.refusals?.['payeesMissing']).toMatch(payees);
  });
});
