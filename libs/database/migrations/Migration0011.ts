import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Migration } from '@mikro-orm/migrations';
import { checkoutRoot } from '#libs/config/root.js';

/** Timers are read from the journal. */
export class Migration0011 extends Migration {
  override async up(): Promise<void> {
    this.addSql(readFileSync(join(checkoutRoot(), 'libs/database/migrations/timers.sql'), 'utf8'));
  }
}
