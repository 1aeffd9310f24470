/** Why a document could not be made. The message names template and place and holds no value of the letter. */
export class DocumentError extends Error {
  override name = 'DocumentError';
  constructor(
    readonly code: 'data' | 'compile' | 'export' | 'timeout' | 'crashed',
    message: string,
  ) {
    super(message);
  }
}
