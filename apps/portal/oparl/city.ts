import type { PublicBody } from '#libs/database/stores/public-reading.store.js';
import type { PortalEnv } from '../connections/portal-env.js';
import { dateTime, internal, renderInside, typeUrl, type Json, type Rendering } from './render.js';

/** The entry: the interface itself, from which everything is found (specification 3.2). */
export function systemObject(env: PortalEnv, { addresses }: Rendering): Json {
  return {
    id: addresses.system,
    type: typeUrl('System'),
    oparlVersion: 'https://schema.oparl.org/1.1/',
    name: `Ratsinformationen: ${env.OPARL_BODY_NAME}`,
    body: addresses.bodies,
    license: env.OPARL_LICENSE,
    contactName: env.OPARL_CONTACT_NAME,
    contactEmail: env.OPARL_CONTACT_EMAIL,
    website: env.PORTAL_URL,
    web: addresses.pages,
    created: dateTime(new Date(env.OPARL_SINCE)),
    modified: dateTime(new Date(env.OPARL_CHANGED)),
  };
}

/** When the body changed last: its settings, its legislative terms or its council. */
export function bodyModified(env: PortalEnv, { modified }: PublicBody): Date {
  const changed = new Date(env.OPARL_CHANGED);
  return modified && modified > changed ? modified : changed;
}

/** The city with its lists (specification 3.3). */
export function bodyObject(env: PortalEnv, body: PublicBody, rendering: Rendering): Json {
  const { addresses, omitInternal } = rendering;
  const terms = { legislativeTerm: body.terms.map((term) => renderInside(term, rendering)) };
  const object: Json = {
    id: addresses.body,
    type: typeUrl('Body'),
    system: addresses.system,
    name: env.OPARL_BODY_NAME,
    shortName: env.OPARL_BODY_SHORT_NAME,
    classification: 'Stadt',
    ags: env.OPARL_AGS,
    rgs: env.OPARL_RGS,
    website: env.OPARL_WEBSITE,
    web: addresses.pages,
    license: env.OPARL_LICENSE,
    oparlSince: dateTime(new Date(env.OPARL_SINCE)),
    contactName: env.OPARL_CONTACT_NAME,
    contactEmail: env.OPARL_CONTACT_EMAIL,
    organization: addresses.list('organization'),
    person: addresses.list('person'),
    meeting: addresses.list('meeting'),
    paper: addresses.list('paper'),
    agendaItem: addresses.list('agendaItem'),
    consultation: addresses.list('consultation'),
    file: addresses.list('file'),
    membership: addresses.list('membership'),
    locationList: addresses.list('location'),
    legislativeTermList: addresses.list('legislativeTerm'),
    ...terms,
    ...(body.parliament ? { mainOrganization: addresses.object(body.parliament) } : {}),
    created: dateTime(new Date(env.OPARL_SINCE)),
    modified: dateTime(bodyModified(env, body)),
  };
  if (omitInternal) for (const name of internal['Body'] ?? []) delete object[name];
  return object;
}
