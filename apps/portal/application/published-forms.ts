import { Injectable } from '@nestjs/common';
import { FormDefinitionRow } from '#libs/database/entities/programme.entity.js';
import type { FormVersion } from '#libs/database/stores/draft.store.js';
import type { FormDefinition } from '#libs/forms/definition.js';
import { Database } from '../connections/database.js';

/** A form as it was published, and what an application keeps of it. */
export interface PublishedForm {
  readonly definition: FormDefinition;
  readonly version: FormVersion;
}

/** Published forms. A version never changes, so each is read once. */
@Injectable()
export class PublishedForms {
  private readonly known = new Map<string, PublishedForm>();

  constructor(private readonly database: Database) {}

  /** @throws Error where that version was never published */
  async get(name: string, version: number): Promise<PublishedForm> {
    const key = `${name}@${version}`;
    const known = this.known.get(key);
    if (known) return known;
    const row = await this.database.fork().findOne(FormDefinitionRow, { name, version });
    if (!row) throw new Error(`form ${key} is not published`);
    const form = { definition: row.body, version: { name, version, hash: row.hash } };
    this.known.set(key, form);
    return form;
  }
}
