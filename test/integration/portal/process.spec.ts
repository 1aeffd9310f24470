import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { createDatabase } from '../../support/database.js';
import { sharedServices, startApp } from '../../support/services.js';

const oidc = { OIDC_ISSUER: 'http://127.0.0.1:9', OIDC_CLIENT_ID: 'portal', OIDC_CLIENT_SECRET: 'secret' };

describe('the portal as a process', () => {
  it('serves its pages with the rights of its database role, logs by route, and ends in good order', async () => {
    const database = await createDatabase();
    const portal = await startApp('portal', {
      DATABASE_URL: database.urls.portal,
      TEMPORAL_ADDRESS: sharedServices().temporal.address,
      ...oidc,
    });
    const answer = await fetch(`${portal.url}/sign-in?to=/canary-in-query`, { headers: { connection: 'close' } });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('x-powered-by')).toBeNull();
    const style = /href="(\/assets\/kern\/[^"]+)"/.exec(await answer.text())?.[1] ?? '';
    expect((await fetch(portal.url + style, { headers: { connection: 'close' } })).status).toBe(200);
    await portal.stop();
    const lines = readFileSync(portal.logFile, 'utf8').trimEnd().split('\n');
    for (const line of lines) expect(JSON.parse(line)).toMatchObject({ app: 'portal' });
    const requests = lines
      .map((line): Record<string, unknown> => JSON.parse(line))
      .filter(({ message }) => message === 'request');
    expect(requests).toEqual([
      expect.objectContaining({ method: 'GET', route: '/sign-in', status: 200, durationMs: expect.any(Number) }),
    ]);
    expect(lines.join('\n')).not.toContain('canary');
  });

  it('does not start with wrong settings, and names them', async () => {
    const failure = await startApp('portal', { DATABASE_URL: 'mysql://x', ...oidc }).catch((error: unknown) =>
      String(error),
    );
    expect(failure).toContain('DATABASE_URL: expected');
    expect(failure).toContain('TEMPORAL_ADDRESS: missing');
  });
});
