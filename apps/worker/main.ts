import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { readEnv } from '#libs/config/env.js';
import { createLog } from '#libs/config/log.js';
import { nestLog } from '#libs/config/nest-log.js';
import { WorkerModule } from './worker.module.js';

const env = readEnv('worker');
const log = createLog('worker', env.LOG_LEVEL);
const app = await NestFactory.createApplicationContext(WorkerModule.with(env, log), { logger: nestLog(log) });
app.enableShutdownHooks();
