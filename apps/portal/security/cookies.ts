import type { FastifyReply, FastifyRequest } from 'fastify';

/**
 * The portal's cookies. `session` names the session; `visitor` ties the forms before sign-in to the browser; `pending` holds a
 * sign-in that is under way at the identity provider, `asked` one that waits for its code; `language` is a choice, and no secret.
 */
export type CookieName = 'session' | 'visitor' | 'pending' | 'asked' | 'language';

/** Reads and writes cookies; over HTTPS with the `__Host-` prefix, which ties them to this host and to encryption (RFC 6265bis). */
export class Cookies {
  private readonly secure: boolean;

  constructor(portalUrl: string) {
    this.secure = portalUrl.startsWith('https:');
  }

  get(request: FastifyRequest, name: CookieName): string | undefined {
    // A request that is refused before its cookies were read has none, whatever its type says.
    const { cookies }: { cookies?: FastifyRequest['cookies'] | null } = request;
    return cookies?.[this.nameOf(name)];
  }

  /** @param maxAge in seconds; without it the cookie lasts as long as the browser's session */
  set(reply: FastifyReply, name: CookieName, value: string, maxAge?: number): void {
    reply.setCookie(this.nameOf(name), value, { ...this.attributes, ...(maxAge !== undefined && { maxAge }) });
  }

  clear(reply: FastifyReply, name: CookieName): void {
    reply.clearCookie(this.nameOf(name), this.attributes);
  }

  private nameOf(name: CookieName): string {
    return this.secure ? `__Host-${name}` : name;
  }

  private get attributes() {
    return { path: '/', httpOnly: true, sameSite: 'lax', secure: this.secure } as const;
  }
}
