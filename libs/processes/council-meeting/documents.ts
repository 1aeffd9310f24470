import type { DocumentSource } from '../process.js';
import { extract, minutes } from './minutes.js';
import { agenda, invitation } from './papers.js';
import { sittingOf } from './sitting.js';

/** What the documents of a meeting say; `council-agenda` and `council-minutes` of the public part alone. */
export function documentData(template: string, source: DocumentSource): Record<string, unknown> | undefined {
  switch (template) {
    case 'council-invitation':
      return invitation(source, sittingOf(source));
    case 'council-agenda':
      return agenda(source, sittingOf(source));
    case 'council-minutes':
      return minutes(source, true);
    case 'council-minutes-internal':
      return minutes(source, false);
    case 'council-extract':
      return extract(source);
    default:
      return undefined;
  }
}
