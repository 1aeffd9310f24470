import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Migration } from '@mikro-orm/migrations';
import { checkoutRoot } from '#libs/config/root.js';

/** Administration never passes to a deputy, and mails with a code to sign in are deleted. */
export class Migration0012 extends Migration {
  override async up(): Promise<void> {
    this.addSql(readFileSync(join(checkoutRoot(), 'libs/database/migrations/deputies-and-codes.sql'), 'utf8'));
  }
}
