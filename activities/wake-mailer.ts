import { QueueError } from '#libs/mail/queue.js';
import type { Deps } from './deps.js';

/**
 * Puts mails on the queue. One that is down keeps nothing else from its work: the mails are rows, and the reconciler queues
 * them as soon as it is back.
 * @returns the ids that are queued: all, or none where the queue is down
 */
export async function wakeMailer({ queue, log }: Pick<Deps, 'queue' | 'log'>, mailIds: string[]): Promise<string[]> {
  try {
    await queue.enqueue(mailIds);
    return mailIds;
  } catch (error) {
    if (!(error instanceof QueueError)) throw error;
    log.warn('mails wait for the queue', { count: mailIds.length, reason: error.code });
    return [];
  }
}
