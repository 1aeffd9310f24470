import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { oparlSchemas } from './oparl-schemas.js';
import { isObject, typeOf, type Json } from './oparl-checks.js';

/** A client that knows nothing of our addresses but the entry. */
export class OparlClient {
  requests = 0;

  constructor(
    private readonly portal: NestFastifyApplication,
    readonly entry = 'http://portal.example/oparl/v1.1',
  ) {}

  /** An answer as it comes, redirects and errors too. */
  async ask(url: string, headers: Record<string, string> = {}, method: 'GET' | 'HEAD' | 'POST' | 'OPTIONS' = 'GET') {
    this.requests += 1;
    const { host, pathname, search } = new URL(url);
    return this.portal.inject({
      method,
      url: `${pathname}${search}`,
      headers: { host, accept: 'application/json', ...headers },
    });
  }

  /** The JSON behind an address. @throws Error for anything but 200 */
  async get(url: string): Promise<Json> {
    const answer = await this.ask(url);
    if (answer.statusCode !== 200)
      throw new Error(`${url} answered ${answer.statusCode}: ${answer.body.slice(0, 300)}`);
    const value: unknown = JSON.parse(answer.body);
    if (!isObject(value)) throw new Error(`${url} is no object`);
    return value;
  }

  /** All pages of a list. */
  async pages(url: string): Promise<Json[]> {
    const pages: Json[] = [];
    for (let next: unknown = url; typeof next === 'string';) {
      const page = await this.get(next);
      pages.push(page);
      next = isObject(page['links']) ? page['links']['next'] : undefined;
    }
    return pages;
  }

  /** All objects of a list. */
  async list(url: string): Promise<Json[]> {
    const pages = await this.pages(url);
    return pages.flatMap(({ data }) => (Array.isArray(data) ? data.filter(isObject) : []));
  }

  /** The addresses of all lists of the body, by the type of what they hold; that of bodies too. */
  async lists(): Promise<Map<string, string>> {
    const system = await this.get(this.entry);
    const bodies = String(system['body']);
    const [body = {}] = await this.list(bodies);
    const found = Object.entries(oparlSchemas['Body']?.properties ?? {}).flatMap(
      ([property, word]): [string, string][] => (word.startsWith('@') ? [[word.slice(1), String(body[property])]] : []),
    );
    return new Map([['Body', bodies], ...found]);
  }

  /**
   * A copy of everything, or what it becomes by what was modified since.
   * @param since an instant with zone
   */
  async copy(copy = new Map<string, Json>(), since?: string): Promise<Map<string, Json>> {
    const query = since === undefined ? '' : `?modified_since=${encodeURIComponent(since)}`;
    for (const url of (await this.lists()).values()) {
      for (const object of await this.list(`${url}${query}`)) {
        if (object['deleted'] === true) copy.delete(String(object['id']));
        else copy.set(String(object['id']), object);
      }
    }
    return copy;
  }
}

/** Ids of objects by type. */
export const idsOf = (objects: Iterable<Json>, type: string): string[] =>
  [...objects].filter((one) => typeOf(one) === type).map(({ id }) => String(id));
