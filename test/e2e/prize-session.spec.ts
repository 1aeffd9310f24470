import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { integrationPrize } from '#libs/processes/nomination/programmes/integration-prize.js';
import { closed, integrationRound, PrizeRound } from '../../apps/local/demonstration/prize-rounds.js';
import { typedDay } from '../support/call-stage.js';
import { answer, complete, mailTo } from '../support/e2e-acts.js';
import { isAccessible, look, openE2eStage, phone, type E2eStage } from '../support/e2e-stage.js';
import { fill, office, prizeWalk, type PrizeWalk } from '../support/prize-walk.js';
import { setTerms } from '../support/programme-terms.js';

jest.setTimeout(600_000);
const { manager, officer, mayor } = office;
const voting = Array.from({ length: 7 }, (_, index) => `juror-0${index + 1}`);
const [ill, substitute, fresh] = ['juror-02', 'juror-08', 'juror-09'] as const;
/** The rules of a prize at which the lot decides where a second vote is even as well (Wernigerode). */
const { terms } = integrationPrize.seed;
const byLot = { ...terms, jury: { ...terms.jury, tie: 'none', lot: true } };

let stage: E2eStage;
let round: PrizeRound;
let walk: PrizeWalk;
const ids = new Map<string, string>();
const id = (sub: string): string => ids.get(sub) ?? '';
let nominations: string[] = [];

beforeAll(async () => {
  stage = await openE2eStage();
  await setTerms(stage.database, byLot, 'integrationspreis');
  walk = prizeWalk(stage);
  for (const sub of [...voting, substitute, fresh, officer, manager, mayor])
    ids.set(sub, await stage.demonstration.idOf(sub));
  round = new PrizeRound(stage.demonstration, closed(integrationRound));
  await round.begin(2027);
  await round.screen();
  nominations = await walk.idsOf(round.references);
}, 180_000);

/** The members who may vote now. */
const voters = (): string[] => [...voting.filter((sub) => sub !== ill), substitute, fresh];
const command = (type: string, data = {}): Promise<void> => walk.byCommand(officer, round.reference, type, data);

describe('a jury', () => {
  it('is appointed by its page, which says at the field that nobody is named to confirm', async () => {
    const page = await stage.staff(manager, `/rounds/${round.reference}`);
    await page.getByRole('link', { name: 'Jury berufen' }).click();
    for (const [row, sub] of [...voting, substitute].entries()) {
      if (row > 0) await page.locator('button[name=_add][value="/members"]').click();
      const part = row === 0 ? 'chair' : sub === substitute ? 'substitute' : 'voting';
      await answer(page, { [`/members/${row}/person`]: id(sub), [`/members/${row}/part`]: part });
    }
    await fill(page, { '/attendants': [id(officer), id(manager)] });
    await page.locator('button[name=_action][value=give]').click();
    await page.getByText('Bitte nennen Sie, wer bestätigen darf.').first().waitFor();
    await fill(page, { '/confirmers': id(mayor) });
    await look(page, 'prize-appointJury');
    await page.locator('button[name=_action][value=give]').click();
    await page.waitForURL(/command=/);
    await page.goto(`${stage.portalUrl}/rounds/${round.reference}`);
    await page.getByText('Das Ergebnis bestätigt: Claudia Reinders.').waitFor();
    expect(await page.locator('#missing').innerText()).toContain('Zurzeit steht nichts im Weg.');
    await page.context().close();
    await round.join([...voting, substitute]);
  });

  it('is changed by the same page, which begins with it: who is ill is replaced, and a new member is asked first', async () => {
    const page = await stage.staff(manager, `/dossiers/${round.reference}/commands/appointJury`);
    expect(await page.inputValue('[name="/members/1/person"]')).toBe(id(ill));
    await answer(page, { '/members/1/part': 'absent', '/members/7/part': 'voting' });
    await page.locator('button[name=_add][value="/members"]').click();
    await answer(page, { '/members/8/person': id(fresh), '/members/8/part': 'voting' });
    await page.locator('button[name=_action][value=give]').click();
    await page.waitForURL(/command=/);
    await stage.inState(round.reference, 'jury.joining');
    await page.goto(`${stage.portalUrl}/rounds/${round.reference}`);
    await page.getByText('Eine Person hat noch nicht zugesagt').waitFor();
    await page.context().close();
    await mailTo(stage, 'terhorst@handwerk-musterhausen.example', /Jury/);
    const papers = await stage.staff(substitute, '/jury');
    await papers.getByText('0 von 5 bewertet').waitFor();
    await papers.context().close();
    const join = await stage.staff(fresh, '/jury');
    await join.setViewportSize(phone.viewport ?? { width: 390, height: 844 });
    await look(join, 'prize-joinLater');
    expect(await join.getByText('Lesen am Borsigplatz').count()).toBe(0);
    await join.getByRole('link', { name: 'Mitwirkung erklären' }).click();
    await fill(join, { '/outcome': 'accepted', '/confidential': 'true', '/conflictsSaid': 'true' });
    await complete(join);
    await join.goto(`${stage.portalUrl}/jury`);
    await join.getByText('0 von 5 bewertet').waitFor();
    await join.context().close();
  });
});

describe('a session', () => {
  const room = async (): Promise<string> => {
    const page = await stage.staff(officer, `/rounds/${round.reference}/session`);
    await isAccessible(page);
    const text = await page.locator('main').innerText();
    await page.context().close();
    return text.replaceAll('\u00a0', ' ');
  };

  it('has a run-off between two, in which members choose on their phones', async () => {
    for (const [index, reference] of round.references.entries())
      await round.score(reference, 3 + index, Infinity, [ill]);
    await command('closeScoring.completed');
    for (const reference of round.references) await stage.inState(reference, 'scored');
    await round.meetsToday();
    await command('openSession.opened', { present: voters().map(id), confidential: true });
    const [one = '', two = ''] = nominations;
    const motion = { '/outcome': 'motion', '/kind': 'award', '/place': 'first', '/nominations': [one, two] };
    const reason = 'Beide Projekte gehen voran; die Jury wählt eines.';
    await walk.does(
      officer,
      round.reference,
      'leadSession',
      { ...motion, '/ballot': 'open', '/reason': reason },
      'runOff',
    );
    const vote = await stage.staff('juror-01', `/rounds/${round.reference}/vote`);
    await vote.setViewportSize(phone.viewport ?? { width: 390, height: 844 });
    await look(vote, 'prize-runOff-vote');
    await vote.locator(`button[name=ballot][value="${one}"]`).click();
    await vote.getByText('Ihre Stimme: Lesen am Borsigplatz').first().waitFor();
    await vote.context().close();
    for (const [index, sub] of voters().slice(1).entries()) {
      const choice = index < 3 ? one : two;
      await walk.byCommand(sub, round.reference, 'castVote.voted', { vote: 'yes', choice });
    }
    expect(await room()).toContain('Gleichstand: Das Los entscheidet.');
    const counted = await walk.at(officer, round.reference, 'countVotes');
    expect(await counted.inputValue('[name="/counts/0/votes"]')).toBe('4');
    await complete(counted);
    await counted.context().close();
    expect(await room()).toMatch(/1\. Preis, 5\.000,00 €\s+offen/);
  });

  it('draws a lot where the rules have it, and the votes are even again', async () => {
    const [one = '', two = ''] = nominations;
    const motion = { kind: 'award', place: 'first', nominations: [one, two], ballot: 'secret', reason: 'Zweite Wahl.' };
    await command('leadSession.motion', motion);
    const page = await walk.at(officer, round.reference, 'countVotes');
    await page.locator('button[name=_add][value="/counts"]').click();
    await fill(page, {
      '/voted': voters().map(id),
      '/counts/0/nomination': one,
      '/counts/0/votes': '4',
      '/counts/1/nomination': two,
      '/counts/1/votes': '4',
      '/no': '0',
      '/abstained': '0',
      '/drawn': two,
    });
    await look(page, 'prize-lot');
    await complete(page);
    await page.context().close();
    expect(await room()).toMatch(/1\. Preis Werkstatt der Berufe/);
    expect(await room()).toContain('durch das Los');
  });

  it('shares a place, and the next is skipped', async () => {
    const [, , three = '', four = ''] = nominations;
    await walk.does(
      officer,
      round.reference,
      'leadSession',
      {
        '/outcome': 'motion',
        '/kind': 'split',
        '/place': 'second',
        '/nominations': [three, four],
        '/ballot': 'secret',
        '/reason': 'Beide sind gleich gut.',
      },
      'split',
    );
    await walk.does(
      officer,
      round.reference,
      'countVotes',
      { '/voted': voters().map(id), '/yes': '8', '/no': '0', '/abstained': '0' },
      'split-count',
    );
    const text = await room();
    expect(text.match(/2\. Preis .*\s+2\.500,00 €/g)).toHaveLength(2);
    expect(text).toMatch(/3\. Preis, 2\.000,00 €\s+entschieden/);
    expect(text).toContain('davon noch frei: 0,00 €');
  });

  it('has an extra prize beyond the pot only where the sponsor agrees', async () => {
    const page = await walk.at(officer, round.reference, 'leadSession');
    const extra = { '/outcome': 'motion', '/kind': 'extra', '/nominations': nominations[4] ?? '', '/cents': '500' };
    await fill(page, { ...extra, '/ballot': 'secret', '/reason': 'Für den Mut.' });
    await page.locator('button[name=_action][value=complete]').first().click();
    await page.waitForURL(/command=/);
    await page.getByText('Die Preise kosten mehr, als die Runde hat.').first().waitFor();
    await isAccessible(page);
    await page.context().close();
    await walk.does(
      officer,
      round.reference,
      'leadSession',
      { ...extra, '/sponsorAgrees': 'true', '/ballot': 'secret', '/reason': 'Für den Mut.' },
      'extra',
    );
    await command('countVotes.counted', { yes: 8, no: 0, abstained: 0 });
    expect(await room()).toMatch(/Sonderpreis .*\s+500,00 €/);
  });

  it('is adjourned, and goes on where it was', async () => {
    const put = { '/outcome': 'adjourn', '/nextOn': typedDay(0), '/nextTime': '16:00' };
    await walk.does(officer, round.reference, 'leadSession', put);
    await mailTo(stage, 'falk@rat-musterhausen.example', /vertagt/i);
    const opening = { '/outcome': 'opened', '/present': voters().map(id), '/confidential': 'true' };
    await walk.does(officer, round.reference, 'openSession', opening);
    expect(await room()).toMatch(/1\. Preis Werkstatt der Berufe/);
    await walk.does(officer, round.reference, 'leadSession', { '/outcome': 'close' });
    const page = await stage.staff(mayor, `/dossiers/${round.reference}`);
    await look(page, 'prize-decided');
    await page
      .getByRole('link', { name: /Niederschrift/ })
      .first()
      .waitFor();
    await page.context().close();
  });
});
