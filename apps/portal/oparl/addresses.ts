import { publicId } from '#libs/database/stores/publication.store.js';
import { pathOf } from '../council/views.js';
import { isUuid } from '../security/uuid.js';

/** Types with a list of their own, by the segment of their addresses: OParl's own names, and never to be changed. */
export const segments = {
  legislativeTerm: 'LegislativeTerm',
  organization: 'Organization',
  person: 'Person',
  membership: 'Membership',
  meeting: 'Meeting',
  agendaItem: 'AgendaItem',
  paper: 'Paper',
  consultation: 'Consultation',
  file: 'File',
  location: 'Location',
} as const;
export type Segment = keyof typeof segments;

const isSegment = (name: string): name is Segment => Object.hasOwn(segments, name);
const segmentOf = new Map<string, Segment>(
  Object.keys(segments).flatMap((name) => (isSegment(name) ? [[segments[name], name]] : [])),
);
const byLowerCase = new Map(['body', ...Object.keys(segments)].map((name) => [name.toLowerCase(), name]));

/** What is asked for. */
export type Target =
  | { kind: 'system' }
  | { kind: 'bodies' }
  | { kind: 'body' }
  | { kind: 'list'; type: string; organization?: string }
  | { kind: 'object'; type: string; id: string }
  | { kind: 'bytes'; id: string; as: 'access' | 'download' };

const root = '/oparl/v1.1';
/** Types with a page of their own: what is inside another object stands on that one's. */
const withPage: ReadonlySet<string> = new Set(['Paper', 'Meeting', 'Organization', 'Person']);
/** Of the only body there is. */
const bodyId = publicId('00000000-0000-0000-0000-000000000000', 'body');

/** The addresses of all that is served, below the portal's public one. Each thing has one (specification 2.3). */
export class Addresses {
  readonly system: string;
  readonly bodies: string;
  readonly body: string;
  /** the public pages of all that is served */
  readonly pages: string;

  constructor(private readonly portalUrl: string) {
    this.system = `${portalUrl}${root}`;
    this.bodies = `${this.system}/body`;
    this.body = `${this.bodies}/${bodyId}`;
    this.pages = `${portalUrl}/council`;
  }

  list(segment: Segment): string {
    return `${this.system}/${segment}`;
  }

  object({ type, id }: { type: string; id: string }): string {
    return `${this.system}/${segmentOf.get(type)}/${id}`;
  }

  /** The page on which people read an object; undefined where it has none of its own. */
  page(object: { type: string; id: string }): string | undefined {
    return withPage.has(object.type) ? `${this.portalUrl}${pathOf(object)}` : undefined;
  }

  /** What an organization meets for, or consults on. */
  ofOrganization(id: string, segment: 'meeting' | 'consultation'): string {
    return `${this.system}/organization/${id}/${segment}`;
  }

  /** A file's bytes: to be looked at, or to be saved. */
  bytes(id: string, as: 'access' | 'download'): string {
    return `${this.system}/file/${id}/${as}`;
  }
}

/**
 * What a path names, and how it is spelt properly: case, slashes and escapes as in `Addresses`. Undefined where it names
 * nothing, in any spelling.
 */
export function targetOf(path: string): { target: Target; path: string } | undefined {
  const parts = decodeURIComponent(path)
    .toLowerCase()
    .split('/')
    .filter((part) => part !== '');
  const [oparl, version = 'v1.1', given = '', id, third, ...more] = parts;
  if (oparl !== 'oparl' || version !== 'v1.1' || more.length > 0) return undefined;
  const found = (target: Target, ...rest: string[]) => ({ target, path: [root, ...rest].join('/') });
  if (given === '') return found({ kind: 'system' });
  const name = byLowerCase.get(given);
  if (name === undefined) return undefined;
  if (name === 'body') {
    if (id === undefined) return found({ kind: 'bodies' }, name);
    return id === bodyId && third === undefined ? found({ kind: 'body' }, name, id) : undefined;
  }
  if (!isSegment(name)) return undefined;
  const type = segments[name];
  if (id === undefined) return found({ kind: 'list', type }, name);
  if (!isUuid(id)) return undefined;
  if (third === undefined) return found({ kind: 'object', type, id }, name, id);
  if (name === 'organization' && (third === 'meeting' || third === 'consultation'))
    return found({ kind: 'list', type: segments[third], organization: id }, name, id, third);
  if (name === 'file' && (third === 'access' || third === 'download'))
    return found({ kind: 'bytes', id, as: third }, name, id, third);
  return undefined;
}
