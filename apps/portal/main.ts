import { createLog } from '#libs/config/log.js';
import { readEnv } from '#libs/config/env.js';
import { createPortal } from './create-portal.js';

const env = readEnv('portal');
const log = createLog('portal', env.LOG_LEVEL);
const portal = await createPortal(env, log);
portal.enableShutdownHooks();
await portal.listen(env.PORT, env.HOST);
log.info('portal listens', { port: env.PORT });
