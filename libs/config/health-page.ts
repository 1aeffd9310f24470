import { createServer, type Server } from 'node:http';

/**
 * The health page of an app without pages of its own. `/health/live`: the process answers. `/health/ready`: 200 when
 * nothing it cannot do without is waited for, else 503; both as JSON with what is waited for.
 */
export class HealthPage {
  private readonly waiting: Set<string>;
  private server: Server | undefined;

  /**
   * @param parts what the app needs, all waited for until `has` says otherwise
   * @param spared parts it can work without for a while: they are named when missing, but the app stays ready
   */
  constructor(
    parts: readonly string[],
    private readonly spared: readonly string[] = [],
  ) {
    this.waiting = new Set(parts);
  }

  has(part: string): void {
    this.waiting.delete(part);
  }

  waitsFor(part: string): void {
    this.waiting.add(part);
  }

  /** @throws where the port is taken */
  listen(host: string, port: number): Promise<void> {
    const server = (this.server = createServer((request, response) => {
      const waitsFor = [...this.waiting].toSorted();
      const known = ['/health/live', '/health/ready'].includes(request.url ?? '');
      const ready = waitsFor.every((part) => this.spared.includes(part));
      const status = !known ? 404 : request.url === '/health/ready' && !ready ? 503 : 200;
      response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
      response.end(JSON.stringify(known ? { alive: true, ready, waitsFor } : {}));
    }));
    return new Promise((resolve, reject) => server.once('error', reject).listen(port, host, resolve));
  }

  async close(): Promise<void> {
    this.server?.closeAllConnections();
    await new Promise<void>((resolve) => (this.server ? this.server.close(() => resolve()) : resolve()));
  }
}
