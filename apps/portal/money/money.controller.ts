import { Controller, Get, Param, Query } from '@nestjs/common';
import { z } from 'zod';
import { Programme } from '#libs/database/entities/programme.entity.js';
import { bookings, budgets, findBudget, lineFor } from '#libs/database/stores/money.store.js';
import { Database } from '../connections/database.js';
import { Problem } from '../errors/problem.js';
import { programmeText } from '../programmes/programme-words.js';
import { page, type Reply } from '../reply/reply.js';
import { Access } from '../security/access.js';
import type { Actor } from '../security/actor.js';
import { moneyRoles, seesMoney } from '../security/rights.js';
import { CurrentActor, CurrentVisit, type Visit } from '../security/visit.js';
import { moneyListPage, moneyPage } from './money.page.js';

const size = 50;
const pageNumber = z.coerce.number().int().min(1).max(10_000).catch(1);
const yearNumber = z.coerce.number().int().min(1900).max(9999);

/** The money of programmes, read from the ledger alone. */
@Controller('money')
@Access({ role: moneyRoles })
export class MoneyController {
  constructor(private readonly database: Database) {}

  @Get()
  async list(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit): Promise<Reply> {
    const em = this.database.fork();
    const programmes = await em.find(Programme, {});
    const title = (key: string): string => {
      const programme = programmes.find((one) => one.key === key);
      return (programme && programmeText(programme.texts, visit.language, 'title')) || key;
    };
    const seen = (await budgets(em)).filter(({ programme }) => seesMoney(actor, programme));
    return page(moneyListPage(visit, { budgets: seen, title }));
  }

  /** @throws Problem `not-found` for a programme in which the person has no such role, as if there were none */
  @Get(':programme/:year')
  async show(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('programme') key: string,
    @Param('year') yearText: string,
    @Query('page') pageText?: string,
  ): Promise<Reply> {
    const em = this.database.fork();
    const year = yearNumber.safeParse(yearText).data;
    const programme = seesMoney(actor, key) && (await em.findOne(Programme, { key }));
    if (!programme || year === undefined) throw new Problem('not-found');
    const nothing = { planned: 0, reserved: 0, committed: 0, paid: 0, returned: 0, available: 0 };
    const budget = (await findBudget(em, key, year)) ?? { programme: key, budgetYear: year, ...nothing };
    const of = { programme: key, year, personId: actor.personId };
    const number = pageNumber.parse(pageText);
    return page(
      moneyPage(visit, {
        budget,
        title: programmeText(programme.texts, visit.language, 'title') || key,
        line: await lineFor(em, of),
        bookings: await bookings(em, of, number, size),
        page: number,
        size,
      }),
    );
  }
}
