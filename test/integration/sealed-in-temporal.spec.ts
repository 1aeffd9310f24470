import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { integrationNominations } from '../../apps/local/demonstration/nominations.js';
import { closed, integrationRound, PrizeRound } from '../../apps/local/demonstration/prize-rounds.js';
import { dayFromNow } from '../../apps/local/demonstration/scenario.js';
import { Stage } from '../../apps/local/demonstration/stage.js';
import { called, heldOf, updatesOf } from '../support/temporal-likeness.js';
import { openTheatre, type Theatre } from '../support/theatre.js';

jest.setTimeout(400_000);
const plot = { ...closed(integrationRound), nominations: integrationNominations.slice(0, 4) };
const dates = { ceremonyOn: dayFromNow(0), ceremonyTime: '18:00', publishOn: dayFromNow(5), publishTime: '20:00' };

/** A round that was played up to the ceremony, and how its dossiers are called. */
interface Play {
  round: PrizeRound;
  roles: Map<string, string>;
}

let theatre: Theatre;
let stage: Stage;

/** @param winners of the three places, by their numbers in the plot */
async function played(winners: readonly number[]): Promise<Play> {
  const round = new PrizeRound(stage, plot);
  await round.begin(2027);
  await round.judge(true);
  await round.decide(winners);
  await round.celebrate(dates);
  await theatre.settled();
  const roles = new Map<string, string>();
  for (const [index, reference] of [round.reference, ...round.references].entries()) {
    const role = index === 0 ? 'round' : `nomination ${index}`;
    roles.set(reference, role);
    roles.set((await stage.dossier(reference)).id, `id of ${role}`);
  }
  return { round, roles };
}

const heldIn = ({ round, roles }: Play): Promise<string[][]> =>
  Promise.all([round.reference, ...round.references].map((one) => heldOf(theatre.client, one, roles)));

describe('what Temporal holds of two rounds that differ in nothing but who wins', () => {
  let plays: [Play, Play];
  let held: [string[][], string[][]];

  beforeAll(async () => {
    theatre = await openTheatre();
    stage = await Stage.open({
      temporal: theatre.temporal.address,
      namespace: 'default',
      databaseUrls: { ...theatre.database.urls, owner: theatre.database.ownerUrl },
      filesDir: theatre.files,
    });
    await stage.invite();
    // It looks after workflows every minute, and would do so in the one play and not in the other.
    await theatre.client.schedule.getHandle('reconcile').pause();
    plays = [await played([0, 1, 2]), await played([3, 2, 0])];
    held = [await heldIn(plays[0]), await heldIn(plays[1])];
  });
  afterAll(() => stage.close());

  it('differ in the database: the one is decided for others than the other', async () => {
    const awards = await Promise.all(
      plays.map(async ({ round }) => {
        const { id, readers } = await stage.dossier(round.reference);
        expect(readers?.length).toBeGreaterThan(8);
        const [row] = await theatre.database.query<{ awards: string[] }>(
          `select body -> 'facts' -> 'awards' as awards from journal_entry where dossier_id = $1 order by seq desc limit 1`,
          [id],
        );
        return row?.awards.map((award) => award.split('|')[0] ?? '');
      }),
    );
    const winners = plays.map(({ roles }, index) => awards[index]?.map((id) => roles.get(id)));
    expect(winners).toEqual([
      [1, 2, 3].map((n) => `id of nomination ${n}`),
      [4, 3, 1].map((n) => `id of nomination ${n}`),
    ]);
  });

  it('is the same, byte by byte: histories, memo, search attributes, labels and current details', () => {
    expect(held[0].map((one) => one.length)).toEqual(held[1].map((one) => one.length));
    expect(held[1]).toEqual(held[0]);
  });

  it('is the same in the names and the order of the updates', async () => {
    const names = ({ round }: Play): Promise<string[][]> =>
      Promise.all([round.reference, ...round.references].map((one) => updatesOf(theatre.client, one)));
    const [one, other] = await Promise.all(plays.map(names));
    expect(other?.[0]).toEqual(one?.[0]);
    for (const name of ['leadSession.motion', 'countVotes.counted', 'confirmResult.confirmed', 'holdCeremony.held'])
      expect(one?.[0]).toContain(name);
    // Members score side by side.
    expect(other?.map((of) => of.toSorted())).toEqual(one?.map((of) => of.toSorted()));
  });

  it('is all there is to see: payloads, labels, attributes and details are among it', () => {
    const all = held[0].flat().join('\n');
    for (const word of [
      '"verdict":',
      'Termin (gesperrt)',
      '**Stand:** Jurysitzung',
      'indexedFields',
      'State: ',
      'memo',
    ])
      expect(all).toContain(word);
    expect(all).toContain('<round>');
  });

  it('would show a difference, were a winner named anywhere', () => {
    const [first, second] = plays;
    const named = ({ roles }: Play, n: number): string => {
      const [id = ''] = [...roles].find(([, role]) => role === `id of nomination ${n}`) ?? [];
      return called(`"awards":["${id}|first"]`, roles);
    };
    expect(named(first, 1)).not.toBe(named(second, 4));
    expect(named(first, 2)).toBe(named(second, 2));
  });
});
