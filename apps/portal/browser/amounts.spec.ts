import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import * as server from '#libs/forms/read-values.js';
import * as browser from './amounts.js';

const texts = fc.oneof(
  fc.stringMatching(/^-?\d{1,3}([.,' ]\d{3}){0,2}([.,](\d{0,3}|-))?( ?€)?$/),
  fc.stringMatching(/^[-€ ]?[\d.,' ]{0,14}[-€ ]?$/),
  fc.integer({ min: -1e12, max: 1e12 }).map((cents) => `${(cents / 100).toLocaleString('de-DE')} €`),
  fc.double({ noNaN: true }).map(String),
  fc.string(),
);

describe('amounts in the browser', () => {
  it('are read exactly as on the server', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect([text, browser.readMoney(text)]).toEqual([text, server.readMoney(text)]);
        expect([text, browser.readNumber(text)]).toEqual([text, server.readNumber(text)]);
      }),
      { numRuns: 2000 },
    );
  });
});
