/** What is published is read defensively: each process says what it knows, and a page shows what is there. */
export type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A text; undefined where there is none, or a blank one. */
export function textIn(fields: Fields, name: string): string | undefined {
  const value = fields[name];
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

export function numberIn(fields: Fields, name: string): number | undefined {
  const value = fields[name];
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

export const flagIn = (fields: Fields, name: string): boolean => fields[name] === true;

export function fieldsIn(fields: Fields, name: string): Fields | undefined {
  const value = fields[name];
  return isFields(value) ? value : undefined;
}

export function listIn(fields: Fields, name: string): Fields[] {
  const value = fields[name];
  return Array.isArray(value) ? value.filter(isFields) : [];
}

/** A day `YYYY-MM-DD` that exists. */
export function dayIn(fields: Fields, name: string): string | undefined {
  const value = textIn(fields, name);
  return value !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value))
    ? value
    : undefined;
}

export function instantIn(fields: Fields, name: string): Date | undefined {
  const value = textIn(fields, name);
  const instant = value === undefined ? undefined : new Date(value);
  return instant && !Number.isNaN(instant.getTime()) ? instant : undefined;
}
