import { describe, expect, it } from '@jest/globals';
import { csvOf } from '../../reply/csv.js';
import { daysOfHalf, filterOf, followUpHref, halfBefore, halfOf, readFollowUpQuery } from './follow-up-query.js';

describe('the address of the follow-up register', () => {
  it('is read, and written again as it was', () => {
    const query = readFollowUpQuery({
      part: 'internal',
      department: 'miado',
      state: 'overdue',
      overdue: '1',
      half: '2026-2',
      page: '3',
    });
    expect(followUpHref(query, { page: 3 })).toBe(
      '/follow-up?part=internal&department=miado&state=overdue&half=2026-2&overdue=1&page=3',
    );
    expect(followUpHref(query, {}, '.csv')).toBe(
      '/follow-up.csv?part=internal&department=miado&state=overdue&half=2026-2&overdue=1',
    );
    expect(filterOf(query)).toEqual({
      isPublic: false,
      department: 'miado',
      state: 'overdue',
      overdue: true,
      from: '2026-07-01',
      to: '2026-12-31',
    });
  });

  it('is the public list for whatever cannot be read', () => {
    const nonsense = {
      part: 'all',
      department: "x' or 1=1",
      state: 'gone',
      overdue: 'yes',
      half: '2026-3',
      page: '-1',
    };
    expect(readFollowUpQuery(nonsense)).toEqual({
      part: 'public',
      department: undefined,
      state: undefined,
      overdue: false,
      half: undefined,
      page: 1,
    });
    expect(readFollowUpQuery({ half: ['2026-1', '2026-2'] }).half).toBeUndefined();
  });

  it('knows halves of years', () => {
    expect([halfOf('2026-06-30'), halfOf('2026-07-01')]).toEqual(['2026-1', '2026-2']);
    expect([halfBefore('2026-11-26', 1), halfBefore('2026-02-01', 1), halfBefore('2026-02-01', 2)]).toEqual([
      '2026-1',
      '2025-2',
      '2025-1',
    ]);
    expect(daysOfHalf('2027-1')).toEqual({ from: '2027-01-01', to: '2027-06-30' });
  });
});

describe('a list for German Excel', () => {
  it('begins with a byte order mark, parts by semicolons, and ends lines as Excel does', () => {
    const csv = csvOf(
      ['Nummer', 'Auftrag'],
      [
        ['00001-26', 'Stelle; „neu“'],
        ['00002-26', 'Zeile 1\nZeile 2'],
      ],
    );
    expect(csv).toBe('\uFEFFNummer;Auftrag\r\n00001-26;"Stelle; „neu“"\r\n00002-26;"Zeile 1\nZeile 2"\r\n');
    expect(Buffer.from(csv).subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  });

  it('lets no cell be a formula, and doubles quotes', () => {
    expect(csvOf(['a'], [['=HYPERLINK("http://x")'], ['+49 231'], ['-1'], ['@a'], ['\tx'], ['say "no"']])).toBe(
      '\uFEFFa\r\n"\'=HYPERLINK(""http://x"")"\r\n\'+49 231\r\n\'-1\r\n\'@a\r\n\'\tx\r\n"say ""no"""\r\n',
    );
  });
});
