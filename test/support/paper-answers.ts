import type { Answers } from '#libs/forms/definition.js';

/** A complete submission of the administration, which nobody signs. */
export const paperAnswers = (over: Answers = {}): Answers => ({
  kind: 'resolution',
  subject: 'Integrationskonzept',
  proposal: '1. Der Rat beschließt das Konzept.',
  reasons: 'Es ist gut begründet.',
  finances: 'yes',
  financesText: 'Zwei Stellen im Jahr.',
  cents: 500_000,
  staff: 'no',
  integrationRelevant: 'yes',
  publicity: 'public',
  department: 'miado',
  route: [{ body: 'council', role: 'decision' }],
  ...over,
});
