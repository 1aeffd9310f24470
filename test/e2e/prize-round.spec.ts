import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { Call } from '#libs/database/entities/programme.entity.js';
import { integrationNominations, nominationOf } from '../../apps/local/demonstration/nominations.js';
import { typedDay } from '../support/call-stage.js';
import { answer, complete, onward } from '../support/e2e-acts.js';
import { office, prizeWalk, type PrizeWalk } from '../support/prize-walk.js';
import { isAccessible, look, openE2eStage, phone, type E2eStage } from '../support/e2e-stage.js';

jest.setTimeout(600_000);
const { manager, officer, second, releaser, mayor } = office;
const jurors = Array.from({ length: 7 }, (_, index) => `juror-0${index + 1}`);
/** The first three of the demonstration, all by their own people. */
const plots = integrationNominations.slice(0, 3);
const checks = ['inTime', 'complete', 'eligible', 'existsLongEnough', 'consentGiven'];

let stage: E2eStage;
let at: PrizeWalk['at'];
let does: PrizeWalk['does'];
let byCommand: PrizeWalk['byCommand'];
let round = '';
const nominations: string[] = [];

beforeAll(async () => {
  stage = await openE2eStage();
  const walk = prizeWalk(stage);
  ({ at, byCommand } = walk);
  does = (sub, reference, task, answers) => walk.does(sub, reference, task, answers, task);
}, 180_000);

const inRound = (state: string): Promise<void> => stage.inState(round, state);

/** What everybody can read of the prize, without what is other in each answer. */
async function publicPage(): Promise<string> {
  const answered = await fetch(`${stage.portalUrl}/programmes/integrationspreis`);
  return (await answered.text()).replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}|[\w-]{43}/g, '');
}

// Asked once and awaited by the page itself: polling from outside is eval, which the pages' policy refuses.
const unfolded = `Promise.all(
  Array.from(document.querySelectorAll(':not(:defined)'), ({ localName }) => customElements.whenDefined(localName)),
).then(() => {
  for (const folded of document.querySelectorAll('details')) folded.open = true;
})`;

/** All that a page says, once its scripts, which come when they come, have added what is theirs. */
async function saidBy(page: Page): Promise<string> {
  await page.evaluate(unfolded);
  return page.locator('main').innerText();
}

/** What somebody of the office who is not named may see: the round, its page, the search. */
async function seenOutside(): Promise<string[]> {
  const page = await stage.staff('staff-14', `/dossiers/${round}`);
  const seen = [await saidBy(page)];
  for (const path of [`/rounds/${round}`, `/rounds/${round}/session`, '/dossiers', '/queue?view=unit', '/calls']) {
    await page.goto(`${stage.portalUrl}${path}`);
    seen.push(await saidBy(page));
  }
  await page.context().close();
  // What is other each time: the clock, and the number of an incident.
  return seen.map((text) => text.replaceAll(/\d{2}:\d{2}(:\d{2})?|[A-Z0-9]{4}-[A-Z0-9]{4}/g, ''));
}

describe('a prize round, by everybody who has a part in it', () => {
  it('is prepared by one and released by another', async () => {
    const page = await stage.staff(manager, '/calls');
    await page.locator('form:has(input[name=programme][value="integrationspreis"]) button').click();
    await page.waitForURL(/\/call-drafts\//);
    await page.goto(`${page.url()}/pages/main`);
    await answer(page, {
      '/name': 'Integrationspreis 2027',
      '/opensOn': typedDay(-60),
      '/closesOn': typedDay(-1),
      '/scoringEndsOn': typedDay(31),
      '/sessionOn': typedDay(40),
      '/sessionTime': '17:00',
      '/ceremonyOn': typedDay(70),
      '/budgetYear': '2027',
      '/potCents': '10.000',
      '/text': 'Gesucht sind Projekte, die das Zusammenleben stärken.',
      '/contact': 'MIA-DO-Kommunales Integrationszentrum',
    });
    await look(page, 'prize-prepare');
    await onward(page);
    await page.waitForURL(/\/check$/);
    await page.locator('form[action$="/check"] button').last().click();
    await page.waitForURL(/\/dossiers\/PR-/);
    round = /PR-\d+-\d+/.exec(page.url())?.[0] ?? '';
    await page.context().close();
    await does(releaser, round, 'releaseRound', { '/outcome': 'release', '/confirmed': 'true' });
    await inRound('screening');
    expect(round).toMatch(/^PR-\d{4}-\d{5}$/);
  });

  it('gets nominations, each checked by two people, and a jury', async () => {
    const { id } = await stage.demonstration.dossier(round);
    const call = await stage.orm.em.fork().findOneOrFail(Call, { id });
    await stage.demonstration.heldOpen(call, async () => {
      for (const plot of plots) {
        const sent = await stage.demonstration.apply(call, plot.nominee, nominationOf(plot, 'integrationspreis'));
        nominations.push(sent.reference);
      }
    });
    const [first = '', ...others] = nominations;
    const ticked = Object.fromEntries(checks.map((name) => [`/${name}`, 'true']));
    await does(officer, first, 'screen', { ...ticked, '/outcome': 'admitted' });
    await does(second, first, 'confirmScreening', { '/outcome': 'confirm' });
    for (const reference of others) {
      await byCommand(officer, reference, 'screen.admitted', Object.fromEntries(checks.map((name) => [name, true])));
      await byCommand(second, reference, 'confirmScreening.confirm');
    }
    const people = await Promise.all(jurors.map((sub) => stage.demonstration.idOf(sub)));
    const members = people.map((person, index) => ({ person, part: index === 0 ? 'chair' : 'voting' }));
    const attendants = await Promise.all([officer, manager].map((sub) => stage.demonstration.idOf(sub)));
    const confirmers = [await stage.demonstration.idOf(mayor)];
    await byCommand(manager, round, 'appointJury', { members, attendants, confirmers });
    const glance = await stage.staff(manager, `/rounds/${round}`);
    await look(glance, 'prize-glance');
    await glance.context().close();
    await does(officer, round, 'closeScreening');
    await inRound('joining');
    expect(new Set(await stage.states(nominations))).toEqual(new Set(['admitted']));
  });

  it('is read and scored by its jurors, each by themselves', async () => {
    await does('juror-01', round, 'joinJury', {
      '/outcome': 'accepted',
      '/confidential': 'true',
      '/conflictsSaid': 'true',
    });
    const promise = { confidential: true, conflictsSaid: true };
    for (const sub of jurors.slice(1)) await byCommand(sub, round, 'joinJury.accepted', promise);
    await inRound('jury.reading');
    for (const reference of nominations) await stage.inState(reference, 'scoring');
    const list = await stage.staff('juror-01', '/jury');
    await look(list, 'prize-jury');
    await list.context().close();
    const sheet = await at('juror-01', nominations[0] ?? '', 'score');
    for (const criterion of await sheet.locator('input[type=radio][name^="/scores/"][value="6"]').all())
      await criterion.check();
    await answer(sheet, { '/comment': 'Ein Projekt, das viele mitnimmt.' });
    await look(sheet, 'prize-score');
    // How people are reached is not the jury's to know.
    expect(await sheet.locator('main').textContent()).not.toContain('@');
    await complete(sheet);
    await sheet.context().close();
    const criteria = ['pioneering', 'innovation', 'sustainability', 'volunteering'];
    for (const [index, reference] of nominations.entries()) {
      for (const sub of jurors.slice(index === 0 ? 1 : 0)) {
        const scores = Object.fromEntries(criteria.map((key) => [key, 7 - index]));
        await byCommand(sub, reference, 'score.scored', { scores, comment: 'Gut.' });
      }
    }
    await does(officer, round, 'closeScoring');
    await inRound('session');
    for (const reference of nominations) await stage.inState(reference, 'scored');
    expect(await stage.states([round])).toEqual(['session']);
  });

  let before: string[] = [];
  let open = '';

  it('is decided in its session, which members follow on a projector and vote in on their phones', async () => {
    const present = await Promise.all(jurors.map((sub) => stage.demonstration.idOf(sub)));
    const early = await at(officer, round, 'openSession');
    await early.getByText('Vor diesem Tag').first().waitFor();
    await early.context().close();
    const today = { '/outcome': 'adjourned', '/nextOn': typedDay(0), '/nextTime': '17:00', '/reason': 'Vorgezogen.' };
    await does(officer, round, 'openSession', today);
    const opening = await at(officer, round, 'openSession');
    await answer(opening, { '/outcome': 'opened' });
    for (const person of present) await opening.check(`[name="/present"][value="${person}"]`);
    await opening.check('[name="/confidential"][type=checkbox]');
    await look(opening, 'prize-openSession');
    await complete(opening);
    await opening.context().close();
    [before, open] = [await seenOutside(), await publicPage()];
    const [winner = ''] = nominations;
    const { id } = await stage.demonstration.dossier(winner);
    await does(officer, round, 'leadSession', {
      '/outcome': 'motion',
      '/kind': 'award',
      '/place': 'first',
      '/nominations': id,
      '/ballot': 'open',
      '/reason': 'Das Projekt bringt Kinder in zwölf Sprachen zusammen.',
    });
    const vote = await stage.staff('juror-02', `/rounds/${round}/vote`);
    await vote.setViewportSize(phone.viewport ?? { width: 390, height: 844 });
    await look(vote, 'prize-vote');
    await vote.locator('button[name=ballot][value=yes]').click();
    await vote.getByText('Sie können').first().waitFor();
    await isAccessible(vote);
    await vote.context().close();
    const room = await stage.staff('juror-01', `/rounds/${round}/session`);
    await room.setViewportSize({ width: 1920, height: 1080 });
    await look(room, 'prize-room');
    await room.context().close();
    // The others voted by hand.
    await does(officer, round, 'countVotes', { '/voted': present, '/yes': '7', '/no': '0', '/abstained': '0' });
    for (const [place, reference] of [
      ['second', nominations[1]],
      ['third', nominations[2]],
    ] as const) {
      const { id: other } = await stage.demonstration.dossier(reference ?? '');
      const motion = { kind: 'award', place, nominations: [other], ballot: 'secret', reason: 'Das Projekt überzeugt.' };
      await byCommand(officer, round, 'leadSession.motion', motion);
      await byCommand(officer, round, 'countVotes.counted', { yes: 6, no: 1, abstained: 0 });
    }
    await does(officer, round, 'leadSession', { '/outcome': 'close' });
    await does(mayor, round, 'confirmResult', { '/outcome': 'confirmed' });
    expect(await stage.states([round])).toEqual(['session']);
  });

  it('is under embargo: nobody else can tell that anything was decided', async () => {
    await does(manager, round, 'setEmbargo', {
      '/ceremonyOn': typedDay(0),
      '/ceremonyTime': '00:00',
      '/place': 'Rathaus, Bürgerhalle',
      '/publishOn': typedDay(0),
      '/publishTime': '00:01',
      '/pressText': 'Drei Projekte sind ausgezeichnet.',
    });
    expect(await publicPage()).toBe(open);
    expect(await seenOutside()).toEqual(before);
    const page = await stage.staff(manager, `/dossiers/${round}`);
    // Of so long a story the beginning is folded away.
    const older = page.locator('#journal details');
    expect(await older.locator('summary').innerText()).toMatch(/^\d+ frühere Einträge$/);
    expect(await older.getByText('Runde freigegeben').isVisible()).toBe(false);
    expect(await page.locator('#journal .app-timeline__entry:visible').count()).toBe(8);
    await look(page, 'prize-embargo');
    await page.context().close();
  });

  it('is published at its minute: the public reads it, and a winner gives their account on a phone', async () => {
    await does(manager, round, 'holdCeremony', { '/outcome': 'held' });
    await inRound('settlement');
    const page = await stage.visit();
    await page.goto(`${stage.portalUrl}/programmes/integrationspreis`);
    await page.getByText('Lesen am Borsigplatz').first().waitFor();
    await look(page, 'prize-published');
    await page.context().close();
    const [winner = ''] = nominations;
    await stage.inState(winner, 'bankDetails');
    const mine = await stage.applicant('miriam.osei@nachbarschaft-nordpark.example', `/applications/${winner}`);
    await look(mine, 'prize-winner');
    await mine.locator(`a[href*="/applications/${winner}/tasks/bankDetails"]`).first().click();
    await look(mine, 'prize-bank');
    expect(new Set(await stage.states(nominations))).toEqual(new Set(['bankDetails']));
    await mine.context().close();
  });
});
