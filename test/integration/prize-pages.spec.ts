import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { extractText } from 'unpdf';
import { DiskFileStorage } from '#libs/documents/storage.js';
import { pictureOf } from '../../apps/local/demonstration/picture.js';
import { picturesIn, uprightJpeg } from '../support/pictures.js';
import { nomination, sessionDay } from '../support/prize-on-database.js';
import { awarding, lasting, nextDateIn, PrizePages } from '../support/prize-pages.js';
import { allPoints, pagesOf } from '../support/prize-papers.js';

const jurors = ['chair', 'judy', 'jack', 'jill', 'jane', 'john', 'june'];
const voters = jurors.length;
const titles = ['Eins', 'Zwei', 'Drei', 'Vier'];

let pages: PrizePages;
let motion: PrizePages['motion'];
let prize: PrizePages['prize'];
let reference = '';
const opens = (name: string, path: string) => pages.opens(name, path);
const statusOf = (name: string, path: string) => pages.statusOf(name, path);
const id = (title: string) => pages.id(title);

beforeAll(async () => {
  pages = await PrizePages.open('2027-01-04T08:00:00Z', jurors);
  ({ motion, prize } = pages);
});
afterAll(() => pages?.motion.close());

const photoIds = { Eins: randomUUID(), Zwei: randomUUID(), Vier: randomUUID() };
/** Three's answers name a photo that is another nomination's. */
const photosOf = { Eins: [photoIds.Eins], Zwei: [photoIds.Zwei], Drei: [photoIds.Vier] };
const proposal = nomination('Vier', { origin: 'third', photos: [photoIds.Vier] });
const motionOn = (place: string, title: string, ballot?: string) => awarding(place, id(title), title, ballot);
const room = (): string => `/rounds/${reference}/session`;
const vote = (): string => `/rounds/${reference}/vote`;
const glance = (): string => `/rounds/${reference}`;
const relating = `insert into relation (id, person_id, organisation_id, kind) values (gen_random_uuid(), ?, ?, 'board')`;

describe('a round at a glance', () => {
  it('shows its office the dates, the nominations by category and origin, and what is missing', async () => {
    await prize.open();
    ({ reference } = await prize.dossier(prize.roundId));
    for (const [title, photos] of Object.entries(photosOf))
      pages.nominations.set(title, await prize.nominates(title, nomination(title, { photos })));
    pages.nominations.set('Vier', await prize.nominates('neighbour', proposal));
    const storage = new DiskFileStorage(pages.files);
    await prize.keepsPhoto(storage, id('Eins'), { id: photoIds.Eins, content: uprightJpeg });
    await prize.keepsPhoto(storage, id('Zwei'), { id: photoIds.Zwei, content: uprightJpeg.subarray(0, 40) });
    await prize.keepsPhoto(storage, id('Vier'), { id: photoIds.Vier, content: pictureOf('Vier') });
    const { body } = await opens('officer', glance());
    expect(body).toContain('4 Nominierungen, davon 4 in der Runde.');
    expect(body).toMatch(/Bildung.*?>4</s);
    expect(body).toMatch(/Selbst beworben.*?>3</s);
    expect(body).toMatch(/Von anderen vorgeschlagen.*?>1</s);
    expect(body).toContain('Niemand in der Jury hat den Vorsitz.');
    expect(body).toContain('Zeitstrahl: Nominierungen ab 01.02.2027, Nominierungen bis 30.04.2027');
  });

  it('is for those who look after rounds, and for nobody else', async () => {
    const may = await Promise.all(['officer', 'manager', 'lead', 'auditor'].map((name) => statusOf(name, glance())));
    expect(may).toEqual([200, 200, 200, 200]);
    const not = await Promise.all(['releaser', 'mayor', 'judy'].map((name) => statusOf(name, glance())));
    expect(not).toEqual([404, 404, 404]);
    expect(await statusOf('officer', room())).toBe(404);
    expect((await opens('officer', '/calls')).body).toContain(`href="${glance()}"`);
    expect(await statusOf('officer', '/jury')).toBe(403);
  });

  it('has no word of funding on the page of its dossier', async () => {
    const { body } = await opens('officer', `/dossiers/${reference}`);
    expect(body).toContain('Nominierungen dieser Runde');
    expect(body).not.toContain('Rangfolge');
    expect(body).not.toContain('Alle Mittel des Haushaltsjahrs');
  });
});

describe('a jury', () => {
  it('is asked to join first', async () => {
    const [nominee] = await motion.owner.em
      .fork()
      .execute<{ id: string }[]>(`select id from person where email = 'vier@verein.example'`);
    prize.people.set('nominee', nominee?.id ?? '');
    await prize.does(id('Vier'), 'nominee', 'consent.accepted', proposal);
    await motion.pass(new Date('2027-05-02T08:00:00Z'));
    for (const one of pages.nominations.values()) await prize.screens(one);
    const { organisationId } = await prize.dossier(id('Vier'));
    await motion.owner.em.fork().execute(relating, [await prize.person('jill'), organisationId]);
    const members = [];
    for (const name of jurors)
      members.push({ person: await prize.person(name), part: name === 'chair' ? 'chair' : 'voting' });
    const attendants = await Promise.all(['officer', 'manager'].map((name) => prize.person(name)));
    const confirmers = [await prize.person('mayor')];
    await prize.says(prize.roundId, 'manager', 'appointJury', { members, attendants, confirmers });
    await prize.does(prize.roundId, 'officer', 'closeScreening.completed');
    expect((await opens('judy', '/jury')).body).toMatch(/Bitte sagen Sie zuerst.*?\/tasks\/joinJury-1"/s);
    await prize.does(prize.roundId, 'judy', 'joinJury.accepted', { confidential: true });
    expect((await opens('judy', '/jury')).body).toContain('Sie haben zugesagt.');
    const { body } = await opens('officer', glance());
    expect(body.match(/>noch nicht</g)).toHaveLength(6);
    expect(body).toContain('6 Personen haben noch nicht zugesagt');
    for (const name of jurors.filter((one) => one !== 'judy'))
      await prize.does(prize.roundId, name, 'joinJury.accepted', { confidential: true });
  });

  it('has a list to read with its own scores, and nothing of the others’', async () => {
    await prize.does(id('Eins'), 'judy', 'score.scored', { scores: allPoints(7) });
    await prize.does(id('Zwei'), 'judy', 'score.scored', { scores: allPoints(4) });
    await prize.does(id('Eins'), 'jack', 'score.scored', { scores: allPoints(9) });
    const judy = (await opens('judy', '/jury')).body;
    expect(judy).toContain('2 von 4 bewertet');
    expect(judy).toContain('7,00 von 10');
    expect(judy).toContain('Nächste Nominierung: Drei');
    expect(judy).not.toContain('9,00');
    const task = await opens('judy', `/dossiers/${(await prize.dossier(id('Eins'))).reference}/tasks/score-1`);
    expect(task.status).toBe(200);
    expect(task.body).toContain('Zur Leseliste der Jury');
    expect(task.body).not.toContain('Vorprüfung bestätigen');
    const dossier = (await opens('judy', `/dossiers/${(await prize.dossier(id('Eins'))).reference}`)).body;
    const [jack] = await motion.owner.em
      .fork()
      .execute<{ name: string }[]>('select name from person where id = ?', [await prize.person('jack')]);
    expect(dossier).not.toContain(jack?.name);
    expect((await opens('lead', glance())).body).toContain(jack?.name);
  });

  it('is told in numbers how far it is; whose conflicts there are, and what lacks scores, the office learns by name', async () => {
    const officer = (await opens('officer', glance())).body;
    expect(officer).toContain('Alle Bewertungen: 3 von 27.');
    expect(officer).toContain('Es gibt Nominierungen mit weniger Bewertungen');
    expect(officer).toContain('Bei einer Nominierung ist jemand aus der Jury befangen.');
    expect(officer).not.toMatch(/7,00|9,00/);
    const four = `/dossiers/${(await prize.dossier(id('Vier'))).reference}`;
    const [jill] = await motion.owner.em
      .fork()
      .execute<{ name: string }[]>('select name from person where id = ?', [await prize.person('jill')]);
    for (const name of ['officer', 'lead'])
      expect((await opens(name, glance())).body).toMatch(
        new RegExp(`${four}".*Vier.*<td[^>]*>${jill?.name}</td>`, 's'),
      );
    const { reference: two } = await prize.dossier(id('Zwei'));
    expect(officer).toMatch(new RegExp(`/dossiers/${two}"[^>]*>Zwei</a> \\(${two}\\): Es fehl(t|en) \\d Bewertung`));
  });

  it('keeps a member away from a nomination in which they are biased', async () => {
    const jill = (await opens('jill', '/jury')).body;
    expect(jill).toContain('0 von 3 bewertet');
    expect(jill).not.toContain('Vier');
    const { reference: four } = await prize.dossier(id('Vier'));
    expect(await statusOf('jill', `/dossiers/${four}/tasks/score-1`)).toBe(404);
    const packs = [
      await opens('judy', `/jury/${reference}/pack.pdf`),
      await opens('jill', `/jury/${reference}/pack.pdf`),
    ];
    expect(packs.map(({ headers }) => headers['content-type'])).toEqual(['application/pdf', 'application/pdf']);
    // Each nomination begins on a page of its own, and that one has a sheet which does not fit beneath its picture.
    expect(packs.map(pagesOf)).toEqual([pagesOf(packs[1]) + 2, pagesOf(packs[1])]);
    const { text } = await extractText(new Uint8Array(packs[0]?.raw ?? []), { mergePages: true });
    expect(text).toContain('Verein Eins');
    expect(text).not.toMatch(/Gewicht \d/);
    expect(text.replaceAll(/\s+/g, ' ')).toMatch(/Vorbild 20 % Anmerkung: Bei 0 bis 1 und bei 9 bis 10 Punkten nötig/);
    expect(text).toContain('1, im Portal anzusehen');
    const drawn = await Promise.all(packs.map(({ raw }) => picturesIn(raw)));
    const said = drawn.map((all) => all.flatMap(({ alt }) => alt.map((one) => one.replace(/, eingereicht.*/, ''))));
    expect(said).toEqual([['Bild 1 von 1 zu „Eins“', 'Bild 1 von 1 zu „Vier“'], ['Bild 1 von 1 zu „Eins“']]);
    expect(drawn.map((all) => all.reduce((sum, one) => sum + one.drawn, 0))).toEqual([2, 1]);
    // What is broken is said in its place; where a photo was taken, and what it was called, is nobody's to know.
    expect(text.replaceAll(/\s+/g, ' ')).toContain('Bild 1 von 1: Fotos. Das Bild lässt sich hier nicht zeigen.');
    for (const { raw } of packs) expect(raw.toString('latin1')).not.toMatch(/51\.5136N|Geheim/);
    // Nobody who finds the paper can call on a nominee.
    expect(text).not.toContain('@verein.example');
    expect(await statusOf('judy', '/jury/PR-2027-00099/pack.pdf')).toBe(404);
  });

  it('finds its nominations on that list, and not in the queue', async () => {
    const { body } = await opens('judy', '/queue');
    expect(body).toContain('2 Nominierungen sind von Ihnen zu bewerten.');
    expect(body).not.toContain('/tasks/score-1');
    const { body: anybody } = await opens('second', '/queue?view=unit');
    expect(anybody).not.toContain('/jury');
  });
});

describe('a new member of the jury', () => {
  it('is asked to promise first, and has the papers then', async () => {
    const members = [];
    for (const name of [...jurors, 'nina'])
      members.push({ person: await prize.person(name, 'staff', 'juror'), part: name === 'chair' ? 'chair' : 'voting' });
    const attendants = await Promise.all(['officer', 'manager'].map((name) => prize.person(name)));
    const confirmers = [await prize.person('mayor')];
    await prize.says(prize.roundId, 'manager', 'appointJury', { members, attendants, confirmers });
    expect((await prize.dossier(prize.roundId)).state).toBe('jury.joining');
    const { body } = await opens('nina', '/jury');
    expect(body).toMatch(/Bitte sagen Sie zuerst.*?\/tasks\/joinLater-1"/s);
    expect(body).not.toContain('Eins');
    expect(await statusOf('nina', `/jury/${reference}/pack.pdf`)).toBe(404);
    expect(await statusOf('nina', `/dossiers/${(await prize.dossier(id('Eins'))).reference}`)).toBe(404);
    expect((await opens('officer', glance())).body).toContain('Eine Person hat noch nicht zugesagt');
    await prize.does(prize.roundId, 'nina', 'joinLater.accepted', { confidential: true });
    expect((await opens('nina', '/jury')).body).toContain('0 von 4 bewertet');
    expect(await statusOf('nina', `/jury/${reference}/pack.pdf`)).toBe(200);
    // She falls ill: the others go on without her.
    const absent = members.map((one, index) => (index === jurors.length ? { ...one, part: 'absent' } : one));
    await prize.says(prize.roundId, 'manager', 'appointJury', { members: absent, attendants, confirmers });
    expect((await opens('nina', '/jury')).body).not.toContain('Eins');
  });
});

describe('the session room', () => {
  const before = new Map<string, string>();
  const outside = ['/calls', '/dossiers', '/queue?view=unit', '/money'];
  // Figures are the same for those who know the result and those who don't.
  const numbers = ['/statistics?year=all', '/statistics.csv?year=all&by=call'];
  const counting = async () => {
    const seen: [string, string][] = [];
    for (const name of ['auditor', 'lead', 'manager'])
      for (const path of numbers) seen.push([`${name} ${path}`, lasting(await opens(name, path))]);
    return seen;
  };
  let counted: [string, string][] = [];
  const narrowed = () => [`/dossiers?call=${reference}`, `/dossiers?call=${reference}&status=active`, '/dossiers.csv'];

  it('is for the readers of the sealed round alone', async () => {
    for (const name of jurors)
      for (const title of titles.filter((one) => name !== 'jill' || one !== 'Vier'))
        await prize.does(id(title), name, 'score.scored', { scores: allPoints(title === 'Zwei' ? 8 : 5) });
    await prize.does(prize.roundId, 'officer', 'closeScoring.completed');
    for (const path of [...outside, ...narrowed()]) {
      const seen = await opens('second', path);
      expect(seen.status).toBe(200);
      before.set(path, lasting(seen));
    }
    counted = await counting();
    expect(counted[0]?.[1]).toMatch(/Nominierungen für Preise.*?Eingegangen">4<.*?Offen">4</s);
    for (const name of ['officer', 'manager', 'mayor', 'judy']) expect(await statusOf(name, room())).toBe(200);
    // By the clock the scores have weeks to go; by the state the session is next.
    expect(nextDateIn(await opens('officer', glance()))).toBe('Jurysitzung');
    // A member who reads the sealed round learns of conflicts by number alone.
    const judy = (await opens('judy', glance())).body;
    expect(judy).toContain('Bei einer Nominierung ist jemand aus der Jury befangen.');
    expect(judy).not.toContain((await prize.dossier(id('Vier'))).reference);
    expect((await opens('officer', glance())).body).toMatch(/Bewertungen bis<\/span>.{0,120}abgeschlossen/s);
    for (const path of [room(), vote(), glance(), `/dossiers/${reference}`])
      expect(await statusOf('second', path)).toBe(404);
    const list = (await opens('judy', '/jury')).body;
    expect(list).toContain('Die Bewertung ist geschlossen.');
    expect(list).toContain(room());
  });

  it('shows the ranking as advice, and to a biased member nothing of their nomination', async () => {
    const { body } = await opens('judy', room());
    expect(body).toMatch(/Zwei.*?8,00.*?0,00.*?>7</s);
    expect(body).toContain('Vier');
    const jill = (await opens('jill', room())).body;
    expect(jill).not.toContain('Vier');
    expect(jill).toMatch(/>1<.*?Zwei.*?>2<.*?Eins/s);
    expect(jill).toContain('Nominierungen, bei denen Sie befangen sind');
  });

  it('leaves a score out of mean and spread as soon as a conflict of interest is found', async () => {
    const two = await prize.dossier(id('Zwei'));
    const related = [await prize.person('june'), two.organisationId];
    const em = motion.owner.em.fork();
    await em.execute(relating, related);
    expect((await opens('judy', room())).body).toMatch(/Zwei.*?8,00.*?0,00.*?>6</s);
    expect((await opens('june', room())).body).not.toContain('Zwei');
    await em.execute('delete from relation where person_id = ? and organisation_id = ?', related);
    const one = await prize.dossier(id('Eins'));
    expect((await opens('june', '/jury')).body).toContain(`/dossiers/${one.reference}/tasks/score-1/recuse`);
    const page = await opens('june', `/dossiers/${one.reference}/tasks/score-1`);
    expect(page.body).toContain('/tasks/score-1/recuse"');
    expect((await opens('lead', `/dossiers/${one.reference}/tasks/score-1`)).body).toContain('/recuse/other"');
    const asked = await opens('june', `/dossiers/${one.reference}/tasks/score-1/recuse`);
    const told = { _command: asked.hidden('_command') };
    const address = `/dossiers/${one.reference}/tasks/score-1/recuse`;
    expect((await (await pages.visitor('june')).submit(asked, address, told)).status).toBe(303);
    await prize.decideAll();
    expect((await opens('judy', room())).body).toMatch(/Eins.*?5,00.*?0,00.*?>6</s);
    expect((await opens('june', '/jury')).body).not.toContain('Eins');
  });

  it('counts the votes that come in, and tells them when all are there', async () => {
    const present = await Promise.all(jurors.map((name) => prize.person(name)));
    await motion.pass(sessionDay);
    await prize.does(prize.roundId, 'officer', 'openSession.opened', { present, confidential: true });
    expect((await opens('officer', room())).body).toContain('Beschlussfähig');
    expect((await opens('judy', vote())).body).toContain('Zurzeit gibt es für Sie nichts abzustimmen.');
    await prize.does(prize.roundId, 'officer', 'leadSession.motion', motionOn('first', 'Zwei'));
    const page = await opens('judy', vote());
    const ballot = { _command: page.hidden('_command'), task: page.hidden('task'), ballot: 'no' };
    const judy = await pages.visitor('judy');
    expect((await judy.submit(page, vote(), ballot)).status).toBe(303);
    await prize.decideAll();
    expect((await opens('judy', vote())).body).toContain('Ihre Stimme: Nein');
    const again = await opens('judy', vote());
    await judy.submit(again, vote(), { ...ballot, _command: again.hidden('_command'), ballot: 'yes' });
    await prize.decideAll();
    expect((await opens('judy', vote())).body).toContain('Ihre Stimme: Ja');
    const some = (await opens('officer', room())).body;
    expect(some).toContain(`1 von ${voters} Stimmen sind eingegangen.`);
    expect(some).not.toContain('Abgegebene Stimmen');
    const early = (await opens('officer', `/dossiers/${reference}/tasks/countVotes-1`)).body;
    expect(early).toContain(`Noch haben ${voters - 1} von ${voters} nicht auf ihrem Gerät abgestimmt.`);
    expect(early.match(/<input[^>]*name="\/voted"[^>]*checked/g)).toHaveLength(1);
    for (const name of jurors.filter((one) => one !== 'judy'))
      await prize.does(prize.roundId, name, 'castVote.voted', { vote: name === 'jack' ? 'no' : 'yes' });
    const all = (await opens('officer', room())).body;
    expect(all).toContain('Abgegebene Stimmen, noch nicht festgestellt');
    expect(all).toMatch(/<dt>Ja<\/dt><dd><strong>6<\/strong>/);
  });

  it('gives the clerk the numbers of an open vote to begin with, and a late vote is not taken', async () => {
    const late = await opens('jane', vote());
    const { body } = await opens('officer', `/dossiers/${reference}/tasks/countVotes-1`);
    expect(body).toMatch(/name="\/yes"[^>]*value="6"|value="6"[^>]*name="\/yes"/);
    expect(body).toContain('Wer hat mitgestimmt?');
    expect(body).not.toContain('auf ihrem Gerät abgestimmt');
    const voted = await Promise.all(jurors.map((name) => prize.person(name)));
    for (const person of voted)
      expect(body).toMatch(new RegExp(`<input[^>]*value="${person}"[^>]*checked|checked[^>]*value="${person}"`));
    await prize.does(prize.roundId, 'officer', 'countVotes.counted', { voted, yes: 6, no: 1, abstained: 0 });
    const form = { _command: late.hidden('_command'), task: late.hidden('task'), ballot: 'no' };
    const answer = await (await pages.visitor('jane')).submit(late, vote(), form);
    expect(answer.status).toBe(409);
    expect(answer.body).toContain('Über diesen Antrag wird nicht mehr abgestimmt.');
    expect((await opens('officer', room())).body).toMatch(/1\. Preis<\/strong> <!-- -->Zwei|1\. Preis<\/strong> Zwei/);
  });

  it('tells of a secret ballot nothing but its result', async () => {
    await prize.does(prize.roundId, 'officer', 'leadSession.motion', motionOn('second', 'Eins', 'secret'));
    const { body } = await opens('officer', room());
    expect(body).toContain('Geheime Abstimmung auf Zetteln.');
    expect(body).not.toContain('sind eingegangen');
    expect((await opens('judy', vote())).body).toContain('Zurzeit gibt es für Sie nichts abzustimmen.');
    expect((await opens('officer', `/dossiers/${reference}/tasks/countVotes-2`)).body).not.toMatch(/value="6"/);
    await prize.does(prize.roundId, 'officer', 'countVotes.counted', { yes: 4, no: 1, abstained: 0 });
    expect((await opens('officer', room())).body).toContain('Nicht abgestimmt: 1');
  });

  it('says who decides a tie, and that it was decided so', async () => {
    await prize.does(prize.roundId, 'officer', 'leadSession.motion', motionOn('third', 'Vier'));
    expect((await opens('jill', room())).body).not.toContain('Vier');
    expect((await opens('jill', vote())).body).toContain('Zurzeit gibt es für Sie nichts abzustimmen.');
    const unbiased = jurors.filter((name) => name !== 'jill');
    for (const [index, name] of unbiased.entries())
      await prize.does(prize.roundId, name, 'castVote.voted', { vote: index % 2 === 0 ? 'yes' : 'no' });
    expect((await opens('officer', room())).body).toContain(
      'Gleichstand: Die Stimme des Vorsitzes gibt den Ausschlag.',
    );
    const count = { yes: 3, no: 3, abstained: 0, casting: 'yes' };
    await prize.does(prize.roundId, 'officer', 'countVotes.counted', count);
    expect((await opens('officer', room())).body).toContain('durch die Stimme des Vorsitzes');
  });

  it('warns of a vote in which somebody took part who turns out to be biased, and is not closed before it is repeated', async () => {
    const related = [await prize.person('june'), (await prize.dossier(id('Zwei'))).organisationId];
    const em = motion.owner.em.fork();
    const warning = 'Abstimmung Nr. 1 ist wiederholt zu führen';
    await em.execute(relating, related);
    expect((await opens('officer', room())).body).toContain(warning);
    expect((await opens('june', room())).body).not.toContain(warning);
    expect((await opens('officer', glance())).body).toContain('Welche Abstimmung das ist, steht im Sitzungsraum.');
    const closing = await prize.does(prize.roundId, 'officer', 'leadSession.close');
    expect(closing).toMatchObject({ refusal: { because: 'biasedVote' } });
    await em.execute('delete from relation where person_id = ? and organisation_id = ?', related);
    expect((await opens('officer', room())).body).not.toContain(warning);
  });

  it('leaves the result with the readers until it is published', async () => {
    await prize.embargoes();
    const reader = (await opens('mayor', `/dossiers/${reference}`)).body;
    expect(reader).toContain('Weil Zwei Menschen verbindet.');
    expect(reader).toContain('Wer das lesen darf');
    expect(nextDateIn(await opens('officer', glance()))).toBe('Preisverleihung');
    for (const name of ['officer', 'mayor'])
      expect((await opens(name, glance())).body).toMatch(/Ausgezeichnete<\/h2>.*Weil Zwei Menschen verbindet\./s);
    expect((await opens('jill', glance())).body).not.toContain('Weil Zwei Menschen verbindet.');
    const [officer] = await motion.owner.em
      .fork()
      .execute<{ name: string }[]>('select name from person where id = ?', [await prize.person('officer')]);
    expect(reader).toContain(officer?.name);
    for (const path of [`/dossiers/${reference}`, room()]) {
      const { body } = await opens('jill', path);
      expect(body).toContain('steht hier nicht, was beschlossen ist');
      // Neither the case that is not hers, nor what by elimination would tell of it: places, money left, papers.
      for (const told of ['Vier', '1. Preis</strong>', 'entschieden', 'davon', '/certificates/', 'Niederschrift'])
        expect([path, told, body.includes(told)]).toEqual([path, told, false]);
    }
    expect((await opens('jill', room())).body).toContain('Weil Zwei Menschen verbindet.');
    const own = (await opens('jill', `/dossiers/${reference}`)).body;
    expect(own).not.toMatch(/Ja-Stimmen|Stimmen auszählen<\/h3>|Pressetext/);
    const minutes = await prize.minutesFile(new DiskFileStorage(pages.files));
    expect(await statusOf('mayor', minutes)).toBe(200);
    for (const name of ['jill', 'second']) expect(await statusOf(name, minutes)).toBe(404);
    for (const path of [room(), glance(), `/dossiers/${reference}`]) expect(await statusOf('second', path)).toBe(404);
    for (const path of before.keys()) expect(lasting(await opens('second', path))).toBe(before.get(path));
    expect(await counting()).toEqual(counted);
  });

  it('has certificates and a list of those invited for the ceremony, for its readers alone', async () => {
    const page = await opens('manager', `/dossiers/${reference}`);
    const [certificate = ''] = /\/rounds\/[^"]*\/certificates\/[^"]*\.pdf/.exec(page.body) ?? [];
    expect(certificate).not.toBe('');
    for (const path of [certificate, `/rounds/${reference}/seating.pdf`]) {
      const paper = await opens('manager', path);
      expect([paper.status, paper.body.slice(0, 5)]).toEqual([200, '%PDF-']);
      expect(await statusOf('second', path)).toBe(404);
    }
    expect(await statusOf('jill', certificate)).toBe(404);
    expect(await statusOf('manager', `/rounds/${reference}/certificates/PN-2027-00099/first.pdf`)).toBe(404);
  });

  it('closes with the publication', async () => {
    await motion.pass(new Date('2027-09-09T16:30:00Z'));
    await prize.does(prize.roundId, 'manager', 'holdCeremony.held');
    await motion.pass(new Date('2027-09-09T18:00:00Z'));
    expect(await statusOf('officer', room())).toBe(404);
    const { body } = await opens('second', glance());
    expect(body).toMatch(/Ausgezeichnete<\/h2>.*Weil Zwei Menschen verbindet\./s);
    expect(body).not.toContain('/certificates/');
    expect(body).toContain('Kein Termin steht mehr bevor.');
    expect(await statusOf('judy', glance())).toBe(404);
    expect((await opens('lead', '/statistics?year=all')).body).toMatch(/Ausgezeichnet">[1-4]</);
  });
});
