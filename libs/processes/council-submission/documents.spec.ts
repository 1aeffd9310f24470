import { describe, expect, it } from '@jest/globals';
import { documentData as shapes, type DocumentTemplate } from '#libs/documents/document-templates.js';
import { validate } from '#libs/forms/validate.js';
import {
  author,
  councilStage,
  draft,
  everybody,
  head,
  held,
  introduced,
  mayor,
  office,
  planned,
  arrange,
  opened,
  clerk,
  route,
  voted,
} from '../../../test/support/council-acts.js';
import { person, type CouncilStage } from '../../../test/support/council-stage.js';
import type { DocumentSource } from '../process.js';
import { submissionBegins } from './begins.js';
import { documentData } from './documents.js';
import { submissionForm } from './submission-form.js';

function source(stage: CouncilStage, id: string): DocumentSource {
  const facts = stage.facts(id);
  const ids = Object.values(facts).flatMap((fact) => (Array.isArray(fact) ? fact.map(String) : []));
  return {
    ...stage.file(id),
    reference: 'CS-2026-00001',
    receivedAt: stage.at,
    receivedDay: stage.at.slice(0, 10),
    signatory: '',
    programme: { title: 'Rat' },
    sections: [],
    applicationHash: '',
    labels: {},
    facts,
    dueAt: '',
    people: Object.fromEntries(ids.map((one) => [one, `Frau ${one}`])),
  };
}
const said = (stage: CouncilStage, id: string, template: DocumentTemplate): Record<string, unknown> => ({
  ...shapes[template].parse(documentData(template, source(stage, id))),
});

describe('the paper of a submission', () => {
  it('has its number, effects and route', () => {
    const stage = councilStage();
    introduced(stage, 's', {
      involved: ['treasury'],
      districts: ['districtNorth'],
      financesText: 'Im Haushalt.',
      staffText: 'nicht gefragt',
      attachments: ['4f7a3c52-1111-4222-8333-444455556666'],
      route: route(
        ['districtNorth', 'hearing'],
        ['integration', 'recommendation'],
        ['finance', 'recommendation'],
        ['council', 'decision'],
      ),
    });
    expect(said(stage, 's', 'council-paper')).toMatchObject({
      reference: '00001-26',
      kind: 'Beschlussvorlage',
      subject: 'Integrationsplan',
      department: 'miado',
      internalBecause: '',
      involved: ['treasury'],
      districts: ['districtNorth'],
      version: 1,
      proposal: '1. Der Rat beschließt den Plan.',
      finances: { text: 'Im Haushalt.', cents: 500_000 },
      staff: '',
      integrationRelevant: true,
      attachments: 1,
      route: [
        { body: 'districtNorth', role: 'Anhörung', on: '', result: '' },
        { body: 'integration', role: 'Empfehlung' },
        { body: 'finance', role: 'Empfehlung' },
        { body: 'council', role: 'Beschluss' },
      ],
    });
    expect(documentData('notice', source(stage, 's'))).toBeUndefined();
  });

  it('has no number before its introduction, and says why it is not public', () => {
    const stage = councilStage();
    stage.add('s', 'councilSubmission');
    stage.accepts('s', 'submit', author, draft({ publicity: 'internal', category: 'land' }));
    expect(said(stage, 's', 'council-paper')).toMatchObject({
      reference: 'noch ohne Nummer',
      internalBecause: 'Grundstücksgeschäft',
    });
  });

  it('shows in a new version what bodies said to the one before', () => {
    const stage = councilStage();
    introduced(stage, 's');
    held(stage, { meeting: 'm', body: 'integration', on: '2026-11-10', paper: 's', decision: 'recommended' });
    stage.accepts('s', 'replaceVersion', author, {
      ...submissionBegins('replaceVersion', stage.file('s')),
      subject: 'Neu',
    });
    stage.accepts('s', 'releaseDepartment.release', head, {});
    stage.accepts('s', 'releaseMayor.release', mayor, {});
    expect(stage.documents.filter(({ dossier }) => dossier === 's')).toHaveLength(2);
    expect(said(stage, 's', 'council-paper')).toMatchObject({
      subject: 'Neu',
      version: 2,
      versionAt: stage.file('s').versions.at(-1)?.receivedAt,
      route: [{ on: '2026-11-10', result: 'einstimmig empfohlen' }, { result: '' }, { result: '' }],
    });
  });
});

describe('the note on an urgent decision', () => {
  const why = { whyNotConvened: 'Zu spät.', harm: 'Das Geld verfällt.' };

  it('names who signed it and when', () => {
    const stage = councilStage();
    introduced(stage, 's');
    const member = person('council1', 'councilMember');
    stage.accepts('s', 'proposeUrgency', office, {
      way: 'mayorAndMember',
      signers: ['mayor', 'council1'],
      whyNotMainCommittee: 'Auch.',
      rightsOfOthers: true,
      ...why,
    });
    stage.accepts('s', 'signUrgency.signed', mayor, {});
    stage.accepts('s', 'signUrgency.signed', member, {});
    expect(stage.documents).toContainEqual({ dossier: 's', template: 'urgency-note', part: '' });
    expect(said(stage, 's', 'urgency-note')).toMatchObject({
      reference: '00001-26',
      way: 'mayorAndMember',
      body: '',
      approves: 'council',
      rightsOfOthers: true,
      decision: '1. Der Rat beschließt den Plan.',
      signed: [{ name: 'Frau mayor' }, { name: 'Frau council1', at: stage.at }],
    });
  });

  it('names the body that decided instead, and its words', () => {
    const stage = councilStage();
    introduced(stage, 's');
    stage.accepts('s', 'proposeUrgency', office, { way: 'mainCommittee', body: 'mainCommittee', ...why });
    planned(stage, 'm', 'mainCommittee', '2026-11-12');
    arrange(stage, 'm', 's');
    opened(stage, 'm', 'mainCommittee', '2026-11-12');
    const words = { text: 'Nur die Hälfte.' };
    const yes = everybody('mainCommittee').length;
    stage.accepts('m', 'leadMeeting.result', clerk, voted('s', 'resolvedAmended', yes, words));
    expect(said(stage, 's', 'urgency-note')).toMatchObject({
      body: 'mainCommittee',
      result: 'einstimmig geändert beschlossen',
      decision: 'Nur die Hälfte.',
      signed: [],
    });
  });
});

describe('what forms of a submission begin with', () => {
  it('is what the dossier that asked for it has said, as far as the form asks', () => {
    const stage = councilStage();
    stage.add('s', 'councilSubmission');
    const asked = { subject: 'Sprachcafé', cents: 100_000, department: 'miado', number: 'PF-2026-00001' };
    stage.accepts('s', 'start', { kind: 'system', id: null, roles: [], conflicted: false }, asked);
    const begun = submissionBegins('write', stage.file('s'));
    expect(begun).toEqual({
      kind: 'resolution',
      publicity: 'public',
      finances: 'yes',
      subject: 'Sprachcafé',
      cents: 100_000,
      department: 'miado',
    });
  });

  it('is the author’s route where there is one, else the one that the rules ask for', () => {
    const stage = councilStage();
    stage.add('s', 'councilSubmission');
    stage.accepts('s', 'submit', author, draft({ route: route(['council', 'decision']) }));
    expect(submissionBegins('introduce', stage.file('s'))).toEqual({ route: [{ body: 'council', role: 'decision' }] });
    stage.add('t', 'councilSubmission');
    stage.accepts('t', 'submit', author, draft({ route: [] }));
    const { route: suggested } = submissionBegins('introduce', stage.file('t')) ?? {};
    expect(suggested).toEqual([
      { body: 'integration', role: 'recommendation' },
      { body: 'finance', role: 'recommendation' },
      { body: 'council', role: 'decision' },
    ]);
    // The form takes what it begins with.
    expect(validate(submissionForm, draft({ route: suggested ?? [], financesText: 'Ja.' }))).toEqual([]);
  });

  it('is the newest version where another one is written, and what is only planned where the route changes', () => {
    const stage = councilStage();
    introduced(stage, 's');
    held(stage, { meeting: 'm', body: 'integration', on: '2026-11-10', paper: 's', decision: 'recommended' });
    expect(submissionBegins('replaceVersion', stage.file('s'))).toMatchObject({ subject: 'Integrationsplan' });
    expect(submissionBegins('revise', stage.file('s'))).toMatchObject({ subject: 'Integrationsplan' });
    expect(submissionBegins('changeRoute', stage.file('s'))).toEqual({
      route: [
        { body: 'finance', role: 'recommendation' },
        { body: 'council', role: 'decision' },
      ],
    });
    expect(submissionBegins('withdraw', stage.file('s'))).toBeUndefined();
  });
});
