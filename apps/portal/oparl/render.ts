import { withOffset } from '#libs/calendar/berlin.js';
import { references } from '#libs/database/public-shapes.js';
import type { PublicNode } from '#libs/database/stores/public-reading.store.js';
import { publicFileName } from '#libs/documents/public-file.js';
import type { Addresses } from './addresses.js';

export type Json = Record<string, unknown>;

/** The type of an object, a tombstone or an error (specification 3.1). */
export const typeUrl = (type: string): string => `https://schema.oparl.org/1.1/${type}`;

/** An instant as OParl writes it: to the second, with the distance from UTC. */
export const dateTime = (instant: Date): string => withOffset(instant.toISOString());

/** Properties that hold an instant, which is stored in UTC. */
const instants: Readonly<Record<string, readonly string[]>> = {
  Meeting: ['start', 'end'],
  AgendaItem: ['start', 'end'],
};

/** What `omit_internal` leaves out (specification 2.5). */
export const internal: Readonly<Record<string, readonly string[]>> = {
  Body: ['legislativeTerm'],
  Person: ['membership'],
  Meeting: ['auxiliaryFile', 'agendaItem'],
  AgendaItem: ['auxiliaryFile'],
  Paper: ['auxiliaryFile', 'location'],
};

const ofBody = new Set(['LegislativeTerm', 'Organization', 'Person', 'Paper']);

/** By type and property: where an object names those who refer to it, whether it names several. */
const backs = new Map(
  Object.values(references).flatMap((shape) =>
    Object.values(shape).flatMap(({ to, back }): [string, boolean][] =>
      back ? [[`${to} ${back.property}`, back.many ?? false]] : [],
    ),
  ),
);

export interface Rendering {
  addresses: Addresses;
  omitInternal?: boolean;
}

/** An object as it is shown by itself, with those that refer to it; or its tombstone. */
export function render(node: PublicNode, rendering: Rendering): Json {
  const frame = { id: rendering.addresses.object(node), type: typeUrl(node.type) };
  const dates = { created: dateTime(node.created), modified: dateTime(node.modified) };
  if (node.deleted) return { ...frame, ...dates, deleted: true };
  const isOfBody = ofBody.has(node.type);
  return {
    ...frame,
    ...(isOfBody ? { body: rendering.addresses.body } : {}),
    ...own(node, rendering),
    ...named(node, rendering),
    ...dates,
  };
}

/** As it is shown inside another one: without what leads back. */
function inside(node: PublicNode, rendering: Rendering): Json {
  const { addresses } = rendering;
  return {
    id: addresses.object(node),
    type: typeUrl(node.type),
    // The body is no parent of these; of its legislative terms it is.
    ...(ofBody.has(node.type) && node.type !== 'LegislativeTerm' ? { body: addresses.body } : {}),
    ...own(node, rendering),
    created: dateTime(node.created),
    modified: dateTime(node.modified),
  };
}

/** A legislative term inside the body. */
export const renderInside = inside;

/** What the object says and names itself, and what it holds. */
function own(node: PublicNode, rendering: Rendering): Json {
  const { addresses } = rendering;
  const { type, id, data, file } = node;
  const at = instants[type] ?? [];
  const said = Object.entries(data).map(([name, value]): [string, unknown] => [
    name,
    at.includes(name) && typeof value === 'string' ? withOffset(value) : value,
  ]);
  const members =
    type === 'Person' ? { membership: many(node.parts['membership']?.map((part) => inside(part, rendering))) } : {};
  const lists =
    type === 'Organization'
      ? { meeting: addresses.ofOrganization(id, 'meeting'), consultation: addresses.ofOrganization(id, 'consultation') }
      : {};
  const all = {
    ...Object.fromEntries(said),
    web: addresses.page(node),
    ...lists,
    ...(file ? bytesOf(node, addresses) : {}),
    ...referred(node, rendering),
    ...members,
  };
  const left = rendering.omitInternal ? (internal[type] ?? []) : [];
  return Object.fromEntries(Object.entries(all).filter(([name, value]) => !left.includes(name) && !isEmpty(value)));
}

function referred(node: PublicNode, rendering: Rendering): Json {
  const shape = Object.entries(references[node.type] ?? {});
  return Object.fromEntries(
    shape.flatMap(([property, { many: isMany, embedded }]): [string, unknown][] => {
      const one = (values: unknown[] | undefined): unknown => (isMany ? many(values) : values?.[0]);
      if (!embedded) return [[property, one(node.links[property]?.map((link) => rendering.addresses.object(link)))]];
      const parts = node.parts[property];
      const whole = one(parts?.map((part) => inside(part, rendering)));
      if (embedded === true) return [[property, whole]];
      return [
        [property, one(parts?.map((part) => rendering.addresses.object(part)))],
        [embedded.alsoAs, whole],
      ];
    }),
  );
}

/** Who names the object, where OParl has a property for it. */
function named(node: PublicNode, { addresses }: Rendering): Json {
  return Object.fromEntries(
    Object.entries(node.back).map(([property, links]) => {
      const urls = [...(node.links[property] ?? []), ...links].map((link) => addresses.object(link));
      return [property, backs.get(`${node.type} ${property}`) ? [...new Set(urls)] : urls[0]];
    }),
  );
}

function bytesOf({ id, data, file }: PublicNode, addresses: Addresses): Json {
  if (!file) return {};
  return {
    fileName: publicFileName(data, file.mediaType),
    mimeType: file.mediaType,
    size: file.sizeBytes,
    ...(file.sha512 === null ? {} : { sha512Checksum: file.sha512 }),
    accessUrl: addresses.bytes(id, 'access'),
    downloadUrl: addresses.bytes(id, 'download'),
  };
}

const many = (values: unknown[] | undefined): unknown[] => values ?? [];

/** What is left out rather than shown as nothing (specification 2.4). */
const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
