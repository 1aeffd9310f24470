import { z } from 'zod';
import { districts, fieldsOfAction, type District, type FieldOfAction } from '../programmes/areas.js';
import type { FormValues } from '../security/submitted-form.js';
import { languages } from '../view/languages.js';

/** Ticked boxes: the hidden field sends an empty text along, and a single box no list. Order and repeats don't matter. */
const ticked = <const Key extends string>(keys: readonly [Key, ...Key[]]) =>
  z
    .union([z.string(), z.array(z.string())])
    .default([])
    .transform((value) => [...new Set([value].flat().filter((one) => one !== ''))].toSorted())
    .pipe(z.array(z.enum(keys)));

const selection = {
  fieldsOfAction: ticked(fieldsOfAction),
  districts: ticked(districts),
  language: z.enum(languages),
};

export const selectionForm = z.object(selection);

/** A new subscription. The address is kept in lower case, so that it is one however it is typed. */
export const subscriptionForm = z.object({
  ...selection,
  email: z.string().trim().toLowerCase().pipe(z.email().max(254)),
});

/** What the page shows: as typed, right or wrong. */
export interface SelectionState {
  readonly email?: string;
  readonly fieldsOfAction: readonly string[];
  readonly districts: readonly string[];
  readonly language: string;
  /** names of the fields that are wrong */
  readonly faulty: readonly string[];
}

/** The form as it was typed, to be shown again with its errors. */
export function asTyped(values: FormValues, error: z.ZodError): SelectionState {
  const list = (name: string): string[] => [values[name] ?? []].flat();
  return {
    email: list('email')[0] ?? '',
    fieldsOfAction: list('fieldsOfAction'),
    districts: list('districts'),
    language: list('language')[0] ?? '',
    faulty: [...new Set(error.issues.map(({ path }) => String(path[0])))],
  };
}

const known = <Key extends string>(keys: readonly Key[], value: unknown): Key[] =>
  keys.filter((key) => [value].flat().includes(key));

/** What an address asks for beforehand: `?field=BILDUNG&district=eving`, each as often as wanted. */
export function wantedIn(query: unknown): { fieldsOfAction: FieldOfAction[]; districts: District[] } {
  const { field, district } = z
    .object({ field: z.unknown(), district: z.unknown() })
    .partial()
    .parse(query ?? {});
  return { fieldsOfAction: known(fieldsOfAction, field), districts: known(districts, district) };
}
