import { Controller, Get, Param, Query } from '@nestjs/common';
import { z } from 'zod';
import { Database } from '../connections/database.js';
import { Problem } from '../errors/problem.js';
import { offerTerms, questionsOf } from '../programmes/offer-terms.js';
import { page, seeOther, type Reply } from '../reply/reply.js';
import { Access } from '../security/access.js';
import { CurrentVisit, type Visit } from '../security/visit.js';
import { readAnswers } from './answers.js';
import { questionsPage, type EligibilityFrame } from './questions.page.js';
import { resultPage } from './result.page.js';
import { offered } from '../programmes/offered.js';

const callQuery = z.object({ call: z.uuid().optional().catch(undefined) });

/** Questions before an application: they tell, block nothing, and store nothing. */
@Controller('programmes/:key/eligibility')
@Access('public')
export class EligibilityController {
  constructor(private readonly database: Database) {}

  @Get()
  async ask(@CurrentVisit() visit: Visit, @Param('key') key: string, @Query() query: unknown): Promise<Reply> {
    const frame = await this.frame(visit, key, query);
    if (frame.questions.length === 0) return seeOther(`/programmes/${encodeURIComponent(key)}`);
    return page(questionsPage(visit, frame, readAnswers(frame.questions, query)));
  }

  @Get('result')
  async result(@CurrentVisit() visit: Visit, @Param('key') key: string, @Query() query: unknown): Promise<Reply> {
    const frame = await this.frame(visit, key, query);
    if (frame.questions.length === 0) return seeOther(`/programmes/${encodeURIComponent(key)}`);
    return page(resultPage(visit, frame, readAnswers(frame.questions, query)));
  }

  /** The programme, the call that the address names (or the one that is open), and its questions. */
  private async frame(visit: Visit, key: string, query: unknown): Promise<EligibilityFrame> {
    const [offer] = await offered(this.database.fork(), key);
    if (!offer) throw new Problem('not-found');
    const { call: id } = callQuery.parse(query ?? {});
    const call = offer.calls.find((one) => one.id === id) ?? offer.calls.find(({ phase }) => phase === 'open');
    return { offer, call, questions: questionsOf(offerTerms(call?.terms ?? offer.terms), visit.language) };
  }
}
