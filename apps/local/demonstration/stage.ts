import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { MikroORM } from '@mikro-orm/postgresql';
import type { SentCommand } from '#libs/database/command-payload.js';
import { Dossier } from '#libs/database/entities/dossier.entity.js';
import { Person, RoleAssignment } from '#libs/database/entities/person.entity.js';
import { Call, Programme } from '#libs/database/entities/programme.entity.js';
import { FileRow } from '#libs/database/entities/answers.entity.js';
import type { Answers } from '#libs/forms/definition.js';
import { openOrm } from '#libs/database/orm.js';
import { DiskFileStorage } from '#libs/documents/storage.js';
import { openClient } from '#libs/temporal/connection.js';
import { DossierGateway } from '#libs/temporal/gateway.js';
import { people } from '../people.js';
import type { Addresses } from '../state.js';
import { perform, say, submit, taskAnswers } from './acts.js';
import type { Scenario, Step } from './scenarios.js';

/** What somebody did, and what became of it. */
export interface Played {
  reference: string;
  type: string;
  /** the state reached, or the code of a refusal */
  state: string;
  milliseconds: number;
}

/** Plays scenarios through a running stack: with the portal's rights in Postgres, and by the workflow's updates. */
export class Stage {
  private constructor(
    private readonly portal: MikroORM,
    private readonly owner: MikroORM,
    private readonly client: ReturnType<typeof openClient>,
    private readonly gateway: DossierGateway,
    private readonly storage: DiskFileStorage,
  ) {}

  static async open(
    addresses: Pick<Addresses, 'temporal' | 'namespace' | 'databaseUrls' | 'filesDir'>,
  ): Promise<Stage> {
    const client = openClient(addresses.temporal, addresses.namespace);
    return new Stage(
      await openOrm(addresses.databaseUrls.portal, 4),
      await openOrm(addresses.databaseUrls.owner, 2),
      client,
      new DossierGateway(client, 'dossiers'),
      new DiskFileStorage(addresses.filesDir),
    );
  }

  async close(): Promise<void> {
    await this.portal.close(true);
    await this.owner.close(true);
    await this.client.connection.close();
  }

  /** Waits until the worker has published the catalogue. */
  async untilPublished(): Promise<void> {
    while (!(await this.portal.em.fork().findOne(Programme, { key: 'miado-projekte' }))) await sleep(200);
  }

  /** Makes the demonstration people known, with their roles; whoever is known already stays as they are. */
  async invite(): Promise<void> {
    const em = this.portal.em.fork();
    for (const { sub, name, email, roles } of people) {
      const kind = roles.includes('applicant') ? 'applicant' : 'staff';
      const known = await em.findOne(Person, { kind, email });
      const id = known?.id ?? randomUUID();
      if (known) continue;
      em.create(Person, { id, kind, email, name, subject: kind === 'staff' ? sub : null });
      await em.flush();
      if (kind === 'staff')
        for (const role of roles) em.create(RoleAssignment, { id: randomUUID(), personId: id, role });
      await em.flush();
    }
  }

  /** The call of the demonstration, open or closed. Opening calls is not a command yet, so the owner writes the row. */
  async call(late: boolean): Promise<Call> {
    const em = this.owner.em.fork();
    const name = late ? 'Herbst 2026' : 'Frühjahr 2027';
    const known = await em.findOne(Call, { programme: 'miado-projekte', name });
    if (known) return known;
    const dates = late
      ? ['2026-08-31T22:00:00Z', '2026-10-31T23:00:00Z']
      : ['2026-10-31T23:00:00Z', '2027-02-28T23:00:00Z'];
    const [opensAt, closesAt] = dates.map((date) => new Date(date));
    if (!opensAt || !closesAt) throw new Error('dates');
    const call = em.create(Call, {
      id: randomUUID(),
      programme: 'miado-projekte',
      name,
      opensAt,
      closesAt,
      deadlineKind: 'cutoff',
      budgetYear: 2027,
      budgetCents: 20_000_000,
    });
    await em.flush();
    return call;
  }

  /** Plays one scenario to its end, step by step as each is decided. */
  async *play(scenario: Scenario): AsyncGenerator<Played> {
    const em = this.portal.em.fork();
    const applicant = await this.person(scenario.applicant);
    const call = await this.call(scenario.late ?? false);
    const project = { title: scenario.title, summary: `${scenario.title}: ein Beispiel der Demonstration.` };
    const answers = {
      organisation: organisations[scenario.applicant],
      contact: { name: applicant.name, email: applicant.email },
      project: { ...baseProject, ...project },
    };
    const sent = await submit(em, applicant.id, call, answers, (draftId) => this.attachment(applicant.id, draftId));
    yield this.decided(sent);
    for (const step of scenario.steps) yield this.decided(await this.take(sent.reference, step, scenario));
  }

  /** State and mails of a dossier now. */
  async outcome(reference: string): Promise<{ state: string; mails: { template: string; sent: boolean }[] }> {
    const em = this.owner.em.fork();
    const dossier = await em.findOneOrFail(Dossier, { reference });
    const mails = await em.execute<{ template: string; sent: boolean }[]>(
      'select template, sent_at is not null as sent from mail where dossier_id = ? order by created_at',
      [dossier.id],
    );
    return { state: dossier.state, mails };
  }

  private async take(reference: string, step: Step, scenario: Scenario): Promise<SentCommand> {
    const em = this.portal.em.fork();
    const dossier = await em.findOneOrFail(Dossier, { reference });
    const person = await this.person(step.by === 'applicant' ? scenario.applicant : subjects[step.by]);
    const task = step.type.split('.')[0] ?? '';
    if (!step.type.includes('.')) return say(em, dossier, person.id, step.type);
    const key = dossier.snapshot?.tasks.find((open) => open.name === task)?.key ?? '';
    const clarified = step.type === 'clarify.answered' ? await this.lastApplication(dossier.id) : undefined;
    return perform(em, dossier, person.id, step.type, key, clarified ?? taskAnswers[step.type]);
  }

  private async decided(sent: SentCommand): Promise<Played> {
    const began = performance.now();
    const verdict = await this.gateway.send(sent, 30_000);
    const state =
      verdict === 'pending' ? 'pending' : verdict.kind === 'accepted' ? verdict.state : verdict.refusal.code;
    return { reference: sent.reference, type: sent.type, state, milliseconds: performance.now() - began };
  }

  private async person(sub: string): Promise<Person> {
    const email = people.find((one) => one.sub === sub)?.email ?? '';
    return this.portal.em.fork().findOneOrFail(Person, { email });
  }

  private async lastApplication(dossierId: string): Promise<Answers> {
    const [row] = await this.portal.em
      .fork()
      .execute<{ data: Answers }[]>(
        'select data from answers where dossier_id = ? and task_key is null order by created_at desc limit 1',
        [dossierId],
      );
    return row?.data ?? {};
  }

  private async attachment(ownerId: string, answersId: string): Promise<string> {
    const em = this.portal.em.fork();
    const stored = await this.storage.put(Buffer.from(onePage, 'latin1'));
    const id = randomUUID();
    em.create(FileRow, {
      id,
      ...stored,
      mediaType: 'application/pdf',
      name: 'Projektbeschreibung.pdf',
      ownerId,
      answersId,
    });
    await em.flush();
    return id;
  }
}

const subjects = {
  officer: 'staff-01',
  colleague: 'staff-02',
  assessor: 'staff-04',
  'second assessor': 'staff-05',
  releaser: 'staff-07',
} as const;

const address = { postalCode: '44147', city: 'Dortmund' };
const organisations = {
  'applicant-01': { name: 'Nachbarschaftskreis Nordpark', legalForm: 'initiative', street: 'Parkweg 3', ...address },
  'applicant-02': {
    name: 'Chorgemeinschaft Hafen e. V.',
    legalForm: 'eV',
    registerNumber: 'VR 1234',
    street: 'Kaistraße 8',
    ...address,
  },
};
const baseProject = {
  description:
    'Wir treffen uns einmal in der Woche. Alle aus dem Stadtteil sind eingeladen.\nDie Teilnahme kostet nichts.',
  fieldOfAction: 'SOZIALE_BALANCE_STADTBEZIRKE',
  districts: ['innenstadt-nord', 'eving'],
  participants: 60,
};

/** The smallest PDF with a page, as an attachment. */
const onePage = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj
xref
0 4
0000000000 65535 f 
0000000009 00000 n 
0000000052 00000 n 
0000000101 00000 n 
trailer<</Size 4/Root 1 0 R>>
startxref
164
%%EOF
`;
