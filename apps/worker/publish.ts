import type { EntityManager } from '@mikro-orm/postgresql';
import type { Log } from '#libs/config/log.js';
import { publish, publishProgrammes, storedTerms, type StoredTerms } from '#libs/database/stores/definition.store.js';
import { documentTemplates } from '#libs/documents/document-templates.js';
import { defects } from '#libs/engine/defects.js';
import type { FormReference } from '#libs/engine/definition.js';
import { formDefects } from '#libs/forms/form-defects.js';
import { mailTemplates } from '#libs/mail/mail-templates.js';
import { processes } from '#libs/processes/index.js';
import { roles } from '#libs/processes/roles.js';

/** The catalogue has faults; the message lists each with its place and its mend. */
export class DefectiveCatalogue extends Error {
  override name = 'DefectiveCatalogue';
}

/**
 * Checks and publishes every process and form of the catalogue; checks also the terms of all programmes and calls there are.
 * @throws DefectiveCatalogue, or VersionChanged where a published version has other content
 */
export async function publishCatalogue(em: EntityManager, log: Log): Promise<void> {
  const all = Object.values(processes);
  const forms = all.flatMap((process) => process.forms);
  const surroundings = {
    heldRoles: new Set(Object.keys(roles)),
    mails: new Set<string>(mailTemplates),
    documents: new Set<string>(documentTemplates),
    forms: new Set(forms.map((form) => `${form.name}@${form.version}`)),
  };
  const found = [
    ...all.flatMap(({ definition }) =>
      defects(definition, surroundings).map((one) => `${definition.name}, ${one.where}: ${one.message}`),
    ),
    ...forms.flatMap((form) => formDefects(form).map((fault) => `${form.name}: ${fault}`)),
    ...new Set(
      [...seededTerms(), ...(await storedTerms(em))].flatMap((one) =>
        termFaults(one, surroundings.forms).map((fault) => `${placeOf(one)}: ${fault}`),
      ),
    ),
  ];
  if (found.length > 0) throw new DefectiveCatalogue(`the catalogue has faults:\n${found.join('\n')}`);
  await publish(
    em,
    all.map((process) => process.definition),
    forms,
  );
  for (const { definition, programmes } of all) await publishProgrammes(em, definition, programmes);
  log.info('published', { count: all.length });
}

const seededTerms = (): StoredTerms[] =>
  Object.entries(processes).flatMap(([process, { programmes }]) =>
    programmes.map(({ key: programme, terms }) => ({ programme, process, call: null, terms })),
  );

const placeOf = ({ programme, call }: StoredTerms): string =>
  call === null ? `programme ${programme}` : `programme ${programme}, call ${call}`;

/** What makes no sense to the programme's process, and forms that terms name and nobody has published. */
function termFaults({ process, terms }: StoredTerms, published: ReadonlySet<string>): string[] {
  const faults = processes[process]?.termFaults?.(terms) ?? [];
  const { forms } = terms;
  if (faults.length > 0 || typeof forms !== 'object' || forms === null) return [...faults];
  return Object.entries(forms).flatMap(([key, { name, version }]: [string, FormReference]) =>
    published.has(`${name}@${version}`)
      ? []
      : [`the term forms names ${name}@${version} for ${key}, which is not published`],
  );
}
