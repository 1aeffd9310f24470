import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ConfigurationError, readEnv } from './env.js';
import { checkoutRoot } from './root.js';

const portal = {
  DATABASE_URL: 'postgresql://portal:geheim@127.0.0.1:5432/feinschliff',
  TEMPORAL_ADDRESS: '127.0.0.1:7233',
  OIDC_ISSUER: 'http://127.0.0.1:3003',
  OIDC_CLIENT_ID: 'portal',
  OIDC_CLIENT_SECRET: 'geheim',
  PORTAL_URL: 'http://127.0.0.1:3000/',
  FILES_DIR: '/tmp/files',
};

function messageOf(start: () => unknown): string {
  try {
    start();
  } catch (error) {
    if (error instanceof ConfigurationError) return error.message;
  }
  throw new Error('no configuration error');
}

describe('settings from the environment', () => {
  it('fills the defaults', () => {
    const env = readEnv('portal', portal);
    expect(env).toMatchObject({ PORT: 3000, HOST: '127.0.0.1', TASK_QUEUE: 'dossiers', TEMPORAL_NAMESPACE: 'default' });
    expect(env.QUEUE_DATABASE_URL).toBe(portal.DATABASE_URL);
    expect(env.PORTAL_URL).toBe('http://127.0.0.1:3000');
  });

  it('names all bad variables with what is expected, in one error', () => {
    const { FILES_DIR: _, ...rest } = portal;
    const message = messageOf(() =>
      readEnv('portal', { ...rest, PORT: 'abc', TEMPORAL_ADDRESS: 'nowhere', OIDC_CLIENT_ID: '' }),
    );
    expect(message).toContain('FILES_DIR: missing; expected folder of the uploaded and made files');
    expect(message).toContain('OIDC_CLIENT_ID: missing; expected client id');
    expect(message).toContain('PORT: expected a port');
    expect(message).toContain('TEMPORAL_ADDRESS: expected host:port');
    expect(message.split('\n')).toHaveLength(5);
  });

  it('describes the city of the demonstration, and takes instants only with their zone', () => {
    const env = readEnv('portal', portal);
    expect([env.OPARL_BODY_NAME, env.OPARL_AGS, env.OPARL_RGS]).toEqual(['Stadt Dortmund', '05913000', '059130000000']);
    const message = messageOf(() =>
      readEnv('portal', { ...portal, OPARL_SINCE: '2026-01-01', OPARL_AGS: '5913', OPARL_LICENSE: 'CC' }),
    );
    expect(message).toContain('OPARL_SINCE: expected an instant with a zone');
    expect(message).toContain('OPARL_AGS: expected the 8 digits');
    expect(message).toContain('OPARL_LICENSE: expected the licence');
  });

  it('never prints a value', () => {
    const bad = Object.fromEntries(
      Object.keys({ ...portal, PORT: 0, REDIS_URL: 0, LOG_LEVEL: 0, NODE_ENV: 0 }).map((name) => [name, '§canary§']),
    );
    expect(messageOf(() => readEnv('portal', bad))).not.toContain('canary');
  });

  it('refuses plain HTTP to the outside in production, and allows it on this machine', () => {
    const production = { ...portal, NODE_ENV: 'production' };
    expect(readEnv('portal', production).NODE_ENV).toBe('production');
    const message = messageOf(() => readEnv('portal', { ...production, PORTAL_URL: 'http://foerderung.example' }));
    expect(message).toContain('PORTAL_URL: expected https in production');
  });

  it('asks each app only for what it needs', () => {
    expect(messageOf(() => readEnv('mailer', {}))).not.toContain('TEMPORAL_ADDRESS');
    expect(messageOf(() => readEnv('worker', {}))).not.toContain('SMTP_URL');
    expect(readEnv('local', {})).toEqual({
      TASK_QUEUE: 'dossiers',
      TEMPORAL_NAMESPACE: 'default',
      LOG_LEVEL: 'info',
    });
  });

  it('takes a sender with or without a name', () => {
    const mailer = { ...portal, SMTP_URL: 'smtp://127.0.0.1:1025' };
    expect(
      readEnv('mailer', { ...mailer, MAIL_FROM: 'Stadt Musterhausen <foerderung@stadt.example>' }).MAIL_FROM,
    ).toContain('Musterhausen');
    expect(readEnv('mailer', { ...mailer, MAIL_FROM: 'foerderung@stadt.example' }).HEALTH_PORT).toBe(3002);
    expect(messageOf(() => readEnv('mailer', { ...mailer, MAIL_FROM: 'kein Absender' }))).toContain('MAIL_FROM');
  });
});

describe('the documentation', () => {
  const read = (path: string): string => readFileSync(join(checkoutRoot(), path), 'utf8');

  it('names every variable', () => {
    const names = [...read('libs/config/env.ts').matchAll(/^ {2}([A-Z][A-Z_]+):/gm)].map(([, name = '']) => name);
    expect(names).toContain('TRUST_PROXY');
    const settings = read('docs/operations.md');
    expect(names.filter((name) => !settings.includes(`\`${name}\``))).toEqual([]);
  });

  it('has a portal behind its proxy that believes it, in docker-compose.yml', () => {
    const [, subnet = ''] =
      /edge: \{ ipam: \{ config: \[\{ subnet: "(.+?)" \}\]/.exec(read('docker-compose.yml')) ?? [];
    expect(read('docker-compose.yml')).toContain(`TRUST_PROXY: ${subnet}`);
    expect(subnet).not.toBe('');
  });
});
