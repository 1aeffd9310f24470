import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Client } from '@temporalio/client';

/** The connection to Temporal: made at the first call, and again by itself. */
@Injectable()
export class Temporal implements OnApplicationShutdown {
  constructor(readonly client: Client) {}

  /** Whether the server answers within a second. */
  async isReachable(): Promise<boolean> {
    const ask = () => this.client.connection.workflowService.getSystemInfo({});
    return this.client.withDeadline(Date.now() + 1_000, ask).then(
      () => true,
      () => false,
    );
  }

  async onApplicationShutdown(): Promise<void> {
    await this.client.connection.close();
  }
}
