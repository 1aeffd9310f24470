import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Migration } from '@mikro-orm/migrations';
import { checkoutRoot } from '#libs/config/root.js';

/** Who wants a mail about new calls, asked for twice (double opt-in), and what each application may do with it. */
export class Migration0003 extends Migration {
  override async up(): Promise<void> {
    this.addSql(readFileSync(join(checkoutRoot(), 'libs/database/migrations/subscriptions.sql'), 'utf8'));
  }
}
