import { Socket } from 'node:net';

/**
 * A socket that sends what is written in one turn of the event loop as one: for the processor, a way to the server costs as
 * much as the statement it carries, and `pg` writes each statement by itself.
 */
export class OneWriteSocket extends Socket {
  private gathering = false;

  // oxlint-disable-next-line typescript/no-explicit-any -- `write` has several forms; they are handed on as they are
  override write(...given: [any, any?, any?]): boolean {
    if (!this.gathering) {
      this.gathering = true;
      this.cork();
      process.nextTick(() => {
        this.gathering = false;
        this.uncork();
      });
    }
    return super.write(...given);
  }
}
