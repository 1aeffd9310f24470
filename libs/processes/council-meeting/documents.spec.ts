import { describe, expect, it } from '@jest/globals';
import { extractText } from 'unpdf';
import {
  documentData as shapes,
  type DocumentData,
  type DocumentTemplate,
} from '#libs/documents/document-templates.js';
import { renderPdf } from '#libs/documents/typst.js';
import {
  chairOf,
  clerk,
  councilStage,
  everybody,
  introduced,
  itemOf,
  opened,
  planned,
  route,
  voted,
} from '../../../test/support/council-acts.js';
import type { CouncilStage } from '../../../test/support/council-stage.js';
import type { AnswerData, DocumentSource } from '../process.js';
import { meetingBegins } from './begins.js';
import { documentData } from './documents.js';

const [meeting, body, on] = ['m', 'integration', '2026-12-01'];
const secret = 'Ankauf der Hafenstraße 7';
const members = everybody(body);

/** A document's source as the newest decision makes it; people are called by their ids with a word before. */
function source(stage: CouncilStage, part = ''): DocumentSource {
  const file = stage.file(meeting);
  const facts = stage.facts(meeting);
  const ids = Object.values(facts).flatMap((fact) => (Array.isArray(fact) ? fact.map(String) : []));
  return {
    ...file,
    reference: 'CM-2026-00001',
    receivedAt: stage.at,
    receivedDay: stage.at.slice(0, 10),
    signatory: '',
    programme: { title: 'Rat' },
    sections: [],
    applicationHash: '',
    labels: {},
    facts,
    part,
    dueAt: '',
    people: Object.fromEntries(ids.map((id) => [id, `Frau ${id}`])),
  };
}

/** What a document says, checked as it is before it is printed. */
const said = (stage: CouncilStage, template: DocumentTemplate, part?: string): Record<string, unknown> => ({
  ...shapes[template].parse(documentData(template, source(stage, part))),
});

async function printed(stage: CouncilStage, template: DocumentTemplate, part?: string): Promise<string> {
  const data = documentData(template, source(stage, part));
  const pdf = await renderPdf({
    template,
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- renderPdf checks it against the template's schema
    data: data as DocumentData[typeof template],
    language: 'de',
    createdAt: new Date(stage.at),
  });
  const { text } = await extractText(new Uint8Array(pdf), { mergePages: true });
  return text.replaceAll(/\s+/g, ' ');
}

/** A meeting on one or two public submissions, and between them on one that is not. */
function invited(withSecret = true): CouncilStage {
  const stage = councilStage();
  introduced(stage, 's1', { route: route([body, 'recommendation'], ['council', 'decision']), finances: 'no' });
  introduced(stage, 's2', {
    subject: secret,
    publicity: 'internal',
    category: 'land',
    finances: 'no',
    route: route([body, 'decision']),
    proposal: 'Die Stadt kauft.',
  });
  introduced(stage, 's3', { subject: 'Bericht', kind: 'report', finances: 'no', route: route([body, 'notice']) });
  planned(stage, meeting, body, on, { record: 'live' });
  stage.accepts(meeting, 'arrange', clerk, {
    items: [
      itemOf('', { chapter: 'Regularien' }),
      itemOf('s1'),
      ...(withSecret ? [itemOf('s2', { publicity: 'internal', title: '' })] : []),
      itemOf('s3', { title: '' }),
    ],
  });
  stage.accepts(meeting, 'invite.invited', clerk);
  return stage;
}

/** The same held: somebody is biased, somebody comes, and somebody leaves in the part that is not public. */
function held(withSecret = true): CouncilStage {
  const stage = invited(withSecret);
  stage.at = `${on}T15:00:00.000Z`;
  stage.accepts(meeting, 'openMeeting.opened', clerk, { present: members.slice(0, 4) });
  const step = (outcome: string, data: AnswerData): void => {
    stage.accepts(meeting, `leadMeeting.${outcome}`, clerk, data);
  };
  step('result', { item: 'formal', decision: 'resolved', ballot: 'open', yes: 4, no: 0, abstained: 0 });
  step('attendance', { present: members });
  step('bias', { item: 'i-s1', persons: [members[1] ?? ''] });
  step('result', voted('s1', 'recommended', 3, { no: 1 }));
  step('result', { item: 'i-s3', decision: 'noted', version: 1 });
  if (withSecret) {
    step('attendance', { present: members.slice(0, 4) });
    step('bias', { item: 'i-s2', persons: [members[2] ?? ''] });
    step('result', voted('s2', 'resolvedAmended', 3, { text: 'Die Stadt mietet.' }));
  }
  step('close', {});
  return stage;
}

function approved(withSecret = true, words: AnswerData = {}): CouncilStage {
  const stage = held(withSecret);
  stage.accepts(meeting, 'writeMinutes.submitted', clerk, words);
  stage.accepts(meeting, 'approveMinutes.approved', chairOf(body), {});
  return stage;
}

describe('the agenda', () => {
  it('has its chapters in order, numbers by part, and what stands on it', () => {
    const stage = invited();
    expect(said(stage, 'council-invitation')).toMatchObject({
      body,
      on,
      startsAt: '16:00',
      chair: 'Frau integration0',
      supplement: 0,
      shortBecause: '',
      regulars: expect.arrayContaining(['Hinweis auf das Mitwirkungsverbot gemäß §§ 31 und 43 Abs. 2 GO NRW']),
      chapters: [
        {
          number: 1,
          title: 'Regularien',
          items: [{ number: 'Ö 1.1', title: 'Genehmigung der Niederschrift', paper: '' }],
        },
        {
          number: 2,
          title: 'Vorlagen',
          items: [
            { number: 'Ö 2.1', title: 'Titel s1', paper: '00001-26', asked: 'Empfehlung' },
            { number: 'Ö 2.2', title: 'Bericht', asked: 'Kenntnisnahme' },
          ],
        },
        { title: 'Anträge', items: [] },
        { title: 'Mitteilungen', items: [] },
      ],
      internal: [{ items: [] }, { items: [{ number: 'N 2.1', title: secret, asked: 'Beschluss' }] }, {}, {}],
    });
  });

  it('says for everybody the same, whether or not there is something that is not public', async () => {
    expect(said(invited(), 'council-agenda')).toEqual(said(invited(false), 'council-agenda'));
    const text = await printed(invited(), 'council-agenda');
    expect(text).toContain('Ö 2.2 Bericht');
    expect(text).not.toMatch(/Hafenstraße|nicht öffentlich|00002-26/i);
    expect(text).not.toMatch(/\bN \d/);
  });

  it('marks what a supplement adds, and says why the notice is short', () => {
    const stage = invited();
    introduced(stage, 's4', { subject: 'Spät', finances: 'no', route: route([body, 'decision']) });
    stage.accepts(meeting, 'supplement', clerk, { items: [itemOf('s4', { title: '' })] });
    const { chapters, supplement } = said(stage, 'council-invitation');
    expect(supplement).toBe(1);
    expect(chapters).toMatchObject([
      { items: [{ late: false }] },
      { items: [{ late: false }, { late: false }, { title: 'Spät', late: true, urgent: false }] },
      {},
      {},
    ]);
  });

  it('says what other bodies said before', () => {
    const stage = councilStage();
    introduced(stage, 's1', {
      route: route(['finance', 'recommendation'], [body, 'decision']),
      integrationRelevant: 'no',
    });
    planned(stage, 'f', 'finance', '2026-11-24');
    stage.accepts('f', 'arrange', clerk, { items: [itemOf('s1')] });
    opened(stage, 'f', 'finance', '2026-11-24');
    stage.accepts('f', 'leadMeeting.result', clerk, voted('s1', 'recommendedAmended', 5, { text: 'Weniger.' }));
    planned(stage, meeting, body, on);
    stage.accepts(meeting, 'arrange', clerk, { items: [itemOf('s1')] });
    const { chapters } = said(stage, 'council-agenda');
    expect(chapters).toMatchObject([
      {},
      { items: [{ advice: [{ said: 'Empfehlung mit Änderungen', body: 'finance', on: '2026-11-24' }] }] },
      {},
      {},
    ]);
  });
});

describe('the minutes', () => {
  it('name whoever leads first, and the others by their last names', () => {
    const names = ['Frau Zander', 'Frau Ypsilon', 'Herr Dr. Arnold', 'Frau Öztürk', 'Herr Nagel'];
    const people = Object.fromEntries(members.map((id, index) => [id, names[index] ?? '']));
    const data = documentData('council-minutes-internal', { ...source(approved()), people });
    const { present } = shapes['council-minutes-internal'].parse(data);
    expect(present.map(({ name }) => name)).toEqual([
      'Frau Zander',
      'Herr Dr. Arnold',
      'Herr Nagel',
      'Frau Öztürk',
      'Frau Ypsilon',
    ]);
  });

  it('say who was there and from when, who took no part, and each result with its words and votes', () => {
    const minutes = said(approved(), 'council-minutes-internal');
    expect(minutes).toMatchObject({
      chair: 'Frau integration0',
      keeper: 'Frau clerk',
      quorum: { needed: 3, present: 4 },
      present: [
        { name: 'Frau integration0', part: 'Vorsitz, Gewähltes Mitglied' },
        { name: 'Frau integration1' },
        { name: 'Frau integration2' },
        { name: 'Frau integration3' },
        { name: 'Frau integration4', from: expect.stringMatching(/T15:/), until: expect.stringMatching(/T15:/) },
      ],
      absent: [],
    });
    const open = {
      public: true,
      chapters: [
        { items: [{ number: 'Ö 1.1', result: { said: 'einstimmig beschlossen', label: 'Beschluss', words: '' } }] },
        {
          items: [
            {
              text: 'Das Gremium berät über die Vorlage 00001-26 und empfiehlt, wie vorgeschlagen zu beschließen.',
              biased: ['Frau integration1'],
              left: false,
              result: {
                label: 'Empfehlung',
                said: 'mehrheitlich empfohlen',
                words: '1. Der Rat beschließt den Plan.',
                votes: { yes: 3, no: 1, abstained: 0, biased: 1 },
              },
            },
            { result: { label: 'Ergebnis', said: 'zur Kenntnis genommen', words: '' } },
          ],
        },
        {},
        {},
      ],
    };
    const closed = {
      public: false,
      chapters: [
        { items: [] },
        {
          items: [
            {
              number: 'N 2.1',
              title: secret,
              biased: ['Frau integration2'],
              left: true,
              result: { said: 'einstimmig geändert beschlossen', words: 'Die Stadt mietet.' },
            },
          ],
        },
        {},
        {},
      ],
    };
    expect(minutes['parts']).toMatchObject([open, closed]);
  });

  it('have the clerk’s words in place of their own', () => {
    const words: AnswerData = {
      opening: 'Guten Tag.',
      items: [{ item: 'i-s1', text: 'Lange Aussprache.' }, { item: 'i-s3' }],
    };
    const minutes = said(approved(true, words), 'council-minutes');
    expect(minutes).toMatchObject({ opening: 'Guten Tag.', closing: '' });
    expect(minutes['parts']).toMatchObject([
      { chapters: [{}, { items: [{ text: 'Lange Aussprache.' }, { text: '' }] }, {}, {}] },
    ]);
  });

  it('begin with a sentence on each item that has a result', () => {
    const begun = meetingBegins('writeMinutes', held().file(meeting));
    expect(begun).toMatchObject({
      items: [
        { item: 'formal', text: 'Das Gremium berät über den Punkt und beschließt wie vorgeschlagen.' },
        { item: 'i-s1' },
        { item: 'i-s3', text: 'Das Gremium nimmt die Vorlage 00003-26 zur Kenntnis.' },
        { item: 'i-s2' },
      ],
    });
  });

  it('say for everybody the same, whether or not something was not public', async () => {
    expect(said(approved(), 'council-minutes')).toEqual(said(approved(false), 'council-minutes'));
    const words = { items: [{ item: 'i-s2', text: 'Niemand darf es wissen.' }] };
    const text = await printed(approved(true, words), 'council-minutes');
    expect(text).toContain('Ö 2.2 Bericht');
    expect(text).not.toMatch(/Hafenstraße|nicht öffentlich|00002-26|wissen|mietet/i);
    expect(text).not.toMatch(/\bN \d/);
  });

  it('say nothing of times where the meeting was entered afterwards', () => {
    const stage = councilStage();
    introduced(stage, 's1', { route: route([body, 'decision']), finances: 'no' });
    planned(stage, meeting, body, on);
    stage.accepts(meeting, 'arrange', clerk, { items: [itemOf('s1')] });
    opened(stage, meeting, body, on, members.slice(0, 4));
    stage.accepts(meeting, 'leadMeeting.attendance', clerk, { present: members });
    stage.accepts(meeting, 'leadMeeting.result', clerk, voted('s1', 'resolved', 5));
    stage.accepts(meeting, 'leadMeeting.close', clerk, {});
    stage.accepts(meeting, 'writeMinutes.submitted', clerk, {});
    const minutes = said(stage, 'council-minutes');
    expect(Object.keys(minutes).filter((key) => key.endsWith('edAt'))).toEqual([]);
    expect(JSON.stringify(minutes['present'])).not.toContain('from');
  });
});

describe('extracts', () => {
  it('are there for each item that was decided, and say of which part it is', async () => {
    const stage = approved();
    const made = stage.documents.filter(({ template }) => template === 'council-extract').map(({ part }) => part);
    expect(made.toSorted()).toEqual(['formal', 'i-s1', 'i-s2', 'i-s3']);
    expect(said(stage, 'council-extract', 'i-s2')).toMatchObject({ public: false, item: { number: 'N 2.1' } });
    const open = await printed(stage, 'council-extract', 'i-s1');
    expect(open).toContain('Ö 2.1 Titel s1');
    expect(open).not.toMatch(/nicht öffentlich|Hafenstraße/i);
    expect(await printed(stage, 'council-extract', 'i-s2')).toContain('NICHT ÖFFENTLICH');
    expect(documentData('council-extract', source(stage, 'unknown'))).toBeUndefined();
  });
});

describe('what forms of a meeting begin with', () => {
  it('is everybody who is meant to come, and the agenda as it stands', () => {
    const stage = invited();
    expect(meetingBegins('openMeeting', stage.file(meeting))).toEqual({ present: members });
    expect(meetingBegins('arrange', stage.file(meeting))).toMatchObject({
      items: [
        { item: 'formal' },
        { item: 'i-s1', paper: 's1' },
        { item: 'i-s3' },
        { item: 'i-s2', publicity: 'internal' },
      ],
    });
  });
});
