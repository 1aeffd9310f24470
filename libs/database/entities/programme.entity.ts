import { defineEntity, p } from '@mikro-orm/core';
import type { ProcessDefinition } from '#libs/engine/definition.js';
import type { FormDefinition } from '#libs/forms/definition.js';

/** A published process definition: one row a version, never changed. */
const ProcessDefinitionSchema = defineEntity({
  name: 'ProcessDefinitionRow',
  tableName: 'process_definition',
  properties: {
    name: p.string().primary(),
    version: p.integer().primary(),
    hash: p.string(),
    body: p.json<ProcessDefinition>(),
  },
});
export class ProcessDefinitionRow extends ProcessDefinitionSchema.class {}
ProcessDefinitionSchema.setClass(ProcessDefinitionRow);

/** A published form definition: one row a version, never changed. */
const FormDefinitionSchema = defineEntity({
  name: 'FormDefinitionRow',
  tableName: 'form_definition',
  properties: {
    name: p.string().primary(),
    version: p.integer().primary(),
    hash: p.string(),
    body: p.json<FormDefinition>(),
  },
});
export class FormDefinitionRow extends FormDefinitionSchema.class {}
FormDefinitionSchema.setClass(FormDefinitionRow);

/** What an office offers: a process, a form, terms and texts. */
const ProgrammeSchema = defineEntity({
  name: 'Programme',
  tableName: 'programme',
  properties: {
    key: p.string().primary(),
    process: p.string(),
    processVersion: p.integer(),
    formName: p.string(),
    formVersion: p.integer(),
    terms: p.json<Record<string, unknown>>(),
    texts: p.json<Record<string, Record<string, string>>>(),
  },
});
export class Programme extends ProgrammeSchema.class {}
ProgrammeSchema.setClass(Programme);

/** One window of a programme. */
const CallSchema = defineEntity({
  name: 'Call',
  tableName: 'call',
  properties: {
    id: p.uuid().primary(),
    programme: p.string(),
    name: p.string(),
    opensAt: p.datetime(),
    closesAt: p.datetime(),
    deadlineKind: p.string().$type<'cutoff' | 'orderly'>(),
    budgetYear: p.integer(),
    budgetCents: p.bigint('number'),
    /** the dossier of the call */
    dossierId: p.uuid().nullable(),
    selection: p.string().$type<'rank' | 'firstCome'>().default('rank'),
    /** on top of the programme's */
    terms: p.json<Record<string, unknown>>().defaultRaw(`'{}'`),
    texts: p.json<Record<string, Record<string, string>>>().defaultRaw(`'{}'`),
    published: p.boolean().default(true),
    ranked: p.boolean().default(false),
    budgetHold: p.boolean().default(false),
  },
});
export class Call extends CallSchema.class {}
CallSchema.setClass(Call);
