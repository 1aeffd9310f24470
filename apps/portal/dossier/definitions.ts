import { Injectable } from '@nestjs/common';
import { calendar } from '#libs/calendar/due.js';
import { processDefinition } from '#libs/database/stores/definition.store.js';
import { compile, type Compiled } from '#libs/engine/compile.js';
import { Database } from '../connections/database.js';

/** Published definitions, compiled: to say who may do what, and to draw them. A version never changes, so each is read once. */
@Injectable()
export class Definitions {
  private readonly known = new Map<string, Compiled>();

  constructor(private readonly database: Database) {}

  /** @throws Error where that version was never published */
  async get(name: string, version: number): Promise<Compiled> {
    const key = `${name}@${version}`;
    const compiled =
      this.known.get(key) ?? compile(await processDefinition(this.database.fork(), name, version), calendar);
    this.known.set(key, compiled);
    return compiled;
  }
}
