import { describe, expect, it } from '@jest/globals';
import { isIban, ownFormats } from './formats.js';

describe('own formats', () => {
  it.each(['DE89 3704 0044 0532 0130 00', 'de89370400440532013000', 'GB82WEST12345698765432'])(
    'knows the IBAN %s',
    (iban) => {
      expect(isIban(iban)).toBe(true);
    },
  );

  it.each(['DE88370400440532013000', 'DE8937040044053201300', 'GB82WEST12345698765433', '', 'DE'])(
    'refuses the IBAN %s',
    (iban) => {
      expect(isIban(iban)).toBe(false);
    },
  );

  it.each([
    ['phone', '0231 123456', true],
    ['phone', '+49 (231) 12-34', true],
    ['phone', 'ruf an', false],
    ['postal-code', '44137', true],
    ['postal-code', '4413', false],
    ['association-register-number', 'VR 1234', true],
    ['association-register-number', 'VR1234567', false],
    ['time-of-day', '09:05', true],
    ['time-of-day', '9:05', false],
    ['time-of-day', '24:00', false],
    ['paper-number', '09364-13', true],
    ['paper-number', '22100-21-E1', true],
    ['paper-number', '01234-05BA', true],
    ['paper-number', '9364-13', false],
    ['paper-number', '09364-2013', false],
    ['paper-number', '09364-13-', false],
    ['original-paper-number', '09364-13', true],
    ['original-paper-number', '09364-13-E1', false],
  ] as const)('%s: %s is %s', (format, text, fits) => {
    expect(ownFormats[format].test(text)).toBe(fits);
  });
});
