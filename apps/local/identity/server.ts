import { generateKeyPairSync, type JsonWebKey, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { Provider } from 'oidc-provider';
import type { DemonstrationPerson } from '../people.js';
import { sessionsIn } from './sessions.js';
import { messagePage, peoplePage, signOutPage, style } from './page.js';

export interface IdentityOptions {
  port: number;
  /** Who may sign in; each becomes a button. */
  people: DemonstrationPerson[];
  /** Where keys and sessions are kept, so that a restart does not sign anybody out. Made when it is missing. */
  folder: string;
  clientId: string;
  clientSecret: string;
  /** Address of the portal; it may ask to be led back to any of its pages. */
  portalUrl: string;
}

export interface Identity {
  issuer: string;
  close(): Promise<void>;
}

interface Keys {
  jwks: JsonWebKey[];
  cookies: string[];
}

function keysIn(folder: string): Keys {
  const file = join(folder, 'keys.json');
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'));
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const keys: Keys = {
    jwks: [{ ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256' }],
    cookies: [randomBytes(32).toString('base64url')],
  };
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(file, JSON.stringify(keys), { mode: 0o600 });
  return keys;
}

function makeProvider(options: IdentityOptions, issuer: string): Provider {
  const { people, portalUrl, clientId, clientSecret, port } = options;
  const keys = keysIn(options.folder);
  const provider = new Provider(issuer, {
    adapter: sessionsIn(join(options.folder, 'sessions.json')),
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: [`${portalUrl}/`],
        post_logout_redirect_uris: [`${portalUrl}/`],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    jwks: { keys: keys.jwks },
    // Cookies know no ports: two checkouts on one machine need names of their own.
    cookies: {
      keys: keys.cookies,
      names: { session: `idp_session_${port}`, interaction: `idp_interaction_${port}`, resume: `idp_resume_${port}` },
    },
    claims: { openid: ['sub'], profile: ['name'], email: ['email', 'email_verified'], groups: ['groups'] },
    scopes: ['openid', 'profile', 'email', 'groups'],
    conformIdTokenClaims: false, // name, email and groups in the ID token too
    pkce: { required: () => true },
    interactions: { url: (_context, interaction) => `/interaction/${interaction.uid}` },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (context, form) => void (context.body = signOutPage(form)),
        postLogoutSuccessSource: (context) => void (context.body = messagePage('Abgemeldet', 'Sie sind abgemeldet.')),
      },
    },
    renderError(context, out) {
      context.type = 'html';
      context.body = messagePage('Anmeldung nicht möglich', `${out.error}: ${out.error_description ?? ''}`);
    },
    async loadExistingGrant({ oidc }) {
      const grant = new provider.Grant({ clientId, accountId: oidc.session?.accountId });
      grant.addOIDCScope('openid profile email groups');
      await grant.save();
      return grant;
    },
    findAccount(_context, sub) {
      const person = people.find((entry) => entry.sub === sub);
      if (person === undefined) return undefined;
      const { name, email, roles } = person;
      return { accountId: sub, claims: () => ({ sub, name, email, email_verified: true, groups: roles }) };
    },
    ttl: { Session: 14 * 86_400, Grant: 14 * 86_400, Interaction: 3_600, AccessToken: 3_600, IdToken: 3_600 },
  });
  const isPortal = (uri: string): boolean => URL.canParse(uri) && new URL(uri).origin === new URL(portalUrl).origin;
  provider.Client.prototype.redirectUriAllowed = isPortal;
  provider.Client.prototype.postLogoutRedirectUriAllowed = isPortal;
  return provider;
}

/** The page between the portal and the sign-in: shows the people, and signs in whom was chosen. */
async function interact(
  provider: Provider,
  people: DemonstrationPerson[],
  request: IncomingMessage,
  response: ServerResponse,
) {
  if (request.method === 'POST') {
    const sub = new URLSearchParams(await text(request)).get('sub');
    if (!people.some((person) => person.sub === sub))
      return send(response, 400, messagePage('Anmelden', 'Diese Person gibt es nicht.'));
    return provider.interactionFinished(request, response, { login: { accountId: sub ?? '', amr: ['demonstration'] } });
  }
  const { prompt } = await provider.interactionDetails(request, response);
  if (prompt.name !== 'login')
    return send(response, 400, messagePage('Anmelden', 'Diese Anfrage wird nicht unterstützt.'));
  send(response, 200, peoplePage(request.url ?? '', people));
}

function send(response: ServerResponse, status: number, body: string, type = 'text/html; charset=utf-8'): void {
  response.writeHead(status, {
    'Content-Type': type,
    // No form-action: browsers apply it to the redirect back to the portal too.
    'Content-Security-Policy': `default-src 'none'; style-src 'self'; frame-ancestors 'none'; base-uri 'none'`,
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'no-store',
  });
  response.end(body);
}

/**
 * An OpenID Connect provider for the staff in development: authorization code with PKCE, claims sub, name, email and
 * groups, no passwords. Loopback only, plain HTTP.
 *
 * @throws Error when the port is taken.
 */
export async function startIdentity(options: IdentityOptions): Promise<Identity> {
  const issuer = `http://127.0.0.1:${options.port}`;
  const provider = makeProvider(options, issuer);
  const handle = provider.callback();
  const server = createServer((request, response) => {
    if (request.headers.host !== new URL(issuer).host) return send(response, 421, messagePage('Falscher Name', issuer));
    if (request.url === '/health') return send(response, 200, '{"status":"ok"}', 'application/json');
    if (request.url === '/style.css') return send(response, 200, style, 'text/css');
    if (!request.url?.startsWith('/interaction/')) return void handle(request, response);
    interact(provider, options.people, request, response).catch(() =>
      send(
        response,
        400,
        messagePage('Anmelden', 'Die Anmeldung ist abgelaufen. Bitte beginnen Sie im Portal von vorn.'),
      ),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', resolve);
  });
  return {
    issuer,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
