import type { FormDefinition } from '#libs/forms/definition.js';

/**
 * A form of several pages as one page `main`, its pages as groups: a task is done beside its material, without leaving it.
 * The answers are the same, and so is the form they are kept under.
 */
export function onePage(form: FormDefinition): FormDefinition {
  const [first, ...more] = form.pages;
  if (first?.key === 'main' && more.length === 0) return form;
  const fields = form.pages.flatMap(({ key, fields: own }) =>
    own.map((field) => ({ ...field, group: field.group === undefined ? key : `${key}.${field.group}` })),
  );
  const onMain = (texts: Readonly<Record<string, string>>): Record<string, string> => ({
    ...texts,
    ...Object.fromEntries(
      Object.entries(texts).flatMap(([key, text]) => (/^#[^?]+$/.test(key) ? [[`#main.${key.slice(1)}`, text]] : [])),
    ),
    '#main': texts['#'] ?? '',
  });
  const { de, en } = form.texts;
  return { ...form, pages: [{ key: 'main', fields }], texts: { de: onMain(de), ...(en ? { en: onMain(en) } : {}) } };
}
