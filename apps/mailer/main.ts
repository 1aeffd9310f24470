import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { readEnv } from '#libs/config/env.js';
import { createLog } from '#libs/config/log.js';
import { nestLog } from '#libs/config/nest-log.js';
import { MailerModule } from './mailer.module.js';

const env = readEnv('mailer');
const log = createLog('mailer', env.LOG_LEVEL);
const app = await NestFactory.createApplicationContext(MailerModule.with(env, log), { logger: nestLog(log) });
app.enableShutdownHooks();
