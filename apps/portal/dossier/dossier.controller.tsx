import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { renderToStaticMarkup } from 'react-dom/server';
import { moneyFor } from '#libs/database/stores/money.store.js';
import { PossibleCommands } from '../commands/possible-commands.js';
import { Database } from '../connections/database.js';
import { DrawnDiagram } from '../diagram/diagram-figure.js';
import { Diagrams } from '../diagram/diagrams.js';
import { sealedOf } from '../rounds/sealed.js';
import { page, seeOther, type Reply } from '../reply/reply.js';
import { Access } from '../security/access.js';
import type { Actor } from '../security/actor.js';
import { CurrentActor, CurrentVisit, type Visit } from '../security/visit.js';
import { DossierReader } from './dossier-reader.js';
import { dossierPageOf } from './dossier.page.js';
import { Likeness } from './likeness.js';
import { placesIn } from './places.js';
import { Receipts } from './receipts.js';

/** A dossier by its reference. */
@Controller('dossiers')
export class DossierController {
  constructor(
    private readonly database: Database,
    private readonly reader: DossierReader,
    private readonly receipts: Receipts,
    private readonly diagrams: Diagrams,
    private readonly possible: PossibleCommands,
    private readonly likeness: Likeness,
  ) {}

  /** Mails name this address to everybody; applicants have a page of their own. */
  @Get(':reference')
  @Access('person')
  async show(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('reference') reference: string,
    @Query('command') command?: string,
  ): Promise<Reply> {
    if (actor.kind === 'applicant') return seeOther(`/applications/${encodeURIComponent(reference)}`);
    const opened = await this.reader.open(actor, reference, visit.language);
    const receipt = await this.receipts.find(actor, command);
    const refusedInput = await this.reader.refusedInput(actor, opened, receipt?.command);
    const whole = this.diagrams.chart(opened.compiled, opened.words, visit.language);
    const places = placesIn(whole.graph, opened);
    const chart = await this.diagrams.around(whole, places);
    const money = await moneyFor(this.database.fork(), opened.dossier);
    const commands = await this.possible.of(actor, opened.dossier, opened.compiled);
    const alike = await this.likeness.of(actor, opened.dossier);
    const sealed = await sealedOf(this.database.fork(), opened);
    const known = { opened, actor, commands, money, alike, sealed, receipt, refusedInput };
    return page(dossierPageOf(visit, { ...known, chart, places }));
  }

  /** The picture of where a dossier stands, as a file in its full size. */
  @Get(':reference/diagram.svg')
  @Access('staff')
  @Header('content-type', 'image/svg+xml')
  async draw(
    @CurrentActor() actor: Actor,
    @CurrentVisit() { language }: Visit,
    @Param('reference') reference: string,
  ): Promise<string> {
    const opened = await this.reader.open(actor, reference, language);
    const chart = await this.diagrams.whole(this.diagrams.chart(opened.compiled, opened.words, language));
    return renderToStaticMarkup(<DrawnDiagram chart={chart} language={language} {...placesIn(chart.graph, opened)} />);
  }
}
