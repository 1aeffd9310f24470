import { Controller, Get, Module, Param, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { createElement } from 'react';
import { frameOf } from '../../../apps/portal/reply/frame.js';
import { page, seeOther, type Reply } from '../../../apps/portal/reply/reply.js';
import { Access } from '../../../apps/portal/security/access.js';
import type { Actor } from '../../../apps/portal/security/actor.js';
import { DossierRights } from '../../../apps/portal/security/dossier-rights.js';
import { readForm, SubmittedValues, type FormValues } from '../../../apps/portal/security/submitted-form.js';
import { CurrentActor, CurrentVisit, type Visit } from '../../../apps/portal/security/visit.js';
import { Layout } from '../../../apps/portal/view/layout.js';
import { CsrfField } from '../../../apps/portal/view/csrf-field.js';

/** What the probe's forms have brought, in the order in which they came. */
export const received: { values: FormValues; files: { field: string; name: string; bytes: number; room: number }[] }[] =
  [];

/** Routes of every kind, to try the portal's frame on. */
@Controller('probe')
export class ProbeController {
  constructor(private readonly rights: DossierRights) {}

  @Get('me')
  @Access('person')
  me(@CurrentActor() actor: Actor): Actor {
    return actor;
  }

  @Get('form')
  @Access('person')
  form(@CurrentVisit() visit: Visit): Reply {
    return page(createElement(Layout, { ...frameOf(visit), title: 'Probe', children: createElement(CsrfField) }));
  }

  @Post('form')
  @Access('person')
  save(@SubmittedValues() values: FormValues): Reply {
    received.push({ values, files: [] });
    return seeOther('/probe/form');
  }

  @Post('upload')
  @Access('applicant')
  async upload(@Req() request: FastifyRequest): Promise<Reply> {
    const { values, files } = await readForm(request, async ({ field, name, stream }, room) => {
      let bytes = 0;
      for await (const chunk of stream) bytes += Buffer.byteLength(chunk);
      return { field, name, bytes, room };
    });
    received.push({ values, files });
    return seeOther('/probe/form');
  }

  @Get('staff')
  @Access('staff')
  staff(): { ok: true } {
    return { ok: true };
  }

  @Get('admin')
  @Access({ role: 'administrator' })
  admin(): { ok: true } {
    return { ok: true };
  }

  @Get('dossier/:reference')
  @Access('person')
  async dossier(@CurrentActor() actor: Actor, @Param('reference') reference: string): Promise<{ reference: string }> {
    return { reference: (await this.rights.open(actor, reference)).reference };
  }

  @Post('failing')
  @Access('person')
  failing(): never {
    throw new Error('canary-message of someone@canary.example');
  }
}

@Module({ controllers: [ProbeController] })
export class ProbeModule {}

/** A route that forgot to say who may use it. */
@Controller('forgotten')
class ForgottenController {
  @Get()
  show(): string {
    return 'open';
  }
}

@Module({ controllers: [ForgottenController] })
export class ForgottenModule {}
