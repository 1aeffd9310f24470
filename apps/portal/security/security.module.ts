import { Global, Module, StandardSchemaValidationPipe } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE, DiscoveryModule } from '@nestjs/core';
import { PORTAL_ENV, type PortalEnv } from '../connections/portal-env.js';
import { ProblemFilter } from '../errors/problem.filter.js';
import { ReplyInterceptor } from '../reply/reply.interceptor.js';
import { AccessAudit } from './access-audit.js';
import { AccessGuard } from './access.guard.js';
import { Cookies } from './cookies.js';
import { CsrfGuard } from './csrf.guard.js';
import { DossierRights } from './dossier-rights.js';
import { RateLimits } from './rate-limits.js';
import { Sessions } from './sessions.js';
import { VisitGuard } from './visit.guard.js';

/** What every route goes through. The guards run in this order: who is it, is the form ours, may they. */
@Global()
@Module({
  imports: [DiscoveryModule],
  providers: [
    { provide: Cookies, inject: [PORTAL_ENV], useFactory: (env: PortalEnv) => new Cookies(env.PORTAL_URL) },
    Sessions,
    RateLimits,
    DossierRights,
    AccessAudit,
    { provide: APP_GUARD, useClass: VisitGuard },
    { provide: APP_GUARD, useClass: CsrfGuard },
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_PIPE, useClass: StandardSchemaValidationPipe },
    { provide: APP_INTERCEPTOR, useClass: ReplyInterceptor },
    { provide: APP_FILTER, useClass: ProblemFilter },
  ],
  exports: [Cookies, Sessions, RateLimits, DossierRights],
})
export class SecurityModule {}
