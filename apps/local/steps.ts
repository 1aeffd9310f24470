const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;
const quietBetween = 15_000;

/** Says how far a part of the start has come. */
export interface Step {
  progress: (message: string) => void;
}

/**
 * Shows the steps of the start, several at a time: one line for each that is done, with the time it took. On a terminal
 * the last line shows what is under way; elsewhere long steps are mentioned every 15 seconds.
 */
export class Steps {
  private readonly underWay = new Map<string, string>();
  private lastMention = Date.now();
  private muted = false;

  constructor(private readonly out: NodeJS.WriteStream = process.stdout) {}

  /** Runs one step; its line shows what `work` answers. @throws what `work` throws, after a line that says so. */
  async step<T>(name: string, work: (step: Step) => Promise<T>, summary: (result: T) => string = () => ''): Promise<T> {
    const since = Date.now();
    const progress = (message: string): void => {
      this.underWay.set(name, message);
      this.showUnderWay();
    };
    progress('');
    try {
      const result = await work({ progress });
      this.underWay.delete(name);
      this.line(`✓ ${name.padEnd(22)} ${seconds(Date.now() - since).padStart(8)}  ${summary(result)}`);
      return result;
    } catch (error) {
      this.underWay.delete(name);
      this.line(`✗ ${name.padEnd(22)} ${seconds(Date.now() - since).padStart(8)}`);
      throw error;
    }
  }

  /** From now on nothing more is shown: what is under way is being given up. */
  mute(): void {
    this.muted = true;
    this.underWay.clear();
  }

  /** Writes a line above what is under way. */
  line(text: string): void {
    if (this.muted) return;
    this.out.write(`${this.out.isTTY ? '\r\x1b[K' : ''}${text.trimEnd()}\n`);
    this.showUnderWay();
  }

  private showUnderWay(): void {
    if (this.muted) return;
    const shown = [...this.underWay]
      .map(([name, message]) => (message === '' ? name : `${name}: ${message}`))
      .join(', ');
    if (this.out.isTTY) {
      this.out.write(`\r\x1b[K${shown === '' ? '' : `… ${shown}`.slice(0, (this.out.columns || 80) - 1)}`);
    } else if (shown !== '' && Date.now() - this.lastMention > quietBetween) {
      this.lastMention = Date.now();
      this.out.write(`… ${shown}\n`);
    }
  }
}
