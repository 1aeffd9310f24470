import { Inject, Injectable } from '@nestjs/common';
import * as oidc from 'openid-client';
import { z } from 'zod';
import type { Log } from '#libs/config/log.js';
import { LOG } from '../connections/log.js';
import { PORTAL_ENV, type PortalEnv } from '../connections/portal-env.js';
import { Problem } from '../errors/problem.js';

/** A sign-in under way at the provider; kept in a cookie of the browser that started it. */
export const pendingSignIn = z.strictObject({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  returnTo: z.string(),
});
export type PendingSignIn = z.infer<typeof pendingSignIn>;

/** Whom the provider signed in. */
export interface ProvidedIdentity {
  readonly subject: string;
  readonly email: string;
  readonly name: string;
  readonly groups: readonly string[];
  readonly idToken: string;
}

const identityClaims = z.object({
  sub: z.string().min(1),
  email: z.email(),
  name: z.string().default(''),
  groups: z.array(z.string()).default([]),
});

/** The staff's identity provider: OpenID Connect, authorization code with PKCE, state and nonce. */
@Injectable()
export class IdentityProvider {
  private configuration: Promise<oidc.Configuration> | undefined;

  constructor(
    @Inject(PORTAL_ENV) private readonly env: PortalEnv,
    @Inject(LOG) private readonly log: Log,
  ) {}

  /**
   * Begins a sign-in.
   * @returns the provider's page, and what has to be remembered until it leads back
   * @throws Problem `provider-unreachable`
   */
  async begin(returnTo: string): Promise<{ url: string; pending: PendingSignIn }> {
    const configuration = await this.discover();
    const pending = {
      state: oidc.randomState(),
      nonce: oidc.randomNonce(),
      verifier: oidc.randomPKCECodeVerifier(),
      returnTo,
    };
    const offered = configuration.serverMetadata().scopes_supported ?? [];
    const url = oidc.buildAuthorizationUrl(configuration, {
      redirect_uri: this.callbackUrl,
      scope: ['openid', 'profile', 'email', ...offered.filter((scope) => scope === 'groups')].join(' '),
      state: pending.state,
      nonce: pending.nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(pending.verifier),
      code_challenge_method: 'S256',
    });
    return { url: url.href, pending };
  }

  /**
   * Ends a sign-in with what the provider sent along.
   * @param query of the callback's address
   * @throws Problem `sign-in-failed` when it was cancelled, expired or forged, `provider-unreachable`
   */
  async finish(query: string, pending: PendingSignIn): Promise<ProvidedIdentity> {
    const configuration = await this.discover();
    // Never from the Host header: the address is the one that the provider knows.
    const callback = new URL(this.callbackUrl);
    callback.search = query;
    const checks = {
      expectedState: pending.state,
      expectedNonce: pending.nonce,
      pkceCodeVerifier: pending.verifier,
      idTokenExpected: true,
    };
    try {
      const tokens = await oidc.authorizationCodeGrant(configuration, callback, checks);
      const claims = tokens.claims();
      const complete = claims?.['email'] !== undefined && claims['groups'] !== undefined;
      const more = complete || !claims ? {} : await oidc.fetchUserInfo(configuration, tokens.access_token, claims.sub);
      const { sub: subject, ...person } = identityClaims.parse({ ...more, ...claims });
      return { subject, ...person, idToken: tokens.id_token ?? '' };
    } catch (error) {
      this.log.warn('sign-in at the identity provider failed', { error });
      throw new Problem(isUnreachable(error) ? 'provider-unreachable' : 'sign-in-failed');
    }
  }

  /** The provider's page that ends the session there too; nothing when it has none or cannot be reached. */
  async signOutUrl(idToken: string): Promise<string | undefined> {
    const configuration = await this.discover().catch(() => undefined);
    if (configuration?.serverMetadata().end_session_endpoint === undefined) return undefined;
    const back = { id_token_hint: idToken, post_logout_redirect_uri: `${this.env.PORTAL_URL}/` };
    return oidc.buildEndSessionUrl(configuration, back).href;
  }

  private get callbackUrl(): string {
    return `${this.env.PORTAL_URL}/sign-in/staff/callback`;
  }

  /** Asks the provider for its addresses, at the first sign-in: it may be down when the portal starts, and come up later. */
  private discover(): Promise<oidc.Configuration> {
    const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET } = this.env;
    const issuer = new URL(OIDC_ISSUER);
    const execute = issuer.protocol === 'http:' ? [oidc.allowInsecureRequests] : [];
    this.configuration ??= oidc
      .discovery(issuer, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, undefined, { execute, timeout: 5 })
      .catch((error: unknown) => {
        this.configuration = undefined;
        this.log.warn('identity provider out of reach', { error });
        throw new Problem('provider-unreachable');
      });
    return this.configuration;
  }
}

function isUnreachable(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return error instanceof TypeError || code === 'OAUTH_TIMEOUT' || code === 'OAUTH_HTTP_REQUEST_FAILED';
}
