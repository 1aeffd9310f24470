import { Client, Connection } from '@temporalio/client';
import { loadClientConnectConfig } from '@temporalio/envconfig';

/** What the standard TEMPORAL_* variables say beside address and namespace: TLS, API key, headers. */
export function connectionOptions(address: string): ReturnType<typeof loadClientConnectConfig>['connectionOptions'] {
  return { ...loadClientConnectConfig().connectionOptions, address };
}

/** A client that connects at its first call and again by itself: a server that is down fails calls, not the start. */
export function openClient(address: string, namespace: string): Client {
  return new Client({ connection: Connection.lazy(connectionOptions(address)), namespace });
}
