import { group, text, whole } from '../answers.js';
import type { AnswerData, FactSource } from '../process.js';
import { requested } from './facts.js';

/**
 * What the council's submission about an application begins with: whoever writes it completes and changes it. It speaks of
 * the project and the sum, in the words of the application, and names nobody.
 */
export function word(event: string, source: FactSource): AnswerData | undefined {
  if (event !== 'start') return undefined;
  const project = group(source.application, 'project');
  const voted = whole(source.given('vote').at(-1), 'amountCents') || whole(requested(source), 'requestedCents');
  const title = text(project, 'title');
  const euros = new Intl.NumberFormat('de-DE', { minimumFractionDigits: 2 }).format(voted / 100);
  return {
    kind: 'resolution',
    subject: `Förderung des Projekts „${title}“`,
    proposal: `1. Das Projekt „${title}“ wird mit ${euros} Euro gefördert.`,
    reasons: text(project, 'summary'),
    finances: 'yes',
    cents: voted,
    financesText: `${euros} Euro aus Mitteln des Förderprogramms.`,
    staff: 'no',
    integrationRelevant: 'yes',
    publicity: 'public',
  };
}
