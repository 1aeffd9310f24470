import { Controller, Get, Inject, Param } from '@nestjs/common';
import { AdministrationStore } from '#libs/database/stores/administration.store.js';
import { Database } from '../connections/database.js';
import { PORTAL_ENV, type PortalEnv } from '../connections/portal-env.js';
import { versionNumber } from '../diagram/diagram.controller.js';
import { Diagrams } from '../diagram/diagrams.js';
import { Definitions } from '../dossier/definitions.js';
import { wordsOf } from '../dossier/words.js';
import { Problem } from '../errors/problem.js';
import { page, type Reply } from '../reply/reply.js';
import { Access } from '../security/access.js';
import { CurrentVisit, type Visit } from '../security/visit.js';
import { adminPage } from './admin.page.js';
import { restingOf } from './kept.js';
import { processPage } from './process.page.js';

/** What runs and how it fares. Nothing here shows what is in a dossier. */
@Controller('admin')
@Access({ role: 'administrator' })
export class AdminController {
  constructor(
    private readonly database: Database,
    private readonly definitions: Definitions,
    private readonly diagrams: Diagrams,
    @Inject(PORTAL_ENV) private readonly env: PortalEnv,
  ) {}

  @Get()
  async show(@CurrentVisit() visit: Visit): Promise<Reply> {
    const store = new AdministrationStore(this.database.fork());
    const processes = await store.processes();
    const published = { processes, forms: await store.forms(), programmes: await store.programmes() };
    const resting = restingOf(processes, await store.running());
    const now = { resting, roles: await store.roles(), operations: await store.operations() };
    return page(adminPage(visit, { ...published, ...now, temporalUi: this.workflows(dossiersOnly) }));
  }

  @Get('processes/:name/:version')
  async process(
    @CurrentVisit() visit: Visit,
    @Param('name') name: string,
    @Param('version') version: string,
  ): Promise<Reply> {
    const store = new AdministrationStore(this.database.fork());
    const process = (await store.processes()).find(
      (one) => one.name === name && one.version === versionNumber(version),
    );
    if (!process) throw new Problem('not-found');
    const compiled = await this.definitions.get(name, process.version);
    const words = wordsOf(name, visit.language);
    const chart = await this.diagrams.whole(this.diagrams.chart(compiled, words, visit.language));
    const stateHref = (state: string) => this.workflows(`Process="${name}" AND State="${state}"`);
    const lines = (await store.running()).filter((one) => one.process === name && one.version === process.version);
    return page(processPage(visit, { process, chart, resting: restingOf([process], lines), stateHref }));
  }

  /** The list of workflows in Temporal UI that a query finds. */
  private workflows(query: string): string | undefined {
    const { TEMPORAL_UI_URL, TEMPORAL_NAMESPACE } = this.env;
    if (TEMPORAL_UI_URL === undefined) return undefined;
    const list = `${TEMPORAL_UI_URL.replace(/\/$/, '')}/namespaces/${encodeURIComponent(TEMPORAL_NAMESPACE)}/workflows`;
    return `${list}?query=${encodeURIComponent(query)}`;
  }
}

/** Dossiers without the runs of the reconciler, one a minute. */
const dossiersOnly = 'Process IS NOT NULL';
