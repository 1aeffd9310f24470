import { Inject, Injectable } from '@nestjs/common';
import { publicBody, publicObject, type PublicNode } from '#libs/database/stores/public-reading.store.js';
import { publicFileHeaders, publicFileName } from '#libs/documents/public-file.js';
import { DiskFileStorage } from '#libs/documents/storage.js';
import { Database } from '../connections/database.js';
import { PORTAL_ENV, type PortalEnv } from '../connections/portal-env.js';
import { Addresses, targetOf, type Target } from './addresses.js';
import { isKnown, jsonAnswer, openToAll, stateOf, type Answer, type Conditions } from './answer.js';
import { bodyModified, bodyObject, systemObject } from './city.js';
import { inOrder, readListQuery } from './list-query.js';
import { bodyPage, listPage } from './lists.js';
import { OparlError } from './oparl-error.js';
import { render, type Json, type Rendering } from './render.js';

/** OParl 1.1: what is public, for programs. Everything it knows of a request stands in the address. */
@Injectable()
export class Oparl {
  readonly addresses: Addresses;

  constructor(
    private readonly database: Database,
    private readonly storage: DiskFileStorage,
    @Inject(PORTAL_ENV) private readonly env: PortalEnv,
  ) {
    this.addresses = new Addresses(env.PORTAL_URL);
  }

  /**
   * What stands under an address.
   * @param url path and query as they were asked for
   * @throws OparlError where nothing does, or the query is not understood
   */
  async answer(url: string, conditions: Conditions): Promise<Answer> {
    const [path = '', ...rest] = url.split('?');
    const query = rest.join('?');
    const found = targetOf(path);
    if (!found) throw new OparlError('noAddress', { system: this.addresses.system });
    const { target } = found;
    if (target.kind === 'list' || target.kind === 'bodies') {
      const parameters = new URLSearchParams(query);
      const asked = readListQuery(parameters);
      const ordered = inOrder(query);
      if (path !== found.path || ordered !== undefined) return this.elsewhere(found.path, ordered ?? query);
      return jsonAnswer(await this.list(target, found.path, asked), conditions);
    }
    const omitInternal = query === 'omit_internal=true' && target.kind !== 'bytes';
    if (path !== found.path || !(query === '' || omitInternal))
      return this.elsewhere(found.path, omitInternal ? query : '');
    if (target.kind === 'bytes') return this.bytes(target, conditions);
    const { value, modified } = await this.single(target, { addresses: this.addresses, omitInternal });
    return jsonAnswer(value, conditions, { modified });
  }

  /** Another spelling of the same address: there is one for each object (specification 2.3.1). */
  private elsewhere(path: string, query: string): Answer {
    const location = `${this.env.PORTAL_URL}${path}${query === '' ? '' : `?${query}`}`;
    return { status: 301, headers: { ...openToAll, location, 'cache-control': 'no-cache' }, body: undefined };
  }

  private async list(
    target: Extract<Target, { kind: 'list' | 'bodies' }>,
    path: string,
    query: ReturnType<typeof readListQuery>,
  ): Promise<Json> {
    const rendering = { addresses: this.addresses };
    if (target.kind === 'bodies') return bodyPage(this.env, await publicBody(this.database.fork()), query, rendering);
    if (target.organization !== undefined) await this.object('Organization', target.organization);
    return listPage(this.database, { ...target, address: `${this.env.PORTAL_URL}${path}` }, query, rendering);
  }

  private async single(
    target: Exclude<Target, { kind: 'list' | 'bodies' | 'bytes' }>,
    rendering: Rendering,
  ): Promise<{ value: Json; modified: Date }> {
    if (target.kind === 'system')
      return { value: systemObject(this.env, rendering), modified: new Date(this.env.OPARL_CHANGED) };
    if (target.kind === 'body') {
      const body = await publicBody(this.database.fork());
      return { value: bodyObject(this.env, body, rendering), modified: bodyModified(this.env, body) };
    }
    const node = await this.object(target.type, target.id);
    return { value: render(node, rendering), modified: node.modified };
  }

  /** @throws OparlError `noObject` for what never was public, as for what never was */
  private async object(type: string, id: string): Promise<PublicNode> {
    const node = await publicObject(this.database.fork(), id);
    if (node?.type !== type) throw new OparlError('noObject');
    return node;
  }

  /** A file leaves as it was stored, or not at all. */
  private async bytes({ id, as }: { id: string; as: 'access' | 'download' }, conditions: Conditions): Promise<Answer> {
    const { deleted, file, data, modified } = await this.object('File', id);
    if (deleted || !file) throw new OparlError('gone');
    const state = stateOf(`"${file.sha256}"`, modified);
    const headers = {
      ...openToAll,
      ...publicFileHeaders(file.mediaType, publicFileName(data, file.mediaType), as),
      'cache-control': 'no-cache',
      ...state,
    };
    if (isKnown(state, conditions)) return { status: 304, headers, body: undefined };
    return { status: 200, headers, body: await this.storage.read(file.sha256, { verify: true }) };
  }
}
