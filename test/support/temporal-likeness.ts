import type { Client } from '@temporalio/client';

/** What differs between any two plays, whatever was decided in them: Temporal's own numbers, and who ran what where. */
const itsOwn =
  /^(eventId|eventTime|taskId|version|.*EventId|requestId|.*RequestId|identity|binaryChecksum|attempt|stickyAttributes|sdkMetadata|workerVersion|meteringMetadata|historySizeBytes|.*RunId|runId|workflowTaskCompletedEventId|startToFireTimeout|scheduleToCloseTimeout|scheduleToStartTimeout|workflowTaskTimeout|backoff|.*Time|stateTransitionCount|historyLength|executionDuration|deploymentOptions|versioningInfo|mostRecentWorkerVersionStamp|autoResetPoints|completionEventId)$/;

/** Names by which the dossiers of a play are called in what is compared: by id and reference. */
export type Roles = ReadonlyMap<string, string>;

/**
 * All that Temporal holds of a workflow: each event of its history with its payloads, memo, search attributes, labels and
 * current details, as text. The dossiers of the play are called by their roles, and moments by what they are, so that two
 * plays can be compared byte by byte; events stand in an order of their own, since side by side they may come either way.
 */
export async function heldOf(client: Client, workflowId: string, roles: Roles): Promise<string[]> {
  const handle = client.workflow.getHandle(workflowId);
  const { events } = await handle.fetchHistory();
  const description = (await handle.describe()).raw;
  const details = await handle.query('__temporal_workflow_metadata');
  const all = [...(events ?? []).filter((event) => !isTurn(event)), description, details];
  return all.map((one) => called(textOf(one), roles)).toSorted();
}

/** The names of the updates that a workflow took, in their order. */
export async function updatesOf(client: Client, workflowId: string): Promise<string[]> {
  const { events } = await client.workflow.getHandle(workflowId).fetchHistory();
  return (events ?? []).flatMap(
    ({ workflowExecutionUpdateAcceptedEventAttributes: accepted }) => accepted?.acceptedRequest?.input?.name ?? [],
  );
}

/** Turns of the worker: how many there are depends on what comes at the same moment. */
const isTurn = (event: object): boolean =>
  Object.entries(event).some(([name, value]) => name.startsWith('workflowTask') && value !== null);

/** A text in which everything that two plays do not share is called by what it is. */
export function called(text: string, roles: Roles): string {
  let said = text;
  for (const [name, role] of roles) said = said.replaceAll(name, `<${role}>`);
  return (
    said
      .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, '<id>')
      // How many commands have something under way depends on what comes at the same moment.
      .replaceAll(/"unfinished":\[("<id>",?)*\]/g, '"unfinished":<ids>')
      // Dates of the round are full minutes; everything else is a moment of the play.
      .replaceAll(/\d{4}-\d\d-\d\dT\d\d:\d\d:(?!00\.000Z)\d\d\.\d{3}Z/g, '<moment>')
      .replaceAll(/\{"seconds":\d+,"nanos":\d+\}|"attempt":\d+/g, '<moment>')
      .replaceAll(/seit \d\d\.\d\d\.\d{4}, \d\d:\d\d Uhr/g, 'seit <moment>')
  );
}

/** All names and texts within a value, bytes read as UTF-8. */
function textOf(value: unknown): string {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('utf8');
  if (typeof value !== 'object' || value === null) return String(value);
  return (
    Object.entries(value)
      .filter(([name, inner]) => inner !== null && inner !== undefined && !itsOwn.test(name))
      .map(([name, inner]) => `${name}: ${textOf(inner)}`)
      // Temporal sends the entries of its maps in any order.
      .toSorted()
      .join('\n')
  );
}
