import { Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { ReactElement } from 'react';
import type { SentCommand } from '#libs/database/command-payload.js';
import { StaleDraft } from '#libs/database/stores/draft.store.js';
import { Problem } from '../errors/problem.js';
import { page, type Reply } from '../reply/reply.js';
import type { Actor } from '../security/actor.js';
import { SubmittedValues, type FormValues } from '../security/submitted-form.js';
import { CurrentActor, CurrentVisit, type Visit } from '../security/visit.js';
import type { Language } from '../view/catalogue.js';
import { checkPage, type Ending, type Unsent } from './check.page.js';
import type { DraftFiles } from './draft-files.js';
import { versionOf, type Autosaved, type DraftForms } from './draft-forms.js';
import type { DraftSending } from './draft-sending.js';
import { SentForm, type FilledForm } from './filled-form.js';
import { errorsOf, type OpenDraft } from './open-draft.js';

/** Parameters of the address that name the draft. */
export type Place = Readonly<Record<string, string>>;

/** What a person confirmed on the last page. */
export interface Confirmed {
  /** the draft as it was shown */
  readonly revision: number;
  /** the same key is the same command */
  readonly key: string;
  readonly language: Language;
}

/** The routes that everything with a draft has, below the address of its overview: its pages, its files, check and send. */
export abstract class DraftRoutes<Draft extends OpenDraft> {
  protected abstract readonly forms: DraftForms;
  protected abstract readonly files: DraftFiles;
  protected abstract readonly sending: DraftSending;

  /** Below it lies the dossier that the command is about. */
  protected abstract readonly home: '/applications' | '/dossiers';

  /** The draft meant by the address, if it is the actor's. */
  protected abstract open(actor: Actor, place: Place, language: Language): Promise<Draft>;

  /** The words at the end of the last page, and its button. */
  protected abstract ending(draft: Draft, language: Language): Ending | Promise<Ending>;

  /** Whether the person is asked once more before this is sent: the last page says why. */
  protected asksFirst(_draft: Draft, _values: FormValues): boolean {
    return false;
  }

  /** Writes the command with the complete draft. @throws StaleDraft; Problem `too-many-requests`, and then it is kept */
  protected abstract give(draft: Draft, confirmed: Confirmed): Promise<SentCommand>;

  @Get('check')
  async check(@CurrentVisit() visit: Visit, @CurrentActor() actor: Actor, @Param() place: Place): Promise<Reply> {
    return page(await this.lastPage(visit, await this.open(actor, place, visit.language)));
  }

  @Post('check')
  async send(
    @CurrentVisit() visit: Visit,
    @CurrentActor() actor: Actor,
    @Param() place: Place,
    @SubmittedValues() values: FormValues,
  ): Promise<Reply> {
    const { language } = visit;
    return this.sending.once(actor, values, this.home, async (key) => {
      const draft = await this.open(actor, place, visit.language);
      const revision = versionOf(values);
      try {
        if (revision !== draft.row.revision) throw new StaleDraft();
        if (errorsOf(draft, language).length > 0 || this.asksFirst(draft, values))
          return page(await this.lastPage(visit, draft), 422);
        return await this.give(draft, { revision, key, language });
      } catch (error) {
        if (error instanceof Problem && error.details.retryAt)
          return page(await this.lastPage(visit, draft, { again: error.details.retryAt }), 429);
        if (!(error instanceof StaleDraft)) throw error;
        const changed = await this.open(actor, place, visit.language);
        return page(await this.lastPage(visit, changed, { changed: true }), 409);
      }
    });
  }

  private async lastPage(visit: Visit, draft: Draft, unsent: Unsent = {}): Promise<ReactElement> {
    const { language } = visit;
    const ending = await this.ending(draft, language);
    return checkPage(visit, draft, { errors: errorsOf(draft, language), ...unsent, ...ending });
  }

  @Get('pages/:page')
  async showPage(@CurrentVisit() visit: Visit, @CurrentActor() actor: Actor, @Param() place: Place): Promise<Reply> {
    return this.forms.show(visit, await this.open(actor, place, visit.language), place['page'] ?? '');
  }

  @Post('pages/:page')
  @HttpCode(200)
  async savePage(
    @CurrentVisit() visit: Visit,
    @CurrentActor() actor: Actor,
    @Param() place: Place,
    @SentForm() form: FilledForm,
    @Req() request: FastifyRequest,
  ): Promise<Reply | Autosaved> {
    try {
      const draft = await this.open(actor, place, visit.language);
      const { values, errors, isChanged } = await this.files.settle(form, draft, visit.language);
      const current = isChanged ? await this.open(actor, place, visit.language) : draft;
      return await this.forms.save(visit, current, place['page'] ?? '', values, errors);
    } catch (refusal) {
      return this.forms.keepLate(visit, request.url, form.values, refusal);
    }
  }
}
