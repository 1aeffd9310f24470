/** A feed of entries (RFC 4287). Instants ISO, addresses absolute. */
export interface Feed {
  readonly id: string;
  readonly title: string;
  readonly self: string;
  /** page with the same */
  readonly page: string;
  readonly author: string;
  readonly entries: readonly FeedEntry[];
}

export interface FeedEntry {
  /** UUID */
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly published: Date;
  readonly updated: Date;
  readonly summary: string;
  readonly category: string | undefined;
}

/** The feed as `application/atom+xml`; its instant is that of its newest entry, so that the same is the same. */
export function writeAtom({ id, title, self, page, author, entries }: Feed): string {
  const newest = Math.max(0, ...entries.map(({ updated }) => updated.getTime()));
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de">',
    `<id>${xml(id)}</id>`,
    `<title>${xml(title)}</title>`,
    `<updated>${new Date(newest).toISOString()}</updated>`,
    `<link rel="self" type="application/atom+xml" href="${xml(self)}"/>`,
    `<link rel="alternate" type="text/html" href="${xml(page)}"/>`,
    `<author><name>${xml(author)}</name></author>`,
    ...entries.map(entry),
    '</feed>',
  ];
  return `${lines.join('\n')}\n`;
}

const entry = ({ id, title, url, published, updated, summary, category }: FeedEntry): string =>
  [
    '<entry>',
    `<id>urn:uuid:${xml(id)}</id>`,
    `<title>${xml(title)}</title>`,
    `<link rel="alternate" type="text/html" href="${xml(url)}"/>`,
    `<published>${published.toISOString()}</published>`,
    `<updated>${updated.toISOString()}</updated>`,
    ...(category === undefined ? [] : [`<category term="${xml(category)}"/>`]),
    `<summary>${xml(summary)}</summary>`,
    '</entry>',
  ].join('\n');

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for XML 1.0: escaped, without the characters that it cannot hold. */
export const xml = (text: string): string =>
  text
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll(/[&<>"]/g, (sign) => escapes[sign] ?? sign);
