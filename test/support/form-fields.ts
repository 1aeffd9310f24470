/** The text of an attribute or element as a browser reads it. */
const plain = (html: string): string =>
  html
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

const attribute = (tag: string, name: string): string | undefined => {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  return found === undefined ? undefined : plain(found);
};

/**
 * What a browser without scripts sends with the form of a page that goes to this address, before anybody typed: its fields
 * with their values, several where a name comes several times.
 */
export function formFields(body: string, action: string): Record<string, string | string[]> {
  const forms = [...body.matchAll(/<form\b[^>]*>[\s\S]*?<\/form>/g)].map(([form]) => form);
  const form = forms.find((one) => attribute(one, 'action') === action && attribute(one, 'method') === 'post');
  if (form === undefined) throw new Error(`no form goes to ${action}`);
  return fieldsIn(form);
}

/** The same of any piece of a page. */
export function fieldsIn(html: string): Record<string, string | string[]> {
  const fields = new Map<string, string[]>();
  const add = (name: string | undefined, value: string): void => {
    if (name !== undefined && name !== '') fields.set(name, [...(fields.get(name) ?? []), value]);
  };
  for (const [tag, kind] of html.matchAll(/<(input|select|textarea)\b[^>]*>/g)) {
    const name = attribute(tag, 'name');
    if (kind === 'input') {
      const type = attribute(tag, 'type') ?? 'text';
      const isOff = (type === 'radio' || type === 'checkbox') && !/\schecked(=|\s|\/|>)/.test(tag);
      if (!isOff && type !== 'file') add(name, attribute(tag, 'value') ?? '');
    }
    const rest = html.slice(html.indexOf(tag) + tag.length);
    if (kind === 'textarea') add(name, plain(rest.slice(0, rest.indexOf('</textarea>')).replace(/^\n/, '')));
    if (kind === 'select') {
      const options = [...rest.slice(0, rest.indexOf('</select>')).matchAll(/<option\b[^>]*>/g)].map(
        ([option]) => option,
      );
      const chosen = options.find((option) => /\sselected(=|\s|\/|>)/.test(option)) ?? options[0] ?? '';
      add(name, attribute(chosen, 'value') ?? '');
    }
  }
  return Object.fromEntries(
    [...fields].map(([name, values]) => [name, values.length === 1 ? (values[0] ?? '') : values]),
  );
}

/** The hidden fields of the page's own form, as a browser would send them; without the token. */
export function hiddenFields(body: string): Record<string, string | string[]> {
  const fields = new Map<string, string[]>();
  const main = body.slice(body.indexOf('<main'));
  for (const [, name = '', value = ''] of main.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)) {
    if (name !== '_csrf') fields.set(name, [...(fields.get(name) ?? []), plain(value)]);
  }
  return Object.fromEntries(
    [...fields].map(([name, values]) => [name, values.length === 1 ? (values[0] ?? '') : values]),
  );
}
