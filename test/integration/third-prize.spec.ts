import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { verifyDossiers } from '#activities/verify.js';
import { publishProgrammes } from '#libs/database/stores/definition.store.js';
import { nominationDefinition } from '#libs/processes/nomination/definition.js';
import { FastMotion } from '../support/fast-motion.js';
import { embargo, prize as rules } from '../support/played-round.js';
import { nomination, PrizeOnDatabase, sessionDay } from '../support/prize-on-database.js';

const jurors = ['chair', 'judy', 'jack'];
let motion: FastMotion;
let prize: PrizeOnDatabase;

/** A prize that nobody has written code for: two places, a jury of three, nobody confirms. */
const seed = {
  key: 'nachbarschaftspreis',
  form: { name: 'prize-nomination', version: 2 },
  terms: {
    ...rules(
      {
        prizes: [
          { key: 'gold', place: 1, cents: 70_000, de: 'Goldene Brücke', en: 'Golden bridge' },
          { key: 'silver', place: 2, cents: 30_000, de: 'Silberne Brücke', en: 'Silver bridge' },
        ],
        extraPrizes: 'no',
        split: false,
      },
      { min: 3, minScores: 2 },
    ),
    sheet: { criteria: [{ key: 'innovation', weight: 1 }], scaleMax: 10 },
    forms: { score: { name: 'prize-score', version: 1 } },
    nomination: { by: 'self', consentDays: 10, minimumAge: 14 },
  },
  texts: { de: { title: 'Nachbarschaftspreis', summary: '', conditions: '', contact: '' } },
};

beforeAll(async () => {
  motion = await FastMotion.open('2027-01-04T08:00:00Z');
  await publishProgrammes(motion.owner.em.fork(), nominationDefinition, [seed]);
  prize = new PrizeOnDatabase(motion, seed.key);
  await prize.hire(jurors);
});
afterAll(() => motion?.close());

describe('a third prize, made of data and commands alone', () => {
  it('goes from its announcement to its awards by its own rules', async () => {
    await prize.open({ potCents: 100_000, sponsorCents: 0 });
    const ids = [await prize.nominates('one', nomination('Eins')), await prize.nominates('two', nomination('Zwei'))];
    const round = prize.roundId;
    await motion.pass(new Date('2027-05-02T08:00:00Z'));
    for (const id of ids) await prize.screens(id);
    const members = [];
    for (const name of jurors)
      members.push({ person: await prize.person(name), part: name === 'chair' ? 'chair' : 'voting' });
    const attendants = await Promise.all(['officer', 'manager'].map((name) => prize.person(name)));
    await prize.says(round, 'manager', 'appointJury', { members, attendants });
    await prize.does(round, 'officer', 'closeScreening.completed');
    for (const name of jurors) await prize.does(round, name, 'joinJury.accepted', { confidential: true });
    for (const id of ids)
      for (const name of jurors) await prize.does(id, name, 'score.scored', { scores: { innovation: 7 } });
    await prize.does(round, 'officer', 'closeScoring.completed');
    const present = members.map(({ person }) => person);
    await motion.pass(sessionDay);
    await prize.does(round, 'officer', 'openSession.opened', { present, confidential: true });
    // Its rules know no shared places.
    const shared = { kind: 'split', place: 'gold', nominations: ids, ballot: 'open', reason: 'weil' };
    expect(await prize.does(round, 'officer', 'leadSession.motion', shared)).toMatchObject({
      refusal: { code: 'notYet', because: 'splitExcluded' },
    });
    for (const [index, place] of ['gold', 'silver'].entries()) {
      const award = { kind: 'award', place, nominations: [ids[index] ?? ''], ballot: 'open', reason: 'weil' };
      await prize.does(round, 'officer', 'leadSession.motion', award);
      await prize.does(round, 'officer', 'countVotes.counted', { yes: 3, no: 0, abstained: 0 });
    }
    await prize.does(round, 'officer', 'leadSession.close');
    await prize.does(round, 'manager', 'setEmbargo.set', { ...embargo, readers: [] });
    await motion.pass(new Date('2027-09-09T16:30:00Z'));
    await prize.does(round, 'manager', 'holdCeremony.held');
    await motion.pass(new Date('2027-09-09T18:30:00Z'));
    const awards = await motion.owner.em.fork().execute('select prize, cents::int from award order by rank');
    expect(awards).toEqual([
      { prize: 'gold', cents: 70_000 },
      { prize: 'silver', cents: 30_000 },
    ]);
  });

  it('is borne out by its journals', async () => {
    const wrong = [];
    for await (const one of verifyDossiers(motion.owner.em.fork(), motion.definitions)) wrong.push(one);
    expect(wrong).toEqual([]);
  });
});
