import { readEnv } from '#libs/config/env.js';
import { bringSchema } from './schema.js';

await bringSchema(readEnv('migrate').DATABASE_OWNER_URL);
