import { oparlTexts, type OparlText } from './texts.js';

const statusOf: Partial<Record<OparlText, number>> = {
  noObject: 404,
  noAddress: 404,
  gone: 410,
  method: 405,
  internal: 500,
  unavailable: 503,
};

/** A request that cannot be answered, as OParl says it (specification 2.9). */
export class OparlError extends Error {
  override name = 'OparlError';
  readonly status: number;

  /** @param values of the texts: names of parameters and numbers, nothing that was typed elsewhere */
  constructor(
    readonly code: OparlText,
    readonly values: Readonly<Record<string, string | number>> = {},
  ) {
    super(code);
    this.status = statusOf[code] ?? 400;
  }

  /** The object that tells people in the language of the data, and programmers in English. */
  body(): { type: string; message: string; debug: string } {
    return {
      type: 'https://schema.oparl.org/1.1/Error',
      message: oparlTexts('de')(this.code, this.values),
      debug: oparlTexts('en')(this.code, this.values),
    };
  }
}
