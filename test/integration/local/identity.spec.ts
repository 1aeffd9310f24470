import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import * as openid from 'openid-client';
import { type Identity, type IdentityOptions, startIdentity } from '../../../apps/local/identity/server.js';
import { people } from '../../../apps/local/people.js';
import { freePort } from '../../../apps/local/ports.js';
import { ownFolder } from '../../support/services.js';

const portalUrl = 'http://127.0.0.1:3999';
let options: IdentityOptions;
let identity: Identity;

beforeEach(async () => {
  const folder = await ownFolder('identity');
  options = { port: await freePort(), people, folder, clientId: 'portal', clientSecret: 'secret', portalUrl };
  identity = await startIdentity(options);
});
afterEach(() => identity.close());

/** A browser with cookies that follows redirects until they lead back to the portal. */
class Visitor {
  private readonly cookies = new Map<string, string>();

  async open(address: string, form?: Record<string, string>): Promise<{ url: URL; status: number; body: string }> {
    let url = new URL(address);
    for (let body = form && new URLSearchParams(form); ; body = undefined) {
      const cookie = [...this.cookies].map((pair) => pair.join('=')).join('; ');
      const method = body ? 'POST' : 'GET';
      const response = await fetch(url, {
        method,
        body: body ?? null,
        headers: { cookie, connection: 'close' },
        redirect: 'manual',
      });
      for (const line of response.headers.getSetCookie()) {
        const [name = '', value = ''] = line.split(';')[0]?.split(/=(.*)/) ?? [];
        this.cookies.set(name, value);
      }
      const location = response.headers.get('location');
      if (location === null) return { url, status: response.status, body: await response.text() };
      url = new URL(location, url);
      if (url.origin === portalUrl) return { url, status: response.status, body: '' };
    }
  }
}

const discover = (): Promise<openid.Configuration> =>
  openid.discovery(new URL(identity.issuer), 'portal', 'secret', undefined, {
    execute: [openid.allowInsecureRequests],
  });

async function authorisation(config: openid.Configuration, redirectUri = `${portalUrl}/sign-in/staff/callback`) {
  const verifier = openid.randomPKCECodeVerifier();
  const url = openid.buildAuthorizationUrl(config, {
    redirect_uri: redirectUri,
    scope: 'openid profile email groups',
    code_challenge: await openid.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state: 'a-state',
    nonce: 'a-nonce',
  });
  const checks = { pkceCodeVerifier: verifier, expectedState: 'a-state', expectedNonce: 'a-nonce' };
  return { url: url.href, checks };
}

describe('development identity provider', () => {
  it('signs a person in by a click and tells the portal name, address and groups', async () => {
    const config = await discover();
    const { url, checks } = await authorisation(config);
    const visitor = new Visitor();
    const page = await visitor.open(url);
    expect(page.body).toContain('Anke Brinkmann');
    const back = await visitor.open(page.url.href, { sub: 'staff-04' });
    const tokens = await openid.authorizationCodeGrant(config, back.url, checks);
    expect(tokens.claims()).toMatchObject({
      sub: 'staff-04',
      name: 'Dr. Elif Kaya',
      email: 'elif.kaya@musterhausen.example',
      groups: ['assessor'],
    });
  });

  it('lists no page of somebody who does not exist, and needs no second click', async () => {
    const config = await discover();
    const visitor = new Visitor();
    const page = await visitor.open((await authorisation(config)).url);
    expect((await visitor.open(page.url.href, { sub: 'nobody' })).status).toBe(400);
    await visitor.open(page.url.href, { sub: 'staff-01' });
    const again = await authorisation(config);
    const back = await visitor.open(again.url);
    expect(back.url.origin).toBe(portalUrl);
  });

  it('leads back to the portal alone, and insists on PKCE', async () => {
    const config = await discover();
    const elsewhere = await new Visitor().open((await authorisation(config, 'http://evil.example/')).url);
    expect(elsewhere.body).toContain('redirect_uri');
    const plain = new URL((await authorisation(config)).url);
    plain.searchParams.delete('code_challenge');
    plain.searchParams.delete('code_challenge_method');
    expect((await new Visitor().open(plain.href)).url.searchParams.get('error')).toBe('invalid_request');
  });

  it('signs nobody out by a restart, and keeps its keys, so that tokens stay valid', async () => {
    const keys = async (): Promise<unknown> =>
      (await fetch(`${identity.issuer}/jwks`, { headers: { connection: 'close' } })).json();
    const config = await discover();
    const visitor = new Visitor();
    const page = await visitor.open((await authorisation(config)).url);
    await visitor.open(page.url.href, { sub: 'staff-01' });
    const before = await keys();
    await identity.close();
    identity = await startIdentity(options);
    expect(await keys()).toEqual(before);
    expect((await visitor.open((await authorisation(config)).url)).url.origin).toBe(portalUrl);
  });

  it('signs out and leads back to the portal', async () => {
    const config = await discover();
    const { url, checks } = await authorisation(config);
    const visitor = new Visitor();
    const page = await visitor.open(url);
    const back = await visitor.open(page.url.href, { sub: 'staff-01' });
    const tokens = await openid.authorizationCodeGrant(config, back.url, checks);
    const leave = openid.buildEndSessionUrl(config, {
      post_logout_redirect_uri: `${portalUrl}/goodbye`,
      id_token_hint: tokens.id_token ?? '',
    });
    const question = await visitor.open(leave.href);
    expect(question.body).toContain('Ja, abmelden');
    const [, action = ''] = /action="([^"]+)"/.exec(question.body) ?? [];
    const [, xsrf = ''] = /name="xsrf" value="([^"]+)"/.exec(question.body) ?? [];
    const gone = await visitor.open(action, { xsrf, logout: 'yes' });
    expect(gone.url.href).toBe(`${portalUrl}/goodbye`);
    expect((await visitor.open((await authorisation(config)).url)).body).toContain('Anke Brinkmann');
  });
});
