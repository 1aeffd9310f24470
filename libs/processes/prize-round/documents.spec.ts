import { describe, expect, it } from '@jest/globals';
import { documentData as shapes, type DocumentTemplate } from '#libs/documents/document-templates.js';
import {
  embargo,
  everybody,
  manager,
  mayor,
  nominee,
  otto,
  PlayedRound,
  prepared,
  releaser,
} from '../../../test/support/played-round.js';
import { days } from '../../../test/support/prize-stage.js';
import { documentData as nominationDocument } from '../nomination/documents.js';
import { integrationPrize } from '../nomination/programmes/integration-prize.js';
import { ceremonyPapers } from './ceremony-papers.js';
import { documentData as roundDocument, documentPictures } from './documents.js';

const { terms } = integrationPrize.seed;
const five = ['n1', 'n2', 'n3', 'n4', 'n5'];

/** What a document says, checked as it is before it is printed. */
function said(round: PlayedRound, id: string, template: DocumentTemplate, part = ''): Record<string, unknown> {
  const source = round.documentSource(id, 'otto', part);
  const data = (id === 'round' ? roundDocument : nominationDocument)(template, source);
  return { ...shapes[template].parse(data) };
}

/** What is handed out at the ceremony, before anything of it is on file. */
function handedOut(round: PlayedRound) {
  const source = { ...round.documentSource('round'), command: { type: '', at: round.at }, days };
  return ceremonyPapers(source, { reference: 'round', programme: 'Preis' });
}

const announced = { ...prepared, text: 'Gesucht!', contact: 'MIA-DO', sponsorName: 'Sparkasse' };

/** The Integrationspreis with a small jury; nominations have names, and one of them does not want to be published. */
class NamedRound extends PlayedRound {
  constructor(over: object = {}) {
    super({ ...terms, ...over, jury: { ...terms.jury, min: 3 } });
  }

  override announced(): this {
    this.accepts('round', 'prepare', manager, announced);
    this.accepts('round', 'releaseRound.release', releaser, {});
    return this;
  }

  override nominated(id: string): void {
    const own = { nominee: { name: `Verein ${id}`, email: `${id}@verein.example` }, category: 'BILDUNG' };
    const consent = { consentPublish: id === 'n2' ? 'no' : 'yes', consentPhoto: 'yes' };
    const photos = [`photo-of-${id}`, `second-of-${id}`];
    super.nominated(id, { ...own, ...consent, photos, jointly: [{ name: `Schule ${id}` }] });
  }
}

describe('the papers of a round', () => {
  it('announce it by the rules and in the words of its programme', () => {
    const round = new NamedRound().announced();
    expect(said(round, 'round', 'announcement')).toMatchObject({
      name: 'Preis 2027',
      prizes: [{ label: '1. Preis', cents: 500_000 }, { cents: 300_000 }, { cents: 200_000 }],
      honorary: true,
      sponsor: 'Sparkasse',
      categories: expect.arrayContaining(['Bildung', 'Weltoffene, internationale Stadt']),
      criteria: expect.arrayContaining([
        { label: 'Vorbild', hint: 'Geht das Projekt voran, und können andere davon lernen?', weight: 2 },
      ]),
      conditions: ['Eins.', 'Zwei.'],
      closesAt: '2027-04-30T22:00:00.000Z',
    });
  });

  it('keep minutes of who was there, each motion, and what became of it', () => {
    const round = new NamedRound().session(five);
    round.moved(
      { kind: 'award', place: 'first', nominations: ['n1', 'n2'], ballot: 'secret', reason: 'Stark.' },
      {
        no: 0,
        abstained: 0,
        counts: [
          { nomination: 'n1', votes: 2 },
          { nomination: 'n2', votes: 2 },
        ],
        castingChoice: 'n1',
      },
    );
    round.accepts('round', 'leadSession.adjourn', otto, { nextOn: '2027-07-08', nextTime: '17:00' });
    round.accepts('round', 'openSession.opened', otto, { present: everybody.slice(0, 3) });
    round.moved({ kind: 'award', place: 'second', nominations: ['n2'] }, { yes: 3, no: 0, abstained: 0 });
    round.moved({ kind: 'noAward', place: 'third' }, { yes: 3, no: 0, abstained: 0 });
    round.moved({ kind: 'honorary', nominations: ['n3'] }, { yes: 1, no: 2, abstained: 0 });
    round.accepts('round', 'leadSession.close', otto, {});
    const minutes = said(round, 'round', 'minutes');
    expect(minutes).toMatchObject({
      chair: 'chair',
      keeper: 'otto',
      sessions: [
        {
          present: expect.arrayContaining([{ name: 'adam', part: 'advisory' }]),
          quorum: { needed: 2, present: 4 },
          adjourned: { nextOn: '2027-07-08', nextTime: '17:00' },
        },
        {
          present: everybody.slice(0, 3).map((name) => expect.objectContaining({ name })),
          closedAt: expect.any(String),
        },
      ],
      motions: [
        { prize: '1. Preis', by: 'chair', chosen: 'n1 · n1', result: 'carried', votes: [{ votes: 2 }, { votes: 2 }] },
        { prize: '2. Preis', by: 'votes', result: 'carried' },
        { prize: '3. Preis', kind: 'noAward' },
        { kind: 'honorary', result: 'rejected' },
      ],
      awards: [
        { prize: '1. Preis', nominee: 'Verein n1', cents: 500_000, reason: 'Stark.' },
        { prize: '2. Preis', nominee: 'Verein n2', cents: 300_000 },
      ],
      notAwarded: ['3. Preis'],
    });
  });

  it('invite all in the same words, tell winners alone, and name in public only who has agreed', () => {
    const round = new NamedRound().session(five);
    round.awarded('first', 'n1');
    round.awarded('second', 'n2');
    round.awarded('third', 'n3');
    round.accepts('round', 'leadSession.close', otto, {});
    round.accepts('round', 'confirmResult.confirmed', mayor, {});
    round.accepts('round', 'setEmbargo.set', manager, { ...embargo, place: 'Rathaus', pressText: 'Heute.' });
    const { recipient: _r, reference: _n, project: _p, ...winner } = said(round, 'n1', 'invitation');
    const { recipient: _o, reference: _m, project: _q, ...other } = said(round, 'n5', 'invitation');
    expect(winner).toEqual(other);
    expect(winner).toMatchObject({ ceremonyAt: '2027-09-09T16:00:00.000Z', place: 'Rathaus' });
    const handed = handedOut(round);
    round.accepts('round', 'holdCeremony.held', manager, {});
    expect(round.out('round')).toEqual(['D seating-list']);
    expect(said(round, 'round', 'seating-list')).toEqual(handed.seating);
    expect(handed.seating['guests']).toHaveLength(5);
    round.strikes('round', 'publishes');
    expect(round.out('n1')).toContain('D certificate first');
    // Made late, the list is the same.
    expect(said(round, 'round', 'seating-list')).toEqual(handed.seating);
    for (const { nomination, prize, data } of handed.certificates)
      expect(said(round, nomination, 'certificate', prize)).toEqual(shapes.certificate.parse(data));
    expect(said(round, 'round', 'press-release')).toMatchObject({
      text: 'Heute.',
      releaseAt: '2027-09-09T18:00:00.000Z',
      nominations: 5,
      awards: [
        { prize: '1. Preis', nominee: 'Verein n1', cents: 500_000, reason: 'weil' },
        { prize: '2. Preis', nominee: 'Ohne Namen, auf eigenen Wunsch', cents: 300_000, reason: '' },
        { prize: '3. Preis', nominee: 'Verein n3' },
      ],
    });
    expect(said(round, 'n1', 'award-letter')).toMatchObject({
      prize: '1. Preis',
      cents: 500_000,
      reasons: ['weil'],
      dueAt: expect.stringMatching(/^2028-03-/),
    });
    expect(said(round, 'n1', 'certificate', 'first')).toMatchObject({
      year: 2027,
      day: '2027-09-09',
      awardedTo: ['Verein n1', 'Schule n1'],
    });
  });

  it('show the press pictures of winners who are named and have agreed to them, as they last said', () => {
    const round = new NamedRound().session(five).embargo('n1', 'n2', 'n3');
    round.accepts('n3', 'changeConsent', nominee('n3'), { consentPublish: 'yes', consentPhoto: 'no' });
    round.accepts('round', 'holdCeremony.held', manager, {});
    round.strikes('round', 'publishes');
    const { awards } = said(round, 'round', 'press-release');
    expect(awards).toMatchObject([{ pictures: ['photo-of-n1'] }, { pictures: [] }, { pictures: [] }]);
    const source = round.documentSource('round', 'otto', '');
    expect(documentPictures('press-release', source)).toEqual([{ file: 'photo-of-n1', dossierId: 'n1' }]);
    expect(documentPictures('sponsor-report', source)).toEqual([]);
  });

  it('certify each award: whoever has a place and an honorary prize beside it keeps two certificates', () => {
    const round = new NamedRound({ oncePerNominee: false }).session(five);
    for (const [place, id] of Object.entries({ first: 'n1', second: 'n2', third: 'n3' })) round.awarded(place, id);
    const all = { yes: 4, no: 0, abstained: 0 };
    round.moved({ kind: 'honorary', nominations: ['n1', 'n4'], reason: 'Lebenswerk.' }, all);
    round.accepts('round', 'leadSession.close', otto, {});
    round.accepts('round', 'confirmResult.confirmed', mayor, {});
    round.accepts('round', 'setEmbargo.set', manager, { ...embargo, pressText: 'Heute.' });
    const { certificates } = handedOut(round);
    expect(certificates.map(({ nomination, prize }) => `${nomination} ${prize}`)).toEqual([
      'n1 first',
      'n2 second',
      'n3 third',
      'n1 honorary',
      'n4 honorary',
    ]);
    round.accepts('round', 'holdCeremony.held', manager, {});
    round.strikes('round', 'publishes');
    const certified = round.out('n1').filter((one) => one.startsWith('D certificate'));
    expect(certified).toEqual(['D certificate first', 'D certificate honorary']);
    for (const { nomination, prize, data } of certificates)
      expect(said(round, nomination, 'certificate', prize)).toEqual(shapes.certificate.parse(data));
    expect(said(round, 'n1', 'certificate', 'honorary')).toMatchObject({ prize: 'Ehrenpreis', reason: 'Lebenswerk.' });
    const letter = { prize: '1. Preis und Ehrenpreis', cents: 500_000, reasons: ['weil', 'Lebenswerk.'] };
    expect(said(round, 'n1', 'award-letter')).toMatchObject(letter);
    const awarded = said(round, 'round', 'sponsor-report')['awards'];
    expect(awarded).toHaveLength(5);
    expect(awarded).toContainEqual({ prize: 'Ehrenpreis', nominee: 'Verein n1', project: 'n1', reason: 'Lebenswerk.' });
  });

  it.each([
    ['the reasons', { consentPublish: 'yes', consentReasons: 'no' }, ['Verein n1', '']],
    ['the name', { consentPublish: 'no' }, ['Ohne Namen, auf eigenen Wunsch', '']],
  ])('leave out of the sponsor’s report what the winner no longer wants public: %s', (_what, consent, expected) => {
    const round = new NamedRound().session(five).embargo('n1', 'n3', 'n4');
    round.accepts('round', 'holdCeremony.held', manager, {});
    round.strikes('round', 'publishes');
    round.accepts('n1', 'changeConsent', nominee('n1'), consent);
    const { awards } = said(round, 'round', 'sponsor-report');
    expect(awards).toMatchObject([{ nominee: expected[0], reason: expected[1] }, { reason: 'weil' }, {}]);
  });

  it('report to the sponsor in numbers, and thank nominees with what they sent', () => {
    const round = new NamedRound().session(five);
    expect(said(round, 'round', 'sponsor-report')).toMatchObject({
      recipient: ['Sparkasse'],
      nominations: 5,
      admitted: 5,
      bySelf: 5,
      byOthers: 0,
      jurors: 4,
      categories: expect.arrayContaining([{ label: 'Bildung', count: 5 }]),
    });
    expect(said(round, 'n1', 'receipt')).toMatchObject({
      kind: 'nomination',
      recipient: ['Verein n1', 'n1@verein.example'],
    });
    expect(roundDocument('receipt', round.documentSource('round'))).toBeUndefined();
  });

  it('say why a nomination is excluded', () => {
    const round = new NamedRound().open('n1');
    round.accepts('n1', 'screen.excluded', otto, { reason: 'Nicht in Dortmund.\n\nSchade.' });
    expect(said(round, 'n1', 'exclusion')).toMatchObject({
      reasons: ['Nicht in Dortmund.', 'Schade.'],
      signatory: 'otto',
    });
  });
});
