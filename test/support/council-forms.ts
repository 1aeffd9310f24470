import type { Answers, FormDefinition, Sources, Terms } from '#libs/forms/definition.js';
import { validate } from '#libs/forms/validate.js';
import { bodyChoices } from '#libs/processes/council/body-choices.js';
import { councilMeeting } from '#libs/processes/council-meeting/process.js';
import { councilOrder } from '#libs/processes/council-order/process.js';
import { councilSubmission } from '#libs/processes/council-submission/process.js';
import { demonstrationCouncil as council } from './demonstration-council.js';

const forms: readonly FormDefinition[] = [councilSubmission, councilMeeting, councilOrder].flatMap(
  (process) => process.forms,
);
const lists = {
  bodies: bodyChoices(council, ['council', 'mainCommittee', 'committee', 'district']),
  districts: bodyChoices(council, ['district']),
  departments: bodyChoices(council, ['department', 'faction']),
};
const sources: Sources = Object.fromEntries(
  Object.entries(lists).map(([name, list]) => [
    name,
    'choices' in list ? list.choices.map(({ value, de }) => ({ value, label: de })) : [],
  ]),
);

/** What a form of the council has against answers that name bodies of the demonstration, in words. */
export function complaints(name: string, answers: Answers, terms: Terms = {}): string[] {
  const form = forms.find((one) => one.name === name);
  if (!form) return [`there is no form ${name}`];
  return validate(form, answers, { language: 'de', sources, terms }).map(({ ptr, text }) => `${ptr}: ${text}`);
}
