/** Name of the queue. Its jobs only wake the mailer up: what to send, and whether it was sent, stands in the mail's row. */
export const mailQueueName = 'mail';

/** A job carries the id of a mail row and nothing else, so that the queue holds no personal data. */
export interface MailJob {
  mailId: string;
}

/**
 * How a job lives. Its id is the mail's id, so the same mail is not queued twice at once; a job that has ended is gone, so
 * that the same id can be queued again (BullMQ ignores an id that it still keeps). What must not happen twice is kept from
 * happening in Postgres.
 */
export const mailJobOptions = {
  /** about an hour and a half; after that the reconciler queues an unsent mail anew */
  attempts: 100,
  backoff: { type: 'mail' },
  removeOnComplete: true,
  removeOnFail: true,
};

/** Milliseconds before the next try: 1 s, 2 s, 4 s and so on, at most a minute. */
export function backoffMs(attemptsMade: number): number {
  return Math.min(1000 * 2 ** (attemptsMade - 1), 60_000);
}
