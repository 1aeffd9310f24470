import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Answers } from '#libs/forms/definition.js';
import { findDraft } from '#libs/database/stores/draft.store.js';
import { Answers as AnswersRow } from '#libs/database/entities/answers.entity.js';
import { openCouncilOffice, inDays, type CouncilOffice } from '../support/council-office.js';
import { arranges } from '../support/council-readers.js';
import { paperAnswers as paper } from '../support/paper-answers.js';
import { formFields } from '../support/form-fields.js';
import { taskPath, type Colleague } from '../support/staff-stage.js';
import type { Answer, Visitor } from '../support/visitor.js';
import { waitFor } from '../support/wait-for.js';

jest.setTimeout(240_000);

let office: CouncilOffice;
let treasury: Colleague;
let legal: Colleague;
let author: Visitor;

const german = (day: string): string => day.split('-').toReversed().join('.');
/** What is read on a page, without its marks. */
const words = ({ body }: Answer): string =>
  body
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll(/\s+/g, ' ');

const withoutReasons = (over: Answers): Answers => {
  const { reasons: _, ...rest } = paper(over);
  return rest;
};

/** A paper that two sign, one after the other. */
const signed = (over: Answers = {}): Promise<string> =>
  office.begins(
    'author',
    'councilSubmission',
    paper({
      signers: [
        { person: treasury.id, stage: 1, about: 'finances', silence: 'no' },
        { person: legal.id, stage: 2, about: 'legal', silence: 'no' },
      ],
      ...over,
    }),
  );

const doesAs = async (reference: string, person: string, type: string, data: Answers): Promise<void> =>
  office.act(reference, person, type, { outcome: type.split('.')[1] ?? '', ...data });

beforeAll(async () => {
  office = await openCouncilOffice();
  treasury = await office.colleague('coSigner');
  legal = await office.colleague('coSigner');
  author = (await office.signedIn('author')).visitor;
  // Meetings of three bodies; those of the finance committee after the first of the council.
  for (const [body, day] of [
    ['integration', 60],
    ['finance', 75],
    ['council', 70],
    ['council', 90],
  ] as const)
    await office.planned(body, { on: inDays(day), startsAt: body === 'council' ? '15:00' : '16:00', record: 'live' });
});

describe('an author', () => {
  it('sees for a draft what is missing, the route that the rules ask for, why, and dates that fit', async () => {
    const list = await author.get('/beginnings');
    const begun = await author.submit(list, '/beginnings', { process: 'councilSubmission', programme: 'council' });
    const row = await office.orm.em.fork().findOneOrFail(AnswersRow, { id: begun.location.split('/').at(-1) ?? '' });
    const answers = withoutReasons({ districts: ['districtInnenstadtNord'] });
    await office.database.query('update answers set data = $1, revision = 7 where id = $2', [answers, row.id]);
    const hub = await author.get(begun.location);
    expect(hub.body).toContain(`href="${begun.location}/plan"`);
    const page = await author.get(`${begun.location}/plan`);
    expect(page.status).toBe(200);
    expect(page.body).toMatch(new RegExp(`href="${begun.location}/pages/content#f-reasons"`));
    expect(page.body).toMatch(new RegExp(`href="${begun.location}/pages/route#[^"]*"[^>]*>Beratungsfolge:`));
    const said = words(page);
    for (const reason of [
      'Die Vorlage ist integrationsrelevant',
      'wirkt sich auf den Haushalt aus',
      'Seine Bezirksvertretung wird vorher angehört',
      'Der Rat entscheidet.',
      'Noch leer: Rechtliche Grundlage',
    ])
      expect(said).toContain(reason);
    expect(said).toContain(`${german(inDays(60))}, 16:00 Uhr Abgabe im Ratsbüro bis`);
    // The first meeting of the council comes before that of the finance committee.
    expect(page.body).toMatch(new RegExp(`kern-badge--success[^>]*>.{0,200}${german(inDays(90))}, 15:00 Uhr`, 's'));
    expect(said).toContain(`Ein weiterer Termin ${german(inDays(70))}, 15:00 Uhr`);
    // The district has no meeting planned.
    expect(said).toContain('Es ist keine Sitzung geplant.');
    const taken = await author.submit(page, `${begun.location}/plan`, {
      _version: page.hidden('_version'),
      _action: 'takeDates',
    });
    expect(taken.status).toBe(303);
    const after = await office.orm.em.fork().findOneOrFail(AnswersRow, { id: row.id });
    expect(after.data).toEqual({
      ...answers,
      route: [
        { body: 'districtInnenstadtNord', role: 'hearing' },
        { body: 'integration', role: 'recommendation', on: inDays(60) },
        { body: 'finance', role: 'recommendation', on: inDays(75) },
        { body: 'council', role: 'decision', on: inDays(90) },
      ],
    });
    const stale = await author.submit(page, `${begun.location}/plan`, {
      _version: page.hidden('_version'),
      _action: 'take',
    });
    expect(stale.status).toBe(409);
    expect(stale.body).toContain('Der Entwurf wurde inzwischen geändert');
    const stranger = await office.colleague('author');
    expect((await stranger.visitor.get(`${begun.location}/plan`)).status).toBe(404);
    expect(words(await author.get(`${begun.location}/plan`))).toContain(
      'Ihre Beratungsfolge entspricht dem Vorschlag.',
    );
    const route = [
      { body: 'districtInnenstadtNord', role: 'hearing' },
      { body: 'integration', role: 'recommendation', on: inDays(60) },
      { body: 'finance', role: 'recommendation', on: inDays(76) },
      { body: 'council', role: 'decision', on: inDays(90) },
    ];
    await office.database.query('update answers set data = $1 where id = $2', [
      { ...answers, route, legalBasis: '§ 41 GO NRW', reasons: 'Gründe' },
      row.id,
    ]);
    const wished = words(await author.get(`${begun.location}/plan`));
    expect(wished).not.toContain('entspricht dem Vorschlag.');
    expect(wished).toContain('die gewünschten Tage nicht.');
    expect(wished).toContain(`Gewünscht ist der ${german(inDays(76))}: An diesem Tag tagt das Gremium nicht`);
    expect(wished).not.toContain('die Beratungsfolge passt');
    expect(wished).toMatch(new RegExp(`Beratungsfolge: [^:]*, ${german(inDays(76))}: An diesem Tag tagt`));
  });

  it('takes the route over beside a task without losing what was typed, and is told when somebody was faster', async () => {
    const reference = await signed();
    await doesAs(reference, treasury.id, 'coSign.changesWanted', {
      remark: 'Die Kosten fehlen.',
      remarks: [{ block: 'finances', text: 'Bitte je Jahr.' }],
    });
    await office.inState(reference, 'revision');
    const task = taskPath(reference, 'revise-1');
    const page = await author.get(task);
    const said = words(page);
    expect(said).toContain('Änderung verlangt');
    expect(said).toContain('Die Kosten fehlen.');
    expect(said).toContain('Beratungsfolge: ');
    expect(page.body).toMatch(/<button[^>]*form="task-form"[^>]*>/);
    expect(page.body).toContain(`formAction="${task}/route"`);
    const typed = {
      '/kind': 'resolution',
      '/subject': 'Integrationskonzept 2027',
      '/reasons': 'Neu begründet.',
      '/route/0/body': 'council',
      '/route/0/role': 'decision',
      '/route/0/on': '',
      _version: page.hidden('_version'),
      _action: 'take',
    };
    const taken = await author.submit(page, `${task}/route`, typed);
    expect(taken.location).toBe(`${task}#f-route`);
    const dossier = await office.dossier(reference);
    const draft = await findDraft(office.orm.em.fork(), await office.idOf('author'), {
      dossierId: dossier.id,
      taskKey: 'revise-1',
    });
    expect(draft?.data).toMatchObject({
      subject: 'Integrationskonzept 2027',
      reasons: 'Neu begründet.',
      proposal: '1. Der Rat beschließt das Konzept.',
      route: [
        { body: 'integration', role: 'recommendation' },
        { body: 'finance', role: 'recommendation' },
        { body: 'council', role: 'decision' },
      ],
    });
    // A file that was just chosen goes along, and one that cannot be taken is said at its field, with the route taken over.
    const again = await author.get(task);
    // As browsers send it: the button stands on the page before the form.
    const { _action, ...fields } = typed;
    const form = { _action, _csrf: again.hidden('_csrf'), ...fields, _version: again.hidden('_version') };
    const forged = await author.upload(`${task}/route`, { ...form, _csrf: 'x' }, []);
    expect(forged.status).toBe(403);
    const pdf = { field: '/attachments', name: 'Karte.pdf', content: '%PDF-1.4\n%%EOF\n' };
    expect((await author.upload(`${task}/route`, form, [pdf])).location).toBe(`${task}#f-route`);
    const kept = await author.get(task);
    expect(kept.body).toContain('Karte.pdf');
    const newer = { ...form, _version: kept.hidden('_version') };
    const wrong = await author.upload(`${task}/route`, newer, [{ ...pdf, name: 'Notiz.pdf', content: 'Kein PDF.' }]);
    expect(wrong.status).toBe(422);
    expect(wrong.body).toMatch(/href="#f-attachments".*Karte\.pdf/s);
    expect(wrong.body).not.toContain('Notiz.pdf');
    expect(wrong.body).toMatch(/<option value="integration" selected/);
    const late = await author.submit(page, `${task}/route`, { ...typed, '/reasons': 'Zu spät getippt' });
    expect(late.status).toBe(409);
    expect(late.body).toContain('Zu spät getippt');
  });

  it('adds attachments to a new version and takes them out, beside a task and a command', async () => {
    const reference = await signed();
    await doesAs(reference, treasury.id, 'coSign.changesWanted', { remark: 'Bitte belegen.' });
    await office.inState(reference, 'revision');
    const task = taskPath(reference, 'revise-1');
    const pdf = (name: string) => ({ field: '/attachments', name, content: '%PDF-1.4\n%%EOF\n' });
    const adds = async (base: string, file: ReturnType<typeof pdf>): Promise<Answer> => {
      const page = await author.get(base);
      expect(page.body).toContain('type="file" id="f-attachments"');
      const form = { _csrf: page.hidden('_csrf'), _version: page.hidden('_version'), _upload: '/attachments' };
      return author.upload(base, form, [file]);
    };
    const removes = async (base: string, name: string): Promise<Answer> => {
      const page = await author.get(base);
      const [, file = ''] = new RegExp(`/files/([\\w-]+)"[^>]*>${name}`).exec(page.body) ?? [];
      return author.submit(page, base, { _version: page.hidden('_version'), _removeFile: `/attachments/${file}` });
    };
    const gives = async (base: string, action: string): Promise<Answer> => {
      const page = await author.get(base);
      return author.submit(page, base, { ...formFields(page.body, base), _action: action });
    };
    expect((await adds(task, pdf('Zahlen.pdf'))).location).toBe(`${task}#f-attachments`);
    await adds(task, pdf('Falsch.pdf'));
    expect((await author.get(task)).body).toMatch(/Zahlen\.pdf.*Falsch\.pdf/s);
    expect((await removes(task, 'Falsch.pdf')).location).toBe(`${task}#f-attachments`);
    expect((await author.get(task)).body).not.toContain('Falsch.pdf');
    const refused = await adds(task, { ...pdf('Notiz.pdf'), content: 'Das ist kein PDF.' });
    expect(refused.status).toBe(422);
    expect(refused.body).toMatch(/href="#f-attachments".*Zahlen\.pdf/s);
    const elsewhere = await author.get(task);
    const form = { _csrf: elsewhere.hidden('_csrf'), _upload: '/attachments' };
    expect((await author.upload(task, form, [{ ...pdf('X.pdf'), field: '/reasons' }])).status).toBe(404);
    const sent = await gives(task, 'complete');
    expect([sent.status, sent.location]).toEqual([303, expect.stringContaining('?command=')]);
    await office.inState(reference, 'signing.open');
    const attached = async (): Promise<string[]> => {
      const rows = await office.database.query<{ name: string }>(
        `select f.name from dossier d join lateral (
           select a.data from answers a where a.dossier_id = d.id and a.form_name = 'council-submission' order by a.created_at desc limit 1) a on true
         cross join jsonb_array_elements_text(coalesce(a.data -> 'attachments', '[]')) x join file f on f.id = x::uuid
         where d.reference = $1 and f.removed_at is null and f.dossier_id = d.id`,
        [reference],
      );
      return rows.map(({ name }) => name);
    };
    expect(await attached()).toEqual(['Zahlen.pdf']);
    // Nobody adds to what is closed, nor to what is another's to do.
    const late = await author.upload(task, form, [pdf('Spät.pdf')]);
    expect(late.location).toBe(`${task}#f-attachments`);
    const signing = taskPath(reference, (await office.dossier(reference)).snapshot?.tasks[0]?.key ?? '');
    expect((await author.upload(signing, form, [pdf('Fremd.pdf')])).location).toBe(`${signing}#f-attachments`);
    expect(await attached()).toEqual(['Zahlen.pdf']);
    const dossier = await office.introduced('Anlagen tauschen', ['council']);
    const command = `/dossiers/${dossier.reference}/commands/replaceVersion`;
    expect((await adds(command, pdf('Neu.pdf'))).location).toBe(`${command}#f-attachments`);
    expect((await author.get(command)).body).toContain('Neu.pdf');
    expect((await gives(command, 'give')).location).toContain('?command=');
    await office.inState(dossier.reference, 'consulting');
    const versions = await author.get(`/dossiers/${dossier.reference}`);
    expect(versions.body).toContain('Neu.pdf');
  });

  it('compares versions in words, with each signature by the version it was given for', async () => {
    const reference = await signed();
    await doesAs(reference, treasury.id, 'coSign.signed', {});
    await doesAs(reference, legal.id, 'coSign.changesWanted', { remark: 'Grundlage nennen' });
    await office.inState(reference, 'revision');
    await office.does(reference, 'author', 'revise.submitted', {
      ...paper({
        reasons: 'Es ist sehr gut begründet.',
        legalBasis: '§ 41 GO NRW',
        signers: [
          { person: treasury.id, stage: 1, about: 'finances', silence: 'no' },
          { person: legal.id, stage: 2, about: 'legal', silence: 'no' },
        ],
      }),
    });
    await office.inState(reference, 'signing.open');
    const page = await author.get(`/dossiers/${reference}/versions`);
    expect(page.status).toBe(200);
    expect(page.body).toMatch(/Es ist <ins>.*?sehr .*?<\/ins>gut begründet\./s);
    const said = words(page);
    expect(said).toContain('2 Blöcke sind anders.');
    expect(said).toContain('hinzugefügt: § 41 GO NRW');
    expect(said).toContain('Unverändert sind: ');
    expect(said).toContain('Auf ältere Fassung unterschrieben, gilt weiter');
    expect(said).toMatch(/Änderung verlangt Fassung 1, [^A]*Auf ältere Fassung unterschrieben(?!,)/);
    expect(words(await author.get(`/dossiers/${reference}/versions?from=2&to=2`))).not.toContain('anders.');
    expect((await author.get(`/dossiers/${reference}/versions?from=x&to=99`)).status).toBe(200);
    expect((await (await office.colleague('officer')).visitor.get(`/dossiers/${reference}/versions`)).status).toBe(404);
    const submitted = await office.submitted();
    expect((await (await office.colleague('officer')).visitor.get(`/dossiers/${submitted}/versions`)).status).toBe(404);
  });
});

describe('a co-signer', () => {
  it('reads the text block by block beside the form, with what others said of each block', async () => {
    const reference = await signed();
    await doesAs(reference, treasury.id, 'coSign.signedWithRemark', {
      remark: 'Mit Bedenken.',
      remarks: [
        { block: 'finances', text: 'KANARIENVOGEL-GELD' },
        { block: 'proposal', text: 'KANARIENVOGEL-VORSCHLAG' },
      ],
    });
    const key = (await office.dossier(reference)).snapshot?.tasks.find(({ name }) => name === 'coSign')?.key ?? '';
    const page = await legal.visitor.get(taskPath(reference, key));
    expect(page.status).toBe(200);
    const said = words(page);
    for (const text of [
      '1. Der Rat beschließt das Konzept.',
      'Es ist gut begründet.',
      'Zwei Stellen im Jahr.',
      'Mit Bedenken.',
    ])
      expect(said).toContain(text);
    expect(said).toMatch(/1\. Der Rat beschließt das Konzept\. Anmerkungen hierzu .{1,60}: KANARIENVOGEL-VORSCHLAG/);
    expect(said).toMatch(/Zwei Stellen im Jahr\. Anmerkungen hierzu .{1,60}: KANARIENVOGEL-GELD/);
    expect(page.body).toContain('name="/remarks/0/block"');
    // What a co-signer signs goes to no one yet.
    expect(said).toContain('Diese Fassung zeichnen Sie mit.');
    expect(said).not.toContain('So geht es hinaus');
    const english = await legal.visitor.get(`${taskPath(reference, key)}?lang=en`);
    expect(words(english)).toContain('This is the version you co-sign.');
    await doesAs(reference, legal.id, 'coSign.signed', {});
    await office.inState(reference, 'releasing.department');
    // Dissent stays before the eyes of who releases.
    const release = (await office.dossier(reference)).snapshot?.tasks[0]?.key ?? '';
    const head = (await office.signedIn('head')).visitor;
    expect(words(await head.get(taskPath(reference, release)))).toContain('KANARIENVOGEL-GELD');
    expect(words(await head.get(`/dossiers/${reference}`))).toContain('Mitgezeichnet mit Anmerkung');
  });

  it('sees only papers that they are asked about, and a member of the council none of the signatures', async () => {
    const reference = await signed();
    const other = await office.colleague('coSigner');
    expect((await other.visitor.get(`/dossiers/${reference}`)).status).toBe(404);
    await doesAs(reference, treasury.id, 'coSign.signedWithRemark', { remark: 'KANARIENVOGEL-AMT' });
    await doesAs(reference, legal.id, 'coSign.signed', {});
    await office.inState(reference, 'releasing.department');
    const councillor = await office.colleague('councilMember');
    expect((await councillor.visitor.get(`/dossiers/${reference}`)).status).toBe(404);
    await office.does(reference, 'head', 'releaseDepartment.release', {});
    await office.does(reference, 'mayor', 'releaseMayor.release', {});
    const route = [
      { body: 'integration', role: 'recommendation' },
      { body: 'finance', role: 'recommendation' },
      { body: 'council', role: 'decision' },
    ];
    await office.does(reference, 'office', 'introduce.introduced', { route });
    await office.inState(reference, 'consulting');
    await office.does(reference, 'office', 'proposeUrgency', {
      way: 'mayorAndMember',
      signers: [await office.idOf('mayor'), councillor.id],
      whyNotConvened: 'Zu eilig',
      whyNotMainCommittee: 'Auch zu spät',
      harm: 'Großer Schaden',
    });
    await office.inState(reference, 'urgency');
    const dossier = await councillor.visitor.get(`/dossiers/${reference}`);
    expect(dossier.status).toBe(200);
    expect(words(dossier)).toContain('Weg durch die Gremien');
    expect(dossier.body).not.toContain('KANARIENVOGEL-AMT');
    expect((await councillor.visitor.get(`/dossiers/${reference}/versions`)).body).not.toContain('KANARIENVOGEL-AMT');
  });
});

describe('the page of a paper', () => {
  it('draws its way: each body with day, role, state and result, and what follows what', async () => {
    const dossier = await office.introduced('Beirat stärken', ['integration', 'council']);
    const meeting = await office.planned('integration');
    await arranges(office, meeting, [
      { item: 'i1', paper: dossier.id, chapter: '', title: 'Beirat stärken', publicity: 'public' },
    ]);
    await office.does(meeting, 'clerk', 'invite.invited');
    await office.does(meeting, 'clerk', 'openMeeting.opened', { present: await office.members('integration') });
    await office.does(meeting, 'clerk', 'leadMeeting.result', {
      item: 'i1',
      decision: 'deferred',
      nextOn: inDays(60),
      version: 1,
    });
    const shown = async (): Promise<string> => words(await author.get(`/dossiers/${dossier.reference}`));
    await waitFor(async () => (await shown()).includes('vertagt'), { within: 30_000, what: 'the deferral' });
    const said = await shown();
    expect(said).toMatch(/Beratung 1: Ausschuss für Chancengerechtigkeit und Integration Empfehlung vertagt/);
    expect(said).toMatch(
      new RegExp(`Beratung 2: .* Gewünscht am ${german(inDays(60))} .*· folgt auf Beratung 1 \\(vertagt\\)`),
    );
    expect(said).toMatch(/Beratung 3: Rat der Stadt Beschluss, entscheidet Geplant Tag offen/);
  });
});
