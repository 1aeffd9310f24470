import { text, whole } from '../answers.js';
import type { ProcessRecord, RecordSource } from '../process.js';
import { motionsOf } from './motions.js';
import { roundDates } from './dates.js';

/** States in which nobody outside knows of the round. */
const unknown = new Set(['new', 'release', 'revision', 'cancelled']);

/** States in which everybody may know the result. */
const out = new Set(['settlement', 'settled']);
export const isOut = (state: string): boolean => out.has(state);

/** The rows that a round publishes: itself as a call, and from the minute of the release on what it awarded. */
export function roundRecords(source: RecordSource): ProcessRecord[] {
  return [callRow(source), ...(source.state === 'settlement' ? awardRows(source) : [])];
}

function callRow(source: RecordSource): ProcessRecord {
  const { dossier, application, state } = source;
  const { opensAt, closesAt } = roundDates(source);
  return {
    table: 'call',
    key: { id: dossier.id },
    values: {
      dossier_id: dossier.id,
      programme: dossier.programme,
      name: text(application, 'name'),
      opens_at: opensAt,
      closes_at: closesAt,
      deadline_kind: 'cutoff',
      selection: 'rank',
      budget_year: whole(application, 'budgetYear'),
      budget_cents: whole(application, 'potCents'),
      terms: {
        ceremonyOn: postponedTo(source) || text(application, 'ceremonyOn'),
        ...(isOut(state) ? { resultOut: true } : {}),
      },
      texts: {
        de: { text: text(application, 'text'), contact: text(application, 'contact') },
        en: { text: text(application, 'textEn'), contact: text(application, 'contact') },
      },
      published: !unknown.has(state),
    },
  };
}

/** A ceremony that was put off is put off for everybody; the day that the embargo names is not told by it. */
const postponedTo = ({ everGiven }: RecordSource): string =>
  text(everGiven?.('holdCeremony').findLast(({ data }) => text(data, 'ceremonyOn') !== '')?.data, 'ceremonyOn');

function awardRows(source: RecordSource): ProcessRecord[] {
  const motions = motionsOf(source);
  return awardsIn(source.facts).map(({ nomination, prize, rank, cents, motion }) => ({
    table: 'award',
    key: { round_id: source.dossier.id, nomination_id: nomination, prize },
    values: { rank, cents, reason: motions.find((one) => one.motion.number === motion)?.motion.reason ?? '' },
  }));
}

/** Reads the awards among a round's facts. */
export function awardsIn(facts: RecordSource['facts']): {
  nomination: string;
  prize: string;
  rank: number;
  cents: number;
  motion: number;
}[] {
  const { awards } = facts;
  if (!Array.isArray(awards)) return [];
  return awards.map((award) => {
    const [nomination = '', prize = '', rank = '0', cents = '0', motion = '0'] = String(award).split('|');
    return { nomination, prize, rank: Number(rank), cents: Number(cents), motion: Number(motion) };
  });
}
