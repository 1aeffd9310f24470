import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { z } from 'zod';

/** A refusal by the linter: the rule, and its message with the help that goes with it. */
export type Refusal = { rule: string; message: string };

const report = z.object({
  diagnostics: z.array(
    z.object({
      filename: z.string(),
      code: z.string().default(''),
      severity: z.string(),
      message: z.string(),
      help: z.string().default(''),
    }),
  ),
});

const row = z
  .object({
    folder: z.string(),
    never: z.array(z.object({ instead: z.string() })).default([]),
    instead: z.string().optional(),
  })
  .transform(({ folder, never, instead }) => ({
    folder,
    messages: [...never.map((entry) => entry.instead), ...(instead ? [instead] : [])],
  }));
const configuration = z.looseObject({
  overrides: z.array(
    z.object({
      files: z.array(z.string()),
      rules: z.looseObject({ 'house/imports': z.tuple([z.literal('error'), row]).optional() }),
    }),
  ),
});

/** The messages of every folder's import rule in .oxlintrc.json. */
export async function importMessages(root: string): Promise<Map<string, string[]>> {
  const { overrides } = configuration.parse(JSON.parse(await readFile(join(root, '.oxlintrc.json'), 'utf8')));
  const found = new Map<string, string[]>();
  for (const { files, rules } of overrides) {
    const rule = rules['house/imports']?.[1];
    if (!rule) continue;
    if (files.join() !== `${rule.folder}/**`) throw new Error(`the row of ${rule.folder} is set for ${files.join()}`);
    found.set(rule.folder, rule.messages);
  }
  return found;
}

/**
 * Lints files that exist only for this, in a folder of their own, by the rules of the house without those that need
 * types: one process for all. Answers the refusals (errors) per file.
 */
export async function lint(root: string, files: ReadonlyMap<string, string>): Promise<Map<string, Refusal[]>> {
  const folder = await mkdtemp(join(tmpdir(), 'house-'));
  try {
    const config = z.looseObject({}).parse(JSON.parse(await readFile(join(root, '.oxlintrc.json'), 'utf8')));
    await put(folder, '.oxlintrc.json', JSON.stringify({ ...config, options: {} }));
    for (const plugin of ['test/house/rules.mjs', 'test/house/imports.mjs']) {
      await put(folder, plugin, await readFile(join(root, plugin), 'utf8'));
    }
    for (const [path, code] of files) await put(folder, path, code);
    return refusals(await run(join(root, 'node_modules/oxlint/bin/oxlint'), folder));
  } finally {
    await rm(folder, { recursive: true });
  }
}

function refusals(output: string): Map<string, Refusal[]> {
  const found = new Map<string, Refusal[]>();
  for (const { filename, code, severity, message, help } of report.parse(JSON.parse(output)).diagnostics) {
    if (severity !== 'error') continue;
    found.set(filename, [...(found.get(filename) ?? []), { rule: code, message: `${message} ${help}`.trim() }]);
  }
  return found;
}

async function put(folder: string, path: string, content: string): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), content);
}

/** The linter leaves with 1 when it found something; its report is on standard output either way. */
function run(linter: string, cwd: string): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [linter, '--format=json', '.'], { cwd, maxBuffer: 2 ** 26 }, (error, stdout, stderr) =>
      stdout.startsWith('{')
        ? resolve(stdout)
        : reject(new Error(`the linter did not report: ${stderr}`, { cause: error })),
    );
  });
}
