import { describe, expect, it } from '@jest/globals';
import type { AnswerData, CaseFile } from '../process.js';
import { fundingBegins } from './begins.js';

const file = (given: Record<string, AnswerData[]>, over: Partial<CaseFile> = {}): CaseFile => {
  const application = { requestedCents: 400_000, period: { from: '2027-02-01', to: '2027-08-15' } };
  return {
    id: 'dossier',
    versions: [{ data: application, task: null, receivedAt: '2027-01-20T10:00:00.000Z' }],
    application,
    given: (task) => given[task] ?? [],
    everGiven: () => [],
    said: () => undefined,
    opened: () => 1,
    log: [],
    number: '',
    terms: {},
    call: undefined,
    money: { availableCents: 1_000_000, ownReservedCents: 0, ownCommittedCents: 0, line: [] },
    ...over,
  };
};
const vote = [{ outcome: 'approve', amountCents: 300_000 }];

describe('the draft of a notice', () => {
  it('begins with what was decided, and with the day by which the use is proved', () => {
    expect(fundingBegins('draftNotice', file({ vote }))).toEqual({ grantedCents: 300_000, proofDueOn: '2028-02-29' });
    const resolution = [{ outcome: 'approvePart', amountCents: 250_000 }];
    expect(fundingBegins('draftNotice', file({ vote, resolution }))).toMatchObject({ grantedCents: 250_000 });
    const offer = [{ outcome: 'offer', amountCents: 200_000 }];
    expect(fundingBegins('draftNotice', file({ vote, resolution, offer }))).toMatchObject({ grantedCents: 200_000 });
  });

  it('has the day that the programme says', () => {
    const sooner = file({ vote }, { terms: { proofMonths: 2 } });
    expect(fundingBegins('draftNotice', sooner)).toMatchObject({ proofDueOn: '2027-10-31' });
    const later = file({ vote }, { application: { period: { from: '2027-02-01', to: '2027-12-31' } } });
    expect(fundingBegins('draftNotice', later)).toMatchObject({ proofDueOn: '2028-06-30' });
  });

  it('that was returned stays as it was written, and decisions begin with nothing', () => {
    const at = '2027-03-01T10:00:00.000Z';
    const everGiven = () => [{ opening: 1, at, by: null, data: { grantedCents: 1 } }];
    expect(fundingBegins('draftNotice', file({ vote }, { everGiven }))).toBeUndefined();
    expect(fundingBegins('vote', file({}))).toBeUndefined();
  });
});
