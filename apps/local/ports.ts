import { createServer, type Server } from 'node:net';

/** A TCP port on loopback that nobody else can take until it is released. */
export interface ReservedPort {
  port: number;
  /** True when the wanted port was taken and another one stands in for it. */
  replaced: boolean;
  release(): Promise<void>;
}

function listen(port: number): Promise<Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' || error.code === 'EACCES' ? resolve(undefined) : reject(error),
    );
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}

/**
 * Takes the wanted port, or a free one when it is taken, and keeps it bound until `release`: two checkouts that start at
 * the same moment thus never choose the same one. Release it just before the process that needs it starts.
 *
 * @param wanted 0 for any free port.
 */
export async function reservePort(wanted = 0): Promise<ReservedPort> {
  const first = await listen(wanted);
  const server = first ?? (await listen(0));
  const address = server?.address();
  if (server === undefined || address === null || typeof address !== 'object')
    throw new Error('no free port on 127.0.0.1');
  return {
    port: address.port,
    replaced: first === undefined,
    release: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** A port that is free at this moment. */
export async function freePort(): Promise<number> {
  const reserved = await reservePort();
  await reserved.release();
  return reserved.port;
}
