import type { Answer, ChosenFile, Visitor } from './visitor.js';

type Values = Readonly<Record<string, string | readonly string[]>>;

/** A PDF as small as the check of its content takes it. */
export const onePage = '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Size 1>>\n%%EOF\n';

/** Projects of tests lie ahead whenever they run: none begins before its application. */
export const nextYear = new Date().getFullYear() + 1;

/** What people type into the pages of the application for a project grant; everything is right. */
export const typed = {
  organisation: {
    '/organisation/name': 'Nachbarschaftskreis Nordpark',
    '/organisation/legalForm': 'initiative',
    '/organisation/street': 'Parkweg 3',
    '/organisation/postalCode': '44147',
    '/organisation/city': 'Dortmund',
    '/contact/name': 'Miriam Osei',
    '/contact/email': 'miriam.osei@nachbarschaft-nordpark.example',
  },
  project: {
    '/project/title': 'Sprachcafé im Nordpark',
    '/project/summary': 'Ein offenes Sprachcafé.',
    '/project/description': 'Jede Woche ein Nachmittag.',
    '/project/fieldOfAction': 'BILDUNG',
    '/project/districts': ['innenstadt-nord', 'eving'],
    '/project/participants': '40',
  },
  period: { '/period/from': `1.2.${nextYear}`, '/period/to': `30.11.${nextYear}` },
  finances: {
    '/vatDeductible': 'no',
    '/costs/0/category': 'materials',
    '/costs/0/text': 'Material',
    '/costs/0/amountCents': '1.500,00',
    '/income/0/category': 'ownFunds',
    '/income/0/text': 'Eigenmittel',
    '/income/0/amountCents': '300',
    '/requestedCents': '1.200',
  },
  declarations: Object.fromEntries(
    [
      'notBegun',
      'completeAndTrue',
      'subsidyRelevant',
      'noDoubleFunding',
      'noTerrorFinancing',
      'noClaim',
      'privacy',
    ].map((name) => [`/declarations/${name}`, ['', 'true']]),
  ),
} satisfies Record<string, Values>;

export type PageKey = keyof typeof typed;

/** Begins an application for a call. @returns the address of its overview */
export async function begin(visitor: Visitor, callId: string): Promise<string> {
  const address = `/calls/${callId}/apply`;
  const { location } = await visitor.submit(await visitor.get(address), address, {});
  return location;
}

/** Opens a page of a draft and sends it with these values. */
export async function fillPage(
  visitor: Visitor,
  draft: string,
  key: string,
  values: Values,
  action = 'continue',
): Promise<Answer> {
  const address = `${draft}/pages/${key}`;
  const page = await visitor.get(address);
  return visitor.submit(page, address, { _version: page.hidden('_version'), ...values, _action: action });
}

/** Uploads a file at a file field of the page with the attachments, by its button or another. */
export async function attach(
  visitor: Visitor,
  draft: string,
  { name = 'Satzung.pdf', content = onePage, field = '/attachments/basis' }: Partial<ChosenFile> = {},
  button: Values = { _upload: field },
): Promise<Answer> {
  const page = await visitor.get(`${draft}/pages/attachments`);
  const form = { _csrf: page.hidden('_csrf'), _version: page.hidden('_version'), ...button };
  const files = name === '' ? [] : [{ field, name, content }];
  return visitor.upload(`${draft}/pages/attachments`, form, files);
}

/** Fills in a whole application. */
export async function fillIn(visitor: Visitor, draft: string): Promise<void> {
  for (const [key, values] of Object.entries(typed)) {
    const { status } = await fillPage(visitor, draft, key, values);
    if (status !== 303) throw new Error(`page ${key} answered ${status}`);
  }
  const { status } = await attach(visitor, draft);
  if (status !== 303) throw new Error(`the upload answered ${status}`);
}

/** The page that checks a draft, and what its button sends. */
export async function lastCheck(visitor: Visitor, draft: string): Promise<{ page: Answer; form: Values }> {
  const page = await visitor.get(`${draft}/check`);
  return { page, form: { _version: page.hidden('_version'), _command: page.hidden('_command') } };
}

/** Sends a complete draft. @returns the answer, which leads to the status page */
export async function send(visitor: Visitor, draft: string): Promise<Answer> {
  const { page, form } = await lastCheck(visitor, draft);
  return visitor.submit(page, `${draft}/check`, form);
}

/** The reference in an address of a status page. */
export const referenceIn = (location: string): string => /[A-Z]{2}-\d{4}-\d{5}/.exec(location)?.[0] ?? '';
