import { describe, expect, it } from '@jest/globals';
import { formHash } from '#libs/forms/form-hash.js';
import { validate } from '#libs/forms/validate.js';
import type { Answers, Terms } from '#libs/forms/definition.js';
import { resolution } from './resolution-form.js';
import {
  assessment,
  confirmVote,
  draftNotice,
  earlyStartDecision,
  formalCheck,
  offer,
  release,
  vote,
} from './task-forms.js';

const complaints = (form: typeof offer, answers: Answers, terms: Terms = {}): string[] =>
  validate(form, answers, { terms }).map(({ ptr, code }) => `${ptr} ${code}`);

describe('forms that are published already', () => {
  it('stay as they are, to the byte', () => {
    expect([formalCheck, assessment, vote, release].map((form) => [form.name, form.version, formHash(form)])).toEqual([
      ['formal-check', 2, '0f0472efe7ba41aec19be5c642bd84538acafd44094e3d81d13991a386ee2cfb'],
      ['assessment', 2, 'd11cd3215791599f2f5307d5d897b81ab80dbd06fbf8fabb27258590d4c51edb'],
      ['vote', 2, 'fea8e221217393a559866b85e8d287bceeef5cde4ab47a9e7b0110d6de16a279'],
      ['release', 2, '8be1b4898ae64ef8eeb4aa6c95d54bef931d74b73cd0b68ec7621f000117cd3b'],
    ]);
  });
});

describe('the resolution of a committee', () => {
  const terms = { quorum: 8, requestedCents: 500_000 };
  const votes = { present: 10, recused: 1, yes: 7, no: 2, abstained: 1 };
  const full = { outcome: 'full', meetingOn: '2027-06-02', ...votes };

  it.each<[string, Answers, string[]]>([
    ['in full', full, []],
    ['deferred, without votes', { outcome: 'deferred', meetingOn: '2027-06-02' }, []],
    ['below the quorum', { ...full, present: 7, yes: 4 }, ['/present quorum']],
    ['with more votes than members', { ...full, yes: 8 }, ['/abstained tooManyVotes']],
    ['in part, without an amount', { ...full, outcome: 'part' }, ['/amountCents required']],
    [
      'above what was asked for',
      { ...full, outcome: 'part', amountCents: 500_001 },
      ['/amountCents moreThanRequested'],
    ],
    ['with conditions unsaid', { ...full, outcome: 'conditions' }, ['/conditions required']],
    ['refused without reason', { ...full, outcome: 'refused' }, ['/reason required']],
    [
      'deferred into the past',
      { outcome: 'deferred', meetingOn: '2027-06-02', nextMeetingOn: '2027-06-02' },
      ['/nextMeetingOn dateAfter'],
    ],
    [
      'without votes',
      { outcome: 'full', meetingOn: '2027-06-02' },
      ['/present', '/recused', '/yes', '/no', '/abstained'].map((ptr) => `${ptr} required`),
    ],
  ])('%s', (_, answers, expected) => {
    expect(complaints(resolution, answers, terms)).toEqual(expected);
  });
});

describe('the other new forms', () => {
  it('grant no more than was voted, resolved or offered', () => {
    const answers = { grantedCents: 100_000, reasons: 'Gut.', proofDueOn: '2028-05-31' };
    const asked = { requestedCents: 150_000, periodEndsOn: '2027-12-31' };
    expect(complaints(draftNotice, answers, { ...asked, claimCents: 100_000 })).toEqual([]);
    expect(complaints(draftNotice, answers, { ...asked, claimCents: 99_999 })).toEqual([
      '/grantedCents moreThanIntended',
    ]);
  });

  it('offer no more than is free and than was asked for', () => {
    const answers = { outcome: 'offer', amountCents: 300_000, reason: 'Mittel sind frei.' };
    expect(complaints(offer, answers, { availableCents: 300_000, requestedCents: 500_000 })).toEqual([]);
    expect(complaints(offer, answers, { availableCents: 299_999, requestedCents: 500_000 })).toEqual([
      '/amountCents moreThanAvailable',
    ]);
    expect(complaints(offer, answers, { availableCents: 500_000, requestedCents: 299_999 })).toEqual([
      '/amountCents moreThanRequested',
    ]);
    expect(complaints(offer, { outcome: 'keep', reason: 'Noch nicht.' })).toEqual([]);
  });

  it('want a reason for what is returned or refused', () => {
    expect(complaints(confirmVote, { outcome: 'return' })).toEqual(['/reason required']);
    expect(complaints(confirmVote, { outcome: 'confirm' })).toEqual([]);
    expect(complaints(earlyStartDecision, { outcome: 'refuse' })).toEqual(['/reason required']);
    expect(complaints(earlyStartDecision, { outcome: 'consent' })).toEqual([]);
  });

  it('take blocks of text that the programme brings, and no others', () => {
    const answers = { grantedCents: 1, reasons: 'Gut.', proofDueOn: '2028-05-31', blocks: ['logo'] };
    const sources = (value: string) => ({ textBlocks: [{ value, label: 'Logo' }] });
    expect(validate(draftNotice, answers, { sources: sources('logo') })).toEqual([]);
    expect(validate(draftNotice, answers, { sources: sources('photos') }).map(({ code }) => code)).toEqual(['enum']);
  });
});
