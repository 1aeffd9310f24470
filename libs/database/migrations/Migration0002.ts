import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Migration } from '@mikro-orm/migrations';
import { checkoutRoot } from '#libs/config/root.js';

/** Calls as dossiers, the budget that the ledger keeps, deputies, and the line for money. */
export class Migration0002 extends Migration {
  override async up(): Promise<void> {
    this.addSql(readFileSync(join(checkoutRoot(), 'libs/database/migrations/funding.sql'), 'utf8'));
  }
}
