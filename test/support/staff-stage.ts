import { randomUUID } from 'node:crypto';
import type { SentCommand } from '#libs/database/command-payload.js';
import { Command } from '#libs/database/entities/command.entity.js';
import { Dossier } from '#libs/database/entities/dossier.entity.js';
import type { Call } from '#libs/database/entities/programme.entity.js';
import type { Answers } from '#libs/forms/definition.js';
import { perform, submit, taskAnswers } from '../../apps/local/demonstration/acts.js';
import { Commands } from '../../apps/portal/commands/commands.js';
import { openPortalWithWorker } from './applicant-stage.js';
import { addCall, addPerson } from './people.js';
import type { Answer, Visitor } from './visitor.js';
import { waitFor } from './wait-for.js';

/** A member of staff who has signed in. */
export interface Colleague {
  id: string;
  name: string;
  visitor: Visitor;
}

export type Office = Awaited<ReturnType<typeof openOffice>>;

/** The portal with a worker behind it, staff, and applications that have been submitted. */
export async function openOffice() {
  const stage = await openPortalWithWorker();
  const { orm, database, portal } = stage;
  const applicant = await addPerson(orm.em.fork(), 'applicant');
  const call: Call = await addCall(orm.em.fork());
  const send = async (command: SentCommand): Promise<string> => {
    await portal.get(Commands, { strict: false }).send(command);
    const decided = async () => (await orm.em.fork().findOne(Command, { id: command.id }))?.outcome ?? undefined;
    const verdict = await waitFor(decided, { within: 60_000, what: 'a decision' });
    return verdict.kind === 'accepted' ? verdict.state : verdict.refusal.code;
  };
  return {
    ...stage,
    applicant,
    /** Somebody else who applies, signed in. */
    stranger: () => stage.applicant(),
    call,
    send,
    dossier: (reference: string) => orm.em.fork().findOneOrFail(Dossier, { reference }),
    /** Somebody with these roles in all programmes. */
    async colleague(...roles: string[]): Promise<Colleague> {
      const id = await addPerson(orm.em.fork(), 'staff', ...roles);
      const [row] = await database.query<{ name: string }>('select name from person where id = $1', [id]);
      return { id, name: row?.name ?? '', visitor: await stage.staff(id) };
    },
    /** A submitted application, in its formal check. @returns the reference */
    async submitted(over: Answers = {}): Promise<string> {
      const sent = await submit(orm.em.fork(), applicant, call, over);
      const state = await send(sent);
      if (state !== 'formalCheck') throw new Error(`submitting led to ${state}`);
      return sent.reference;
    },
    /** Takes a dossier on by these outcomes, each by this person: `formalCheck.complete`. */
    async goOn(reference: string, ...steps: [person: string, type: string][]): Promise<void> {
      for (const [person, type] of steps) {
        const dossier = await orm.em.fork().findOneOrFail(Dossier, { reference });
        const name = type.split('.')[0];
        const key = dossier.snapshot?.tasks.find((task) => task.name === name)?.key ?? '';
        await send(await perform(orm.em.fork(), dossier, person, type, key));
      }
    },
  };
}

/** The address of a task's page. */
export const taskPath = (reference: string, key: string): string => `/dossiers/${reference}/tasks/${key}`;

/** The form of a task as a browser sends it, filled in for an outcome such as `formalCheck.complete`. */
export function taskForm(page: Answer, type: string, over: Record<string, string> = {}): Record<string, string> {
  return {
    _version: page.hidden('_version'),
    _command: commandOf(page),
    _action: 'complete',
    _unbiased: 'true',
    ...Object.fromEntries(flat(taskAnswers[type] ?? {})),
    ...over,
  };
}

/** The key of the page's main form: it stands behind the form's version; buttons have keys of their own. */
function commandOf({ body }: Answer): string {
  return (
    /name="_version" value="\d+"\/><input type="hidden" name="_command" value="([^"]*)"/.exec(body)?.[1] ?? randomUUID()
  );
}

/** Answers as the names and texts of form fields; amounts as people write them. */
function flat(value: unknown, path = ''): [string, string][] {
  if (Array.isArray(value)) return value.flatMap((one, row) => flat(one, `${path}/${row}`));
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, one]) => flat(one, `${path}/${key}`));
  if (typeof value === 'number' && path.endsWith('Cents')) return [[path, String(value / 100)]];
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value))
    return [[path, value.split('-').toReversed().join('.')]];
  return [[path, String(value)]];
}

/** The reference in an address. */
export const referenceOf = (location: string): string => /[A-Z]{2}-\d{4}-\d{5}/.exec(location)?.[0] ?? '';
