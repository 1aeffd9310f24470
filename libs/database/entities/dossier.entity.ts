import { defineEntity, p } from '@mikro-orm/core';
import type { DossierState } from '#libs/engine/state.js';

/** One application, nomination, round or council submission. */
const DossierSchema = defineEntity({
  name: 'Dossier',
  tableName: 'dossier',
  properties: {
    id: p.uuid().primary(),
    reference: p.string(),
    process: p.string(),
    processVersion: p.integer(),
    programme: p.string(),
    number: p.string().nullable(),
    callId: p.uuid().nullable(),
    applicantId: p.uuid().nullable(),
    proposerId: p.uuid().nullable(),
    readers: p.array().nullable(),
    organisationId: p.uuid().nullable(),
    parentId: p.uuid().nullable(),
    title: p.string().default(''),
    language: p.string().default('de'),
    snapshot: p.json<DossierState>().nullable(),
    state: p.string().default('new'),
    status: p.string().$type<'active' | 'ended'>().default('active'),
    waitingFor: p.array().default([]),
    dueAt: p.datetime().nullable(),
    rank: p.string().nullable(),
    claimCents: p.bigint('number').nullable(),
    inLine: p.boolean().default(false),
    seq: p.integer().default(0),
    head: p.string().default(''),
    createdAt: p.datetime().defaultRaw('now()'),
    stateSince: p.datetime().defaultRaw('now()'),
    endedAt: p.datetime().nullable(),
  },
});
export class Dossier extends DossierSchema.class {}
DossierSchema.setClass(Dossier);
