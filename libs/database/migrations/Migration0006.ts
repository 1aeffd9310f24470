import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Migration } from '@mikro-orm/migrations';
import { checkoutRoot } from '#libs/config/root.js';

/** Everything that is public, and what of it refers to what. */
export class Migration0006 extends Migration {
  override async up(): Promise<void> {
    this.addSql(readFileSync(join(checkoutRoot(), 'libs/database/migrations/publication.sql'), 'utf8'));
  }
}
