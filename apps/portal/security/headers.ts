import type { SecurityHeadersOptions } from '@nestjs/common';

/**
 * Headers of every answer. Nothing is loaded from elsewhere and nothing runs inline. `form-action` names the identity
 * provider, because signing out leads on to it and browsers hold redirects of a form to the same rule.
 */
export function securityHeaders({ portalUrl, issuer }: { portalUrl: string; issuer: string }): SecurityHeadersOptions {
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: "'self'",
        imgSrc: ["'self'", 'data:'],
        objectSrc: "'none'",
        baseUri: "'none'",
        frameAncestors: "'none'",
        formAction: ["'self'", new URL(issuer).origin],
      },
    },
    xFrameOptions: { action: 'deny' },
    // Not `no-referrer`: browsers then send `Origin: null` with our own forms, and the check of origins would refuse them.
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: portalUrl.startsWith('https:'),
  };
}
