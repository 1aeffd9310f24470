/*
 * Loaded first by `node --import`, in the worker's main thread and in the one in which Temporal's SDK runs workflows. There
 * the SDK keeps a stack trace of every promise, so that Temporal can be asked at which line a workflow waits: a quarter of
 * the worker's CPU (docs/benchmarks.md). What a dossier waits for stands in its details, so nobody asks. The SDK has no
 * switch for it (`setPromiseHook` in its vm-shared.ts; issue 1587 of temporalio/sdk-typescript). Errors keep theirs.
 */
import v8 from 'node:v8';
import { isMainThread } from 'node:worker_threads';

// Nothing is watched, and there is nothing to stop.
if (!isMainThread) v8.promiseHooks.createHook = () => () => undefined;
