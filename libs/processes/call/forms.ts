import type { FormDefinition } from '#libs/forms/definition.js';
export const callForms: FormDefinition[] = [];
