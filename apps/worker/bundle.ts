import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { bundleWorkflowCode } from '@temporalio/worker';
import { checkoutRoot } from '#libs/config/root.js';

/**
 * Bundles the workflows into one file that workers start from.
 * @param file where it is written
 */
export async function bundleWorkflows(file = join(checkoutRoot(), 'dist/worker-bundle.js')): Promise<void> {
  const { code } = await bundleWorkflowCode({
    workflowsPath: join(checkoutRoot(), 'dist/workflows/index.js'),
    logger: { log() {}, trace() {}, debug() {}, info() {}, warn: console.warn, error: console.error },
    // Without this the bundle holds paths of the machine that built it, and differs from place to place.
    webpackConfigHook: (config) => ({
      ...config,
      output: { ...config.output, devtoolModuleFilenameTemplate: '[resource-path]' },
    }),
  });
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, code);
}

if (import.meta.url === `file://${process.argv[1]}`) await bundleWorkflows();
