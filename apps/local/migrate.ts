import { migrate } from '#libs/database/migrate.js';
import { readEnv } from '#libs/config/env.js';

await migrate(readEnv('migrate').DATABASE_OWNER_URL);
