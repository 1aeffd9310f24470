import { describe, expect, it } from '@jest/globals';
import { claimedSignIn, isSessionCsrfToken, isVisitorCsrfToken, sessionCsrfToken, visitorCsrfToken } from './csrf.js';

const session = '0b8ac6a2-7f0a-4f0e-9c6a-1c8f6f1f3a11';
const other = '2d9f7f3e-1111-4222-8333-444455556666';

describe('tokens of forms', () => {
  it('hold for the session they were made for and for no other', () => {
    const token = sessionCsrfToken(session, 'secret');
    expect(isSessionCsrfToken(token, session, 'secret')).toBe(true);
    expect(isSessionCsrfToken(token, other, 'secret')).toBe(false);
    expect(isSessionCsrfToken(token, session, 'another secret')).toBe(false);
    expect(isSessionCsrfToken(token.replace(session, other), other, 'secret')).toBe(false);
  });

  it('refuse what is empty, cut or longer', () => {
    const token = sessionCsrfToken(session, 'secret');
    for (const wrong of ['', session, `${session}.`, token.slice(0, -1), `${token}A`]) {
      expect(isSessionCsrfToken(wrong, session, 'secret')).toBe(false);
    }
  });

  it('name the session they claim, and nothing for anything else', () => {
    expect(claimedSignIn(sessionCsrfToken(session, 'secret'))).toBe(session);
    expect(claimedSignIn(visitorCsrfToken('cookie'))).toBeUndefined();
    expect(claimedSignIn(`' or 1=1 --.${'A'.repeat(43)}`)).toBeUndefined();
  });

  it('hold before sign-in for the visitor with the cookie only', () => {
    const token = visitorCsrfToken('cookie');
    expect(isVisitorCsrfToken(token, 'cookie')).toBe(true);
    expect(isVisitorCsrfToken(token, 'planted')).toBe(false);
    expect(isVisitorCsrfToken('', 'cookie')).toBe(false);
  });
});
