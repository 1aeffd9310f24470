import type { TaskDeclaration } from '#libs/engine/definition.js';
import type { FormDefinition } from '#libs/forms/definition.js';
import type { ProcessTexts } from '#libs/processes/process.js';

/**
 * The form of a task that is declared without one: a choice between its outcomes, or nothing to fill in where there is only
 * one. Made for the page alone; nothing of it is kept.
 */
export function outcomeForm(
  task: string,
  { outcomes }: TaskDeclaration,
  words: ProcessTexts,
  question: string,
): FormDefinition {
  const title = words.tasks[task] ?? task;
  const options = outcomes.map((outcome) => [`/outcome=${outcome}`, words.outcomes[`${task}.${outcome}`] ?? outcome]);
  const choice = outcomes.length > 1;
  return {
    name: '',
    version: 0,
    schema: {
      type: 'object',
      required: choice ? ['outcome'] : [],
      properties: { outcome: { type: 'string', enum: [...outcomes] } },
    },
    pages: [{ key: 'main', fields: choice ? [{ ptr: '/outcome', widget: 'radio' }] : [] }],
    rules: [],
    texts: { de: { '#': title, '#main': title, '/outcome': question, ...Object.fromEntries(options) } },
  };
}
