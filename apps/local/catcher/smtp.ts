import type { Socket } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import type { Mailbox } from './mailbox.js';

/**
 * How the catcher misbehaves on purpose:
 * - `refuse`: answers 451 (try again later), nothing is kept
 * - `reject`: answers 550 (for ever), nothing is kept
 * - `hang`: takes the message and never answers, nothing is kept
 * - `lose-answer`: keeps the message and drops the connection instead of answering
 */
export const faults = ['none', 'refuse', 'reject', 'hang', 'lose-answer'] as const;
export type Fault = (typeof faults)[number];

export interface FaultSwitch {
  mode: Fault;
}

function smtpError(code: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode: code });
}

/** An SMTP server on loopback that keeps every mail in the mailbox and delivers none. */
export function smtpServer(mailbox: Mailbox, fault: FaultSwitch): SMTPServer {
  const sockets = new Map<number, Socket>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    size: 30 * 1024 * 1024,
    closeTimeout: 500,
    onAuth: (_auth, _session, done) => done(null, { user: 'anybody' }),
    onMailFrom(_address, _session, done) {
      if (fault.mode === 'refuse') done(smtpError(451, 'Not now (fault switch)'));
      else if (fault.mode === 'reject') done(smtpError(550, 'Never (fault switch)'));
      else done();
    },
    onData(stream, session, done) {
      const recipients = session.envelope.rcptTo.map(({ address }) => address);
      const receive = async (): Promise<void> => {
        try {
          const message = await buffer(stream);
          if (fault.mode === 'hang') return;
          await mailbox.add(recipients, message);
          if (fault.mode === 'lose-answer') sockets.get(session.remotePort)?.destroy();
          else done();
        } catch (error) {
          done(error instanceof Error ? error : new Error('not kept'));
        }
      };
      void receive();
    },
  });
  server.server.on('connection', (socket: Socket) => {
    const port = socket.remotePort ?? 0;
    sockets.set(port, socket);
    socket.once('close', () => sockets.delete(port));
  });
  server.on('error', () => undefined); // a client that went away is no event
  return server;
}
