import type { EntityManager } from '@mikro-orm/postgresql';
import type { ProcessDefinition } from '#libs/engine/definition.js';
import type { FormDefinition } from '#libs/forms/definition.js';
import { canonicalJson, hashOf } from '#libs/engine/journal.js';
import { FormDefinitionRow, ProcessDefinitionRow, Programme } from '../entities/programme.entity.js';
import { prepared, type Sender } from '../prepared.js';

/** A published version has other content than the code. The message names it and the way out. */
export class VersionChanged extends Error {
  override name = 'VersionChanged';
  constructor(kind: string, name: string, version: number) {
    super(`${kind} ${name} version ${version} is published with other content: bump the version`);
  }
}

/**
 * Publishes definitions: new versions are written, known ones compared.
 * @throws VersionChanged where a published version has other content
 */
export async function publish(
  em: EntityManager,
  definitions: readonly ProcessDefinition[],
  forms: readonly FormDefinition[],
): Promise<void> {
  await em.transactional(async (inner) => {
    for (const body of definitions) {
      const { name, version } = body;
      const known = await inner.findOne(ProcessDefinitionRow, { name, version });
      if (known && known.hash !== hashOf(body)) throw new VersionChanged('process', name, version);
      if (!known) inner.create(ProcessDefinitionRow, { name, version, hash: hashOf(body), body });
    }
    for (const body of forms) {
      const { name, version } = body;
      const known = await inner.findOne(FormDefinitionRow, { name, version });
      if (known && known.hash !== hashOf(body)) throw new VersionChanged('form', name, version);
      // Through its canonical text, so that the row holds plain data whatever the code's object was made of.
      if (!known)
        inner.create(FormDefinitionRow, { name, version, hash: hashOf(body), body: JSON.parse(canonicalJson(body)) });
    }
  });
}

/** A published definition. @throws where that version was never published */
export async function processDefinition(by: Sender, name: string, version: number): Promise<ProcessDefinition> {
  const [row] = await prepared(by).execute<{ body: ProcessDefinition }[]>(
    'select body from process_definition where name = ? and version = ?',
    [name, version],
  );
  if (!row) throw new Error(`process ${name} version ${version} is not published`);
  return row.body;
}

interface ProgrammeSeed {
  key: string;
  form: { name: string; version: number };
  terms: Readonly<Record<string, unknown>>;
  texts: { de: Record<string, string>; en?: Record<string, string> };
}

/** Terms as they are stored: of a programme, or of one of its calls, whose own lie on top. */
export interface StoredTerms {
  programme: string;
  process: string;
  /** id of the call; null for the programme itself */
  call: string | null;
  terms: Record<string, unknown>;
}

/** The terms of all programmes, and of all calls that have some of their own. */
export function storedTerms(em: EntityManager): Promise<StoredTerms[]> {
  return em.execute(
    `select key as programme, process, null as call, terms from programme
     union all select p.key, p.process, c.id::text, p.terms || c.terms from call c join programme p on p.key = c.programme where c.terms <> '{}'
     order by programme, call nulls first`,
  );
}

/** Publishes programmes that are not there yet; new dossiers of those that are use the newest process and form. */
export async function publishProgrammes(
  em: EntityManager,
  { name, version }: ProcessDefinition,
  programmes: readonly ProgrammeSeed[],
): Promise<void> {
  for (const { key, form, terms, texts } of programmes) {
    const known = await em.findOne(Programme, { key });
    const versions = { process: name, processVersion: version, formName: form.name, formVersion: form.version };
    if (known) Object.assign(known, versions);
    else em.create(Programme, { key, ...versions, terms: { ...terms }, texts: { ...texts } });
  }
  await em.flush();
}
