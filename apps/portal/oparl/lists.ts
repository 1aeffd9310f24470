import { publicPage, type PublicBody } from '#libs/database/stores/public-reading.store.js';
import type { Database } from '../connections/database.js';
import type { PortalEnv } from '../connections/portal-env.js';
import { bodyModified, bodyObject } from './city.js';
import { writeListQuery, type ListQuery } from './list-query.js';
import { OparlError } from './oparl-error.js';
import { render, type Json, type Rendering } from './render.js';

/**
 * One page of a list (specification 2.5). It goes on behind the last object of the page before: nothing moves while pages
 * are turned, and what is added meanwhile comes last.
 * @throws OparlError `after` where there is no such page
 */
export async function listPage(
  database: Database,
  list: { type: string; organization?: string; address: string },
  query: ListQuery,
  rendering: Rendering,
): Promise<Json> {
  const { after, limit, omitInternal, ...filter } = query;
  const naming = list.organization && { naming: { property: 'organization', id: list.organization } };
  const page = await publicPage(database.fork(), { type: list.type, ...naming, ...filter }, { after, limit });
  if (!page) throw new OparlError('after');
  const data = page.objects.map((node) => render(node, { ...rendering, omitInternal }));
  const last = page.objects.at(-1)?.id;
  return envelope(list.address, query, { data, total: page.total, next: page.more ? last : undefined });
}

/** The list of the one body. */
export function bodyPage(env: PortalEnv, body: PublicBody, query: ListQuery, rendering: Rendering): Json {
  const { createdSince, createdUntil, modifiedSince, modifiedUntil, omitInternal, after } = query;
  if (after !== undefined) throw new OparlError('after');
  const isWithin = (at: Date, since?: Date, until?: Date): boolean =>
    (!since || at >= since) && (!until || at <= until);
  const meets =
    isWithin(new Date(env.OPARL_SINCE), createdSince, createdUntil) &&
    isWithin(bodyModified(env, body), modifiedSince, modifiedUntil);
  const data = meets ? [bodyObject(env, body, { ...rendering, omitInternal })] : [];
  return envelope(rendering.addresses.bodies, query, { data, total: data.length, next: undefined });
}

function envelope(
  address: string,
  query: ListQuery,
  { data, total, next }: { data: Json[]; total: number; next: string | undefined },
): Json {
  const { after: _, ...first } = query;
  return {
    data,
    pagination: {
      totalElements: total,
      elementsPerPage: query.limit,
      totalPages: Math.max(1, Math.ceil(total / query.limit)),
    },
    links: {
      first: `${address}${writeListQuery(first)}`,
      self: `${address}${writeListQuery(query)}`,
      ...(next === undefined ? {} : { next: `${address}${writeListQuery({ ...query, after: next })}` }),
    },
  };
}
