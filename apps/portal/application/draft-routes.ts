import { Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { seeOther, type Reply } from '../reply/reply.js';
import type { Actor } from '../security/actor.js';
import { SubmittedValues, type FormValues } from '../security/submitted-form.js';
import { CurrentActor, CurrentVisit, type Visit } from '../security/visit.js';
import { fieldId } from '../view/class-names.js';
import { pageKeyOf, uploadError, type DraftFiles } from './draft-files.js';
import type { Autosaved, DraftForms } from './draft-forms.js';
import { pageHref, type OpenDraft } from './open-draft.js';

/** Parameters of the address that name the draft. */
export type Place = Readonly<Record<string, string>>;

/** The routes that everything with a draft has, below the address of its overview. */
export abstract class DraftRoutes {
  protected abstract readonly forms: DraftForms;
  protected abstract readonly files: DraftFiles;

  /** The draft meant by the address, if it is the actor's. */
  protected abstract open(actor: Actor, place: Place): Promise<OpenDraft>;

  @Get('pages/:page')
  async showPage(@CurrentVisit() visit: Visit, @CurrentActor() actor: Actor, @Param() place: Place): Promise<Reply> {
    return this.forms.show(visit, await this.open(actor, place), place['page'] ?? '');
  }

  @Post('pages/:page')
  @HttpCode(200)
  async savePage(
    @CurrentVisit() visit: Visit,
    @CurrentActor() actor: Actor,
    @Param() place: Place,
    @SubmittedValues() values: FormValues,
    @Req() request: FastifyRequest,
  ): Promise<Reply | Autosaved> {
    try {
      return await this.forms.save(visit, await this.open(actor, place), place['page'] ?? '', values);
    } catch (refusal) {
      return this.forms.keepLate(visit, request.url, values, refusal);
    }
  }

  @Post('files')
  async upload(
    @CurrentVisit() visit: Visit,
    @CurrentActor() actor: Actor,
    @Param() place: Place,
    @Query('field') ptr = '',
    @Req() request: FastifyRequest,
  ): Promise<Reply> {
    const draft = await this.open(actor, place);
    const fault = await this.files.upload(request, draft, ptr);
    if (!fault) return backTo(draft, ptr);
    return this.forms.showFaulty(visit, draft, pageKeyOf(draft, ptr), [uploadError(draft, ptr, fault, visit.language)]);
  }

  @Post('files/remove')
  async removeFile(
    @CurrentActor() actor: Actor,
    @Param() place: Place,
    @Query('field') ptr = '',
    @SubmittedValues() values: FormValues,
  ): Promise<Reply> {
    const draft = await this.open(actor, place);
    await this.files.remove(draft, ptr, String(values['file'] ?? ''));
    return backTo(draft, ptr);
  }
}

function backTo(draft: OpenDraft, ptr: string): Reply {
  return seeOther(`${pageHref(draft, pageKeyOf(draft, ptr))}#${fieldId(ptr)}`);
}
