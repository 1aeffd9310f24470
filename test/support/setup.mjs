import { start } from './run.mjs';

export default async function setup() {
  const run = await start();
  globalThis.feinschliffRun = run;
  process.env.FEINSCHLIFF_TEST_SERVICES = JSON.stringify(run.services);
}
