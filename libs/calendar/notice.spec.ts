import { describe, expect, it } from '@jest/globals';
import { announcedByPost, proofOfUseEnd, remedyPeriodEnd } from './notice.js';

describe('a notice sent by post', () => {
  it.each([
    ['2026-03-30', '2026-04-03', '2026-05-04', '2026-04-07', '2026-05-07'],
    ['2026-01-27', '2026-01-31', '2026-03-02', '2026-02-02', '2026-03-02'],
    ['2026-01-28', '2026-02-01', '2026-03-02', '2026-02-02', '2026-03-02'],
    ['2026-05-10', '2026-05-14', '2026-06-15', '2026-05-15', '2026-06-15'],
  ])(
    'on %s counts as announced on %s, open to remedy until %s; safely %s and %s',
    (posted, strict, end, safe, safeEnd) => {
      const announced = announcedByPost(posted);
      expect(announced).toEqual({ strict, safe });
      const remedy = remedyPeriodEnd(announced);
      expect([remedy.strict.day, remedy.safe.day]).toEqual([end, safeEnd]);
    },
  );

  it('says from which day the end of the remedy period was moved', () => {
    expect(remedyPeriodEnd(announcedByPost('2026-03-30')).strict.shiftedFrom).toBe('2026-05-03');
    expect(remedyPeriodEnd(announcedByPost('2026-01-27')).strict.shiftedFrom).toBe('2026-02-28');
  });

  it('counts as announced on the fourth day since 2025, before on the third', () => {
    expect(announcedByPost('2024-12-31').strict).toBe('2025-01-03');
    expect(announcedByPost('2025-01-01').strict).toBe('2025-01-05');
  });

  it('that arrives later is announced when it arrives, and never earlier than the law assumes', () => {
    expect(announcedByPost('2026-03-02', '2026-03-09')).toEqual({ strict: '2026-03-09', safe: '2026-03-09' });
    expect(announcedByPost('2026-03-02', '2026-03-03')).toEqual({ strict: '2026-03-06', safe: '2026-03-06' });
  });

  it('with a wrong instruction stays open to remedy for a year', () => {
    expect(remedyPeriodEnd(announcedByPost('2026-03-02'), 'missingOrWrong').strict.day).toBe('2027-03-08');
  });
});

describe('the proof of use', () => {
  it.each([
    ['2026-08-31', '2027-03-01'],
    ['2026-06-30', '2026-12-31'],
    ['2025-12-31', '2026-06-30'],
  ])('for a funding period that ends on %s is due on %s', (endsOn, due) => {
    expect(proofOfUseEnd(endsOn).day).toBe(due);
  });

  it('may be asked for sooner by a programme', () => expect(proofOfUseEnd('2026-06-30', 3).day).toBe('2026-09-30'));
});
