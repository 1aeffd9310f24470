/** One offence: a file that breaks one rule of the house, and words of the message that must refuse it. */
export type Offence = [file: string, code: string, message: string];

const from = (specifier: string): string => `import { x } from '${specifier}';\nx();\n`;
const pureFolders = ['libs/engine', 'libs/calendar', 'libs/processes', 'libs/forms'];
const libs = ['engine', 'processes', 'calendar', 'forms', 'database', 'documents', 'mail', 'temporal', 'config'];
const pure = 'This folder is pure';
const sameAtReplay = 'the same result at every replay';
const acrossFolders = 'Across folders write #libs/<folder>/<file>.js';
const appsApart = 'what two apps need belongs in a lib';

/** Offences against the import table: at least one for every folder and every message of its rule. */
export const importOffences: Offence[] = [
  ['libs/engine/read.ts', from('node:fs'), 'I/O and randomness belong in activities/'],
  ['libs/engine/deep/chart.ts', from('@temporalio/workflow'), 'I/O and randomness belong in activities/'],
  [
    'libs/engine/due.ts',
    `import type { Day } from '#libs/calendar/days.js';\nexport type D = Day;\n`,
    'dates in libs/calendar',
  ],
  ['libs/engine/again.ts', `export { x } from '#libs/database/orm.js';\n`, 'queries in libs/database'],
  ['libs/engine/later.ts', `export const x = await import('node:net');\n`, 'I/O and randomness belong in activities/'],
  ['libs/engine/kind.ts', `export type Row = import('#libs/database/orm.js').Row;\n`, 'queries in libs/database'],
  ['libs/engine/all.ts', `export * from 'zod';\n`, 'libs/engine is pure'],
  ['libs/engine/effect.ts', `import 'reflect-metadata';\n`, 'libs/engine is pure'],
  ['libs/engine/crypto-all.ts', `import * as c from 'node:crypto';\nc.createHash('sha256');\n`, 'Only createHash: '],
  [
    'libs/processes/funding/mixed.ts',
    `import { type Day, addDays } from '#libs/calendar/days.js';\nexport const x: Day = addDays('', 1);\n`,
    'Only its types: ',
  ],
  ['libs/engine/id.ts', `import { randomUUID } from 'node:crypto';\nrandomUUID();\n`, 'Only createHash: '],
  ['libs/calendar/read.ts', from('node:fs'), 'belongs in activities/ or libs/database'],
  ['libs/processes/funding/facts.ts', from('#libs/database/orm.js'), 'rows belong in libs/database'],
  ['libs/processes/funding/value.ts', from('#libs/calendar/days.js'), 'Only its types: libs/processes is data'],
  ['libs/processes/funding/form.ts', from('#libs/forms/parse.js'), 'days come in with the facts'],
  ['libs/forms/store.ts', from('@mikro-orm/core'), 'storing answers belongs in libs/database'],
  ['libs/forms/id.ts', `import { randomUUID } from 'node:crypto';\nrandomUUID();\n`, 'Only createHash: '],
  ['libs/database/process.ts', from('#libs/processes/index.js'), 'what a process does in libs/processes'],
  ['libs/database/module.ts', from('@mikro-orm/nestjs'), 'Nest modules belong in apps/'],
  ['libs/database/decide.ts', from('#libs/engine/decide.js'), 'Only its types: libs/database stores'],
  ['libs/documents/load.ts', from('#libs/database/orm.js'), 'loading rows belongs in activities/ or libs/database'],
  ['libs/mail/send.ts', from('nodemailer'), 'rendering and sending belongs in apps/mailer'],
  ['libs/temporal/run.ts', from('@temporalio/worker'), 'the worker belongs in apps/worker'],
  ['libs/config/find.ts', from('#libs/database/orm.js'), 'never the other way round'],
  ['workflows/rule.ts', from('#libs/engine/decide.js'), 'rules belong in libs/engine and libs/processes'],
  ['workflows/read.ts', from('node:fs'), 'I/O in activities/'],
  ['workflows/call.ts', from('#activities/index.js'), 'called through proxyActivities'],
  ['activities/module.ts', from('@nestjs/common'), 'Nest modules, pages and the worker belong in apps/'],
  ['activities/wait.ts', from('@temporalio/workflow'), 'Timers and order belong in workflows/'],
  ['apps/portal/decide.ts', from('#activities/index.js'), 'deciding and effects belong in activities/'],
  ['apps/portal/flow.ts', from('../../workflows/index.js'), 'deciding and effects belong in activities/'],
  ['apps/portal/pages/job.ts', from('../../worker/job.js'), appsApart],
  ['apps/portal/update.ts', from('@temporalio/client'), "Temporal's clients live in libs/temporal"],
  ['apps/portal/queue.ts', from('bullmq'), 'The queue lives in libs/mail'],
  ['apps/portal/sql.ts', from('pg'), 'SQL and migrations live in libs/database'],
  ['apps/portal/pdf.ts', from('@myriaddreamin/typst-ts-node-compiler'), 'Documents are made in libs/documents'],
  ['apps/portal/send.ts', from('nodemailer'), 'Mail is sent by apps/mailer alone'],
  ['apps/worker/flow.ts', from('../../workflows/index.js'), 'takes workflows/ by path'],
  ['apps/worker/sleep.ts', from('@temporalio/workflow'), 'What uses it belongs in workflows/'],
  ['apps/worker/page.ts', from('react'), 'Pages belong in apps/portal'],
  ['apps/worker/portal.ts', from('../portal/app.js'), appsApart],
  ['apps/worker/update.ts', from('@temporalio/client'), "Temporal's clients live in libs/temporal"],
  ['apps/worker/queue.ts', from('ioredis'), 'The queue lives in libs/mail'],
  ['apps/worker/sql.ts', from('@mikro-orm/migrations'), 'SQL and migrations live in libs/database'],
  ['apps/worker/pdf.ts', from('@myriaddreamin/typst-ts-node-compiler'), 'Documents are made in libs/documents'],
  ['apps/worker/send.ts', from('nodemailer'), 'Mail is sent by apps/mailer alone'],
  ['apps/mailer/facts.ts', from('#libs/processes/index.js'), 'facts and texts of a process come in the row'],
  ['apps/mailer/update.ts', from('@temporalio/client'), 'knows no Temporal'],
  ['apps/mailer/flow.ts', from('../../activities/index.js'), 'knows no Temporal'],
  ['apps/mailer/portal.ts', from('../portal/app.js'), appsApart],
  ['apps/mailer/sql.ts', from('pg'), 'SQL and migrations live in libs/database'],
  ['apps/mailer/pdf.ts', from('@myriaddreamin/typst-ts-node-compiler'), 'Documents are made in libs/documents'],
  ['apps/local/decide.ts', from('#activities/index.js'), 'starts the other parts as processes'],
  ['apps/local/flow.ts', from('../../workflows/index.js'), 'starts the other parts as processes'],
  ['apps/local/portal.ts', from('../portal/app.js'), appsApart],
  ...libs.map((lib): Offence => [
    `libs/${lib}/near.ts`,
    from(`../${lib === 'mail' ? 'forms' : 'mail'}/x.js`),
    acrossFolders,
  ]),
  ['workflows/near.ts', from('../libs/engine/decide.js'), acrossFolders],
  ['activities/near.ts', from('../libs/engine/decide.js'), acrossFolders],
  ...['portal', 'worker', 'mailer', 'local'].map((app): Offence => [
    `apps/${app}/near.ts`,
    from('../../libs/engine/decide.js'),
    acrossFolders,
  ]),
];

/** Offences against everything else: purity, replay, configuration, files and their names. */
export const otherOffences: Offence[] = [
  ...pureFolders.flatMap((folder): Offence[] => [
    [`${folder}/now.ts`, 'export const now = Date.now();\n', pure],
    [`${folder}/chance.ts`, 'export const chance = Math.random();\n', pure],
    [`${folder}/today.ts`, 'export const today = new Date();\n', 'has no clock'],
    [`${folder}/today-text.ts`, 'export const today = Date();\n', 'has no clock'],
    [`${folder}/env.ts`, 'export const env = process.env;\n', 'libs/config is the only reader of process.env'],
    ...[
      'process',
      'fetch',
      'setTimeout',
      'setInterval',
      'setImmediate',
      'performance',
      'crypto',
      'console',
      'globalThis',
    ].map((name): Offence => [`${folder}/${name.toLowerCase()}.ts`, `export const x = ${name};\n`, pure]),
  ]),
  ...['Intl', 'process', 'fetch', 'crypto', 'console', 'performance', 'globalThis'].map((name): Offence => [
    `workflows/${name.toLowerCase()}.ts`,
    `export const x = ${name};\n`,
    sameAtReplay,
  ]),
  ...[
    'toLocaleString',
    'toLocaleDateString',
    'toLocaleTimeString',
    'toLocaleUpperCase',
    'toLocaleLowerCase',
    'localeCompare',
  ].map((name): Offence => [
    `workflows/${name.toLowerCase()}.ts`,
    `export const x = (y: any) => y.${name}('z');\n`,
    sameAtReplay,
  ]),
  ['workflows/counter.ts', 'export let count = 0;\n', 'keeps no state in the module'],
  ['workflows/kept.ts', 'var kept = 0;\nexport const x = () => kept++;\n', 'keeps no state in the module'],
  ['workflows/env.ts', 'export const env = process.env;\n', 'libs/config is the only reader of process.env'],
  ['libs/mail/env.ts', 'export const { env } = process;\n', 'libs/config is the only reader of process.env'],
  ['apps/portal/env.ts', "export const x = process['env'];\n", 'libs/config is the only reader of process.env'],
  ['activities/default.ts', 'export default 1;\n', 'Prefer named exports'],
  ['workflows/other.workflow.ts', 'export default function () {}\n', 'Prefer named exports'],
  ['activities/old.ts', "export const x = require('node:fs');\n", 'Expected "import" statement'],
  ['activities/long.ts', 'export {};\n'.repeat(401), 'too many lines'],
  ['libs/engine/index.ts', 'export {};\n', 'Only workflows/, activities/ and libs/processes/ have an index file'],
  [
    'apps/portal/pages/index.tsx',
    'export {};\n',
    'Only workflows/, activities/ and libs/processes/ have an index file',
  ],
  [
    'libs/processes/funding/index.ts',
    'export {};\n',
    'Only workflows/, activities/ and libs/processes/ have an index file',
  ],
  ...['src', 'shared', 'common', 'utils', 'helpers'].flatMap((name): Offence[] => [
    [`apps/portal/${name}/a.ts`, 'export {};\n', `A folder ${name}/ says nothing`],
    [`${name}/a.ts`, 'export {};\n', `A folder ${name}/ says nothing`],
  ]),
];

/** What must pass: the exceptions that the rules name. */
export const allowed: [file: string, code: string][] = [
  ['workflows/index.ts', "export { default } from './dossier.workflow.js';\n"],
  ['activities/index.ts', 'export {};\n'],
  ['libs/processes/index.ts', 'export {};\n'],
  ['workflows/dossier.workflow.ts', 'export default function () {}\n'],
  ['jest.config.mjs', 'export default {};\n'],
  ['libs/config/read.ts', 'export const env = process.env;\n'],
  ['apps/local/start.mjs', 'export const env = process.env;\n'],
  ['apps/local/run.ts', 'export const env = process.env;\n'],
  ['test/support/read.ts', 'export const env = process.env;\n'],
  ['test/e2e/all.ts', from('../../apps/portal/app.js') + `import { y } from '#activities/index.js';\ny();\n`],
  ['libs/engine/decide.spec.ts', from('node:fs') + `import { y } from '#libs/calendar/days.js';\ny(new Date());\n`],
  ['libs/engine/deep/near.ts', from('../decide.js')],
  ['libs/database/stores/near.ts', from('#libs/database/orm.js')],
  ['libs/processes/funding/days.ts', `import { type Day } from '#libs/calendar/days.js';\nexport type D = Day;\n`],
  ['libs/calendar/past.ts', 'export const past = new Date(0);\n'],
  ['apps/portal/forms/near.ts', from('../mail/x.js')],
];
