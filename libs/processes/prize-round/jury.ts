import { rows, text, texts } from '../answers.js';
import { prizeTerms } from '../nomination/terms.js';
import type { CaseFile, ChildFile } from '../process.js';
import { promisesIn } from './promises.js';

/** What a person is in the jury. `absent` are those who were appointed and cannot take part any more. */
export type Part = 'chair' | 'voting' | 'advisory' | 'substitute' | 'absent';

/** The jury as it was appointed last. */
export interface Jury {
  members: readonly { person: string; part: Part }[];
  /** people of the office who may be in the session */
  attendants: readonly string[];
  /** who may confirm the result, each alone */
  confirmers: readonly string[];
}

const parts: readonly Part[] = ['chair', 'voting', 'advisory', 'substitute', 'absent'];

/** Reads the newest `appointJury`; of somebody who stands in it twice the later line counts. */
export function juryOf({ said }: Pick<CaseFile, 'said'>): Jury {
  const appointed = said('appointJury');
  const members = rows(appointed, 'members').flatMap((row) => {
    const part = parts.find((one) => one === row['part']);
    return part ? [{ person: text(row, 'person'), part }] : [];
  });
  const once = new Map(members.map((member) => [member.person, member]));
  return {
    members: [...once.values()],
    attendants: texts(appointed, 'attendants'),
    confirmers: texts(appointed, 'confirmers'),
  };
}

/** Those with a vote: the chair and the voting members. They also score; advisory members only advise. */
export const votersOf = ({ members }: Jury): string[] =>
  members.filter(({ part }) => part === 'chair' || part === 'voting').map(({ person }) => person);

export const chairOf = (jury: Jury): string | undefined => chairsOf(jury)[0];

/** All who were appointed to have the chair; more than one is a fault. */
export const chairsOf = ({ members }: Jury): string[] =>
  members.filter(({ part }) => part === 'chair').map(({ person }) => person);

/** All who sit in the session: everybody appointed who can take part. */
export const sittingOf = ({ members }: Jury): string[] =>
  members.filter(({ part }) => part !== 'absent' && part !== 'substitute').map(({ person }) => person);

/** All who may be asked to take part, substitutes among them: they promise confidentiality like the others. */
export const appointedOf = ({ members }: Jury): string[] =>
  members.filter(({ part }) => part !== 'absent').map(({ person }) => person);

/**
 * Those of these people who are biased in none of the nominations in the round. Who leads the session, prepares the ceremony
 * or confirms the result acts on all of them at once (§§ 20, 21 VwVfG NRW); a juror only stays out of single cases.
 */
export const impartialOf = ({ children = [] }: Pick<CaseFile, 'children'>, persons: readonly string[]): string[] =>
  persons.filter((person) => !children.some(({ ended, biased }) => !ended && biased.includes(person)));

/**
 * Who is still to be asked: appointed, and has neither promised confidentiality nor said no since.
 * @param anew whether those who said no are asked again, since they are appointed again
 */
export function newcomersOf(source: CaseFile, anew: boolean): string[] {
  const { given, refused } = promisesIn(source);
  return appointedOf(juryOf(source)).filter((person) => !given.has(person) && (anew || !refused.has(person)));
}

/**
 * Who reads which nomination, by its id: everybody who has no conflict of interest, or as many as the rules say, so that
 * all read about as much; nobody before they have promised confidentiality. Who reads one already, keeps it. The same input
 * gives the same assignment.
 */
export function assignment(source: CaseFile): ReadonlyMap<string, string[]> {
  const { readersPer } = prizeTerms(source.terms).jury;
  const promised = promisesIn(source).given;
  const voters = votersOf(juryOf(source))
    .filter((person) => promised.has(person))
    .toSorted();
  const load = new Map(voters.map((person) => [person, 0]));
  const of = (loads: ReadonlyMap<string, number>, person: string): number => loads.get(person) ?? 0;
  const take = (person: string): number => load.set(person, of(load, person) + 1).size;
  const judged = (source.children ?? []).filter(({ state }) => state === 'admitted' || state === 'scoring');
  const may = new Map(judged.map((child) => [child.id, voters.filter((person) => !child.biased.includes(person))]));
  const kept = new Map(
    judged.map((child) => [child.id, readersNow(child).filter((one) => may.get(child.id)?.includes(one))]),
  );
  for (const readers of kept.values()) readers.forEach(take);
  // Among equals it is whoever had less before: a substitute reads what the absent one would have.
  const had = new Map(load);
  const assigned = new Map<string, string[]>();
  // Those whom few may read choose first.
  const bySize = judged.toSorted((a, b) => (may.get(a.id)?.length ?? 0) - (may.get(b.id)?.length ?? 0) || order(a, b));
  for (const { id } of bySize) {
    const readers = [...(kept.get(id) ?? [])];
    const others = (may.get(id) ?? []).filter((person) => !readers.includes(person));
    const wanted = readersPer === 'all' ? Infinity : readersPer;
    const least = others.toSorted((a, b) => of(load, a) - of(load, b) || of(had, a) - of(had, b) || (a < b ? -1 : 1));
    for (const person of least.slice(0, Math.max(0, wanted - readers.length))) {
      readers.push(person);
      take(person);
    }
    assigned.set(id, readers.toSorted());
  }
  return assigned;
}

/** How many nominations too few read, since somebody turned out to be biased, though others could read them. */
export function missingReaders(source: CaseFile): number {
  const { minScores } = prizeTerms(source.terms).jury;
  const unbiased = (child: ChildFile): string[] => readersNow(child).filter((one) => !child.biased.includes(one));
  const short = (source.children ?? []).filter((one) => one.state === 'scoring' && unbiased(one).length < minScores);
  if (short.length === 0) return 0;
  const assigned = assignment(source);
  return short.filter((child) => (assigned.get(child.id)?.length ?? 0) > unbiased(child).length).length;
}

const order = (a: ChildFile, b: ChildFile): number => (a.reference < b.reference ? -1 : 1);

/** Who reads a nomination as it was told last. */
const readersNow = ({ said }: ChildFile): string[] => texts(said('reassigned') ?? said('scoring'), 'jurors');
