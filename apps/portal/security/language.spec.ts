import { describe, expect, it } from '@jest/globals';
import { chosenLanguage } from './language.js';

const request = (acceptLanguage?: string, url = '/') => ({ url, headers: { 'accept-language': acceptLanguage } });

describe('the language of a page', () => {
  it('is German where nothing is known', () => {
    expect(chosenLanguage(request())).toBe('de');
    expect(chosenLanguage(request('fr-FR,fr;q=0.9'))).toBe('de');
  });

  it('follows the browser in the order of its preferences', () => {
    expect(chosenLanguage(request('en-GB,en;q=0.9,de;q=0.8'))).toBe('en');
    expect(chosenLanguage(request('en;q=0.5, de;q=0.9'))).toBe('de');
    expect(chosenLanguage(request('en;q=0'))).toBe('de');
    expect(chosenLanguage(request('ar-SY,ar;q=0.9,de;q=0.5'))).toBe('ar');
    expect(chosenLanguage(request('fr,uk-UA;q=0.8,de;q=0.5'))).toBe('uk');
  });

  it('puts the choice before the person, the person before the browser, the link before all', () => {
    expect(chosenLanguage(request('de'), undefined, 'en')).toBe('en');
    expect(chosenLanguage(request('en'), 'de', 'en')).toBe('de');
    expect(chosenLanguage(request('en', '/x?seite=2&lang=en'), 'de', 'de')).toBe('en');
    expect(chosenLanguage(request('en', '/x?lang=fr'), 'de')).toBe('de');
  });
});
