import { randomUUID } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Dossier } from '#libs/database/entities/dossier.entity.js';
import type { JsonValue } from '#libs/forms/definition.js';
import { writeMoney } from '#libs/forms/write-values.js';
import { processes } from '#libs/processes/index.js';
import { application, perform, taskAnswers } from '../../apps/local/demonstration/acts.js';
import { publishShortDeadlines } from '../replay/short-deadlines.js';
import type { Canaries } from './canaries.js';
import { addPerson } from './people.js';
import { signedInApplicant, startPortal } from './portal.js';
import { waitFor } from './services.js';
import type { Theatre } from './theatre.js';
import { Visitor } from './visitor.js';

/** A play in which everything that people write is a canary, and several things fail on the way. */
export class CanaryPlay {
  readonly portalLog: string[] = [];
  private reference = '';
  private applicant = '';
  private portal: Awaited<ReturnType<typeof startPortal>> | undefined;

  constructor(
    private readonly theatre: Theatre,
    private readonly canaries: Canaries,
    private readonly filesDir: string,
    private readonly queueEnv: Readonly<Record<string, string>>,
  ) {}

  /** Canaries for everybody who is there already, and short deadlines for the formal check. */
  async prepare(): Promise<void> {
    const { theatre, canaries } = this;
    const em = theatre.orm.em.fork();
    for (const role of ['deputy', 'lead']) await addPerson(em, 'staff', role);
    for (const { id, kind } of await theatre.database.query<{ id: string; kind: string }>(
      'select id, kind from person',
    )) {
      await theatre.database.query('update person set name = $2, email = $3, subject = $4 where id = $1', [
        id,
        canaries.word(`name of ${kind}`),
        canaries.email(`address of ${kind}`),
        kind === 'staff' ? canaries.word('subject of staff') : null,
      ]);
    }
    await theatre.database.query('update call set name = $1', [canaries.word('name of the call')]);
    const { projectFunding } = processes;
    if (!projectFunding) throw new Error('no project funding');
    const seconds = { reminder: 3, deadline: 5, lead: 7, only: ['formalCheck'] };
    await publishShortDeadlines(em, projectFunding.definition, 902, seconds);
  }

  /**
   * Fills in an application in the portal, with an upload, and with what people try there otherwise.
   * @returns what submits it
   */
  async fillIn(): Promise<() => Promise<void>> {
    const { theatre, canaries } = this;
    const portal = (this.portal = await startPortal(theatre.database, {
      lines: this.portalLog,
      env: { TEMPORAL_ADDRESS: theatre.temporal.address, FILES_DIR: this.filesDir, ...this.queueEnv },
    }));
    await this.stray(new Visitor(portal));
    const email = canaries.email('address of the applicant');
    const visitor = await signedInApplicant(portal, theatre.database, email);
    const [person] = await theatre.database.query<{ id: string }>('select id from person where email = $1', [email]);
    this.applicant = person?.id ?? '';
    const name = canaries.word('name of the applicant');
    await theatre.database.query('update person set name = $2 where id = $1', [this.applicant, name]);

    const apply = `/calls/${theatre.call.id}/apply`;
    const draft = (await visitor.submit(await visitor.get(apply), apply, {})).location;
    const form = processes['projectFunding']?.forms.find((one) => one.name === 'project-funding-application');
    if (!form) throw new Error('no application form');
    const organisation = { legalForm: 'eV', postalCode: '44137' };
    const answers = canaries.answers(form, application({ organisation }));
    const pdf = `%PDF-1.4\n% ${canaries.word('content of the file')}\n%%EOF\n`;
    const upload = `${draft}/pages/attachments`;
    const attachments = await visitor.get(`${draft}/pages/attachments`);
    const csrf = { _csrf: attachments.hidden('_csrf'), _upload: '/attachments/basis' };
    const chosen = { field: '/attachments/basis', name: `${canaries.word('name of the file')}.pdf`, content: pdf };
    await visitor.upload(upload, csrf, [chosen]);
    await visitor.upload(upload, csrf, [
      { ...chosen, name: `${canaries.word('name of a refused file')}.exe`, content: 'MZ' },
    ]);
    const save = async (key: string): Promise<number> => {
      const address = `${draft}/pages/${key}`;
      const page = await visitor.get(address);
      const fields = { _version: page.hidden('_version'), _action: 'save', ...formFields(answers) };
      return (await visitor.submit(page, address, fields)).status;
    };
    // The database quotes what it was given, and the portal has a page for that.
    await this.quoting('answers', 'update', 'new.data::text', async () => {
      if ((await save('project')) !== 500) throw new Error('the page was to fail');
    });
    for (const { key } of form.pages) await save(key);
    return async () => {
      const check = await visitor.get(`${draft}/check`);
      const confirmed = { _version: check.hidden('_version'), _command: check.hidden('_command') };
      const { status, location, body } = await visitor.submit(check, `${draft}/check`, confirmed);
      if (status !== 303) throw new Error(`submitting answered ${status}: ${body.replaceAll(/<[^>]*>/g, ' ')}`);
      this.reference = /\/applications\/([^?]+)/.exec(location)?.[1] ?? '';
      await visitor.get(location);
    };
  }

  /** What a task's form is filled with, by somebody who may do it. */
  async act(type: string, personId: string): Promise<void> {
    const { theatre, canaries, reference } = this;
    const em = theatre.orm.em.fork();
    const dossier = await em.findOneOrFail(Dossier, { reference });
    const [name = ''] = type.split('.');
    const key = dossier.snapshot?.tasks.find((open) => open.name === name)?.key ?? '';
    const declared = processes['projectFunding']?.definition.tasks[name]?.form;
    const formName = declared === 'application' ? 'project-funding-application' : declared?.name;
    const form = processes['projectFunding']?.forms.find((one) => one.name === formName);
    if (!form) throw new Error(`no form for ${type}`);
    const answers = canaries.answers(form, taskAnswers[type] ?? application());
    const sent = await perform(em, dossier, personId, type, key, answers);
    const verdict = await theatre.gateway.send(sent, 30_000);
    if (verdict === 'pending' || verdict.kind === 'refused') throw new Error(`${type}: ${JSON.stringify(verdict)}`);
  }

  /** The applicant's answer to a clarification. */
  async clarify(): Promise<void> {
    await this.act('clarify.answered', this.applicant);
  }

  /** Closes the portal; its queue would look for its Redis for ever. */
  async close(): Promise<void> {
    await this.portal?.close();
  }

  /** File storage fails until the work is done. */
  async withoutStorage(work: () => Promise<void>): Promise<void> {
    const unfinished = join(this.filesDir, 'unfinished');
    await rm(unfinished, { recursive: true, force: true });
    await writeFile(unfinished, ''); // a file where a folder is wanted: rights alone would not stop root
    await work();
    await rm(unfinished);
  }

  /** Until the work is done, the database refuses to change a table and quotes what stands in the row. */
  async quoting(table: string, change: string, what: string, work: () => Promise<void>): Promise<void> {
    const name = `quoting_${randomUUID().replaceAll('-', '')}`;
    await this.theatre.database.query(
      `create function ${name}() returns trigger language plpgsql as $$
       begin raise exception 'not this: %', ${what} using detail = ${what}, hint = ${what}; end $$;
       create trigger ${name} before ${change} on ${table} for each row execute function ${name}();`,
    );
    await work();
    await this.theatre.database.query(`drop trigger ${name} on ${table}; drop function ${name}()`);
  }

  /** Waits until the query answers with a row. */
  async until(what: string, sql: string, values: unknown[] = []): Promise<void> {
    const ask = async (): Promise<boolean> => (await this.theatre.database.query(sql, values)).length > 0;
    await waitFor(ask, { within: 90_000, what });
  }

  /** Somebody who types what belongs nowhere. */
  private async stray(visitor: Visitor): Promise<void> {
    const { canaries } = this;
    await visitor.get(`/${canaries.word('path')}?q=${canaries.word('query')}`);
    await visitor.get(`/dossiers/${canaries.word('reference in the address')}`);
    await visitor.get(`/sign-in?to=/${canaries.word('way back')}`, { 'user-agent': canaries.word('user agent') });
    await visitor.post('/sign-in', { email: canaries.email('sign-in without a token'), to: '/' });
    const page = await visitor.get('/sign-in');
    await visitor.submit(page, '/sign-in', { email: canaries.word('no address'), to: '/' });
    const asked = await visitor.submit(page, '/sign-in', { email: canaries.email('address of a stranger'), to: '/' });
    await visitor.submit(await visitor.get(asked.location), asked.location, { code: canaries.word('wrong code') });
  }
}

/** The fields of a page as a browser sends them: names are pointers. */
function formFields(value: JsonValue, ptr = ''): Record<string, string | readonly string[]> {
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return { [ptr]: value };
  if (typeof value === 'object' && value !== null) {
    return Object.assign({}, ...Object.entries(value).map(([name, inner]) => formFields(inner, `${ptr}/${name}`)));
  }
  return { [ptr]: typeof value === 'number' && ptr.endsWith('Cents') ? writeMoney(value) : String(value) };
}
