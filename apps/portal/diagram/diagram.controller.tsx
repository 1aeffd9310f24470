import { Controller, Get, Header, Param } from '@nestjs/common';
import { renderToStaticMarkup } from 'react-dom/server';
import { ProcessDefinitionRow } from '#libs/database/entities/programme.entity.js';
import { Database } from '../connections/database.js';
import { Definitions } from '../dossier/definitions.js';
import { wordsOf } from '../dossier/words.js';
import { Problem } from '../errors/problem.js';
import { Access } from '../security/access.js';
import { CurrentVisit, type Visit } from '../security/visit.js';
import { DrawnDiagram } from './diagram-figure.js';
import { Diagrams } from './diagrams.js';

/** State diagrams of published definitions as files. */
@Controller('admin/processes')
@Access({ role: 'administrator' })
export class DiagramController {
  constructor(
    private readonly database: Database,
    private readonly definitions: Definitions,
    private readonly diagrams: Diagrams,
  ) {}

  @Get(':name/:version.svg')
  @Header('content-type', 'image/svg+xml')
  async draw(
    @CurrentVisit() { language }: Visit,
    @Param('name') name: string,
    @Param('version') version: string,
  ): Promise<string> {
    const row = await this.database.fork().findOne(ProcessDefinitionRow, { name, version: versionNumber(version) });
    if (!row) throw new Problem('not-found');
    const compiled = await this.definitions.get(row.name, row.version);
    const chart = await this.diagrams.whole(this.diagrams.chart(compiled, wordsOf(name, language), language));
    return renderToStaticMarkup(<DrawnDiagram chart={chart} language={language} />);
  }
}

/** A number as versions have it; 0, which none has, for anything else. */
export function versionNumber(text: string): number {
  return /^\d{1,6}$/.test(text) ? Number(text) : 0;
}
