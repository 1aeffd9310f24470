import { defineSignal } from '@temporalio/workflow';

/** Read the dossier again from Postgres: something outside this workflow has mended it. */
export const refresh = defineSignal('refresh');

/** How a dossier's workflow is started. */
export interface Start {
  /** by the reconciler, without a command: read where the dossier stands and go on from there */
  resume?: boolean;
}
