export default async function teardown() {
  await globalThis.feinschliffRun?.stop();
}
