import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Migration } from '@mikro-orm/migrations';
import { checkoutRoot } from '#libs/config/root.js';

/** What prizes need: proposers, sealed dossiers with their readers, and awards. */
export class Migration0005 extends Migration {
  override async up(): Promise<void> {
    this.addSql(readFileSync(join(checkoutRoot(), 'libs/database/migrations/prizes.sql'), 'utf8'));
  }
}
