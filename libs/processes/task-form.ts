import type { FormReference } from '#libs/engine/definition.js';

/**
 * The form that a task or command of a dossier is filled in with: the programme's own, where its terms name one for it, else
 * the declared one.
 * @returns `application` where it is the application's form, in the version that the dossier has
 */
export function taskForm<Form extends FormReference | 'application'>(
  name: string,
  { form }: { form?: Form },
  terms: Readonly<Record<string, unknown>>,
): FormReference | Form | undefined {
  const own = record(record(terms['forms'])?.[name]);
  const [formName, version] = [own?.['name'], own?.['version']];
  return typeof formName === 'string' && typeof version === 'number' ? { name: formName, version } : form;
}

const record = (value: unknown): Record<string, unknown> | undefined =>
  typeof value === 'object' && value !== null ? { ...value } : undefined;
