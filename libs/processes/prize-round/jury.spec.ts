import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { prize } from '../../../test/support/played-round.js';
import type { AnswerData, CaseFile, ChildFile } from '../process.js';
import { appointedOf, assignment, chairOf, juryOf, sittingOf, votersOf } from './jury.js';

const nothing = { versions: [], application: undefined, given: () => [], opened: () => 0, log: [] };

/** Nominations with those who are biased, and who reads each already. */
const child = (id: string, biased: readonly string[] = [], jurors: readonly string[] = []): ChildFile => ({
  ...nothing,
  id,
  reference: id,
  state: jurors.length > 0 ? 'scoring' : 'admitted',
  ended: false,
  organisationId: null,
  biased,
  said: (word) => (word === 'scoring' && jurors.length > 0 ? { jurors: [...jurors] } : undefined),
});

function round(persons: readonly string[], children: readonly ChildFile[], readersPer: 'all' | number): CaseFile {
  const members = persons.map((person, index) => ({ person, part: index === 0 ? 'chair' : 'voting' }));
  const said = (command: string): AnswerData | undefined => (command === 'appointJury' ? { members } : undefined);
  const everGiven: CaseFile['everGiven'] = (task) =>
    task === 'joinJury'
      ? persons.map((by) => ({ opening: 1, at: '2027-05-10T08:00:00.000Z', by, data: { outcome: 'accepted' } }))
      : [];
  const money = { availableCents: 0, ownReservedCents: 0, ownCommittedCents: 0, line: [] };
  return {
    ...nothing,
    number: '',
    id: '',
    said,
    everGiven,
    terms: prize({}, { readersPer, minScores: 1 }),
    call: undefined,
    money,
    children,
  };
}

const people = Array.from({ length: 12 }, (_, index) => `j${String(index).padStart(2, '0')}`);
const ids = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `n${String(index).padStart(3, '0')}`);
const loads = (assigned: ReadonlyMap<string, string[]>, persons: readonly string[]): number[] =>
  persons.map((person) => [...assigned.values()].filter((readers) => readers.includes(person)).length);

const setting = fc.record({
  jurors: fc.integer({ min: 1, max: 12 }),
  readersPer: fc.oneof(fc.constant('all' as const), fc.integer({ min: 1, max: 6 })),
  biased: fc.array(fc.subarray(people, { maxLength: 6 }), { maxLength: 40 }),
});

describe('the jury', () => {
  it('is read from its newest appointment', () => {
    const rows = [
      { person: 'c', part: 'chair' },
      { person: 'v', part: 'voting' },
      { person: 'a', part: 'advisory' },
      { person: 's', part: 'substitute' },
      { person: 'x', part: 'absent' },
      { person: 'y', part: 'nonsense' },
      { person: 's', part: 'absent' },
      { person: 's', part: 'substitute' },
    ];
    const jury = juryOf({ ...round([], [], 'all'), said: () => ({ members: rows, attendants: ['otto', 7] }) });
    expect(jury.attendants).toEqual(['otto']);
    expect(chairOf(jury)).toBe('c');
    expect(votersOf(jury)).toEqual(['c', 'v']);
    expect(sittingOf(jury)).toEqual(['c', 'v', 'a']);
    expect(appointedOf(jury)).toEqual(['c', 'v', 'a', 's']);
  });
});

describe('who reads what', () => {
  it('leaves out who is biased, and gives each nomination as many readers as there can be', () => {
    const holds = fc.property(setting, ({ jurors, readersPer, biased }) => {
      const persons = people.slice(0, jurors);
      const children = biased.map((these, index) => child(ids(biased.length)[index] ?? '', these));
      const assigned = assignment(round(persons, children, readersPer));
      for (const { id, biased: these } of children) {
        const readers = assigned.get(id) ?? [];
        const could = persons.filter((person) => !these.includes(person));
        expect(readers.filter((person) => !could.includes(person))).toEqual([]);
        expect(new Set(readers).size).toBe(Math.min(could.length, readersPer === 'all' ? Infinity : readersPer));
      }
    });
    expect(() => fc.assert(holds)).not.toThrow();
  });

  it('gives everybody as much to read, give or take one, where everybody may read everything', () => {
    const holds = fc.property(
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 6 }),
      fc.nat(60),
      (jurors, readersPer, count) => {
        const persons = people.slice(0, jurors);
        const read = loads(
          assignment(
            round(
              persons,
              ids(count).map((id) => child(id)),
              readersPer,
            ),
          ),
          persons,
        );
        expect(Math.max(...read) - Math.min(...read)).toBeLessThanOrEqual(1);
      },
    );
    expect(() => fc.assert(holds)).not.toThrow();
  });

  it('stays as it is when somebody is replaced: the substitute reads what the absent one read, and nobody else more', () => {
    const holds = fc.property(
      fc.integer({ min: 2, max: 11 }),
      fc.integer({ min: 1, max: 5 }),
      fc.nat(40),
      fc.nat(11),
      (jurors, readersPer, count, gone) => {
        // Where some have nothing to read yet, one of them may be asked instead.
        fc.pre(count * Math.min(readersPer, jurors) >= jurors);
        const persons = people.slice(0, jurors);
        const before = assignment(
          round(
            persons,
            ids(count).map((id) => child(id)),
            readersPer,
          ),
        );
        const absent = persons[gone % jurors] ?? '';
        const after = persons.map((person) => (person === absent ? 'sue' : person));
        const children = ids(count).map((id) => child(id, [], before.get(id)));
        const again = assignment(round(after, children, readersPer));
        for (const [id, readers] of before) {
          expect(again.get(id)).toEqual(readers.map((person) => (person === absent ? 'sue' : person)).toSorted());
        }
      },
    );
    expect(() => fc.assert(holds)).not.toThrow();
  });

  it('finds the same for the same input, however it is ordered', () => {
    const holds = fc.property(setting, ({ jurors, readersPer, biased }) => {
      const children = biased.map((these, index) => child(ids(biased.length)[index] ?? '', these));
      const [one, other] = [children, children.toReversed()].map((list) =>
        assignment(round(people.slice(0, jurors), list, readersPer)),
      );
      expect(one).toEqual(other);
    });
    expect(() => fc.assert(holds)).not.toThrow();
  });
});
