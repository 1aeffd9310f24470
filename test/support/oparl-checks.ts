import { oparlSchemas } from './oparl-schemas.js';

export type Json = Record<string, unknown>;

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What stands in a property of a property. */
export const within = (object: Json, outer: string, inner: string): unknown => {
  const value = object[outer];
  return isObject(value) ? value[inner] : undefined;
};

/** The objects in a list. */
export const objectsIn = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isObject) : []);

/** `Paper` of an object or a tombstone. */
export const typeOf = (object: Json): string => String(object['type']).replace('https://schema.oparl.org/1.1/', '');

const dateTime = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}[+-]\d{2}:\d{2}$/;
const formats: Record<string, (value: unknown) => boolean> = {
  string: (value) => typeof value === 'string' && !/&(amp|lt|gt|quot|#\d+);/.test(value),
  url: (value) => typeof value === 'string' && URL.canParse(value),
  date: (value) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value)),
  'date-time': (value) => typeof value === 'string' && dateTime.test(value) && !Number.isNaN(Date.parse(value)),
  boolean: (value) => typeof value === 'boolean',
  integer: (value) => Number.isInteger(value),
  feature: (value) => isObject(value) && value['type'] === 'Feature' && 'geometry' in value && 'properties' in value,
};

/** What is wrong with an object by the specification's tables (C4, C5, C8, C9, C11, C12, C19), each with its place. */
export function complaints(object: Json, place = typeOf(object), isEmbedded = false): string[] {
  const schema = oparlSchemas[typeOf(object)];
  if (!schema) return [`${place}: unknown type ${String(object['type'])}`];
  if (object['deleted'] === true) {
    const others = Object.keys(object).filter(
      (name) => !['id', 'type', 'created', 'modified', 'deleted'].includes(name),
    );
    return [
      ...(isEmbedded ? [`${place}: a tombstone is embedded`] : []),
      ...others.map((name) => `${place}: a tombstone has ${name}`),
    ];
  }
  const missing = [...schema.required, 'created', 'modified'].filter((name) => !(name in object));
  const back = isEmbedded ? (schema.back ?? []).filter((name) => name in object) : [];
  return [
    ...missing.map((name) => `${place}: ${name} is missing`),
    ...back.map((name) => `${place}: ${name} leads back`),
    ...Object.entries(object).flatMap(([name, value]) =>
      wrongWith(schema.properties[name], value, `${place}.${name}`, schema.required.includes(name)),
    ),
  ];
}

function wrongWith(word: string | undefined, value: unknown, place: string, isRequired: boolean): string[] {
  if (word === undefined)
    return /^\w+:\w+$/.test(place.split('.').at(-1) ?? '') ? [] : [`${place}: not in the specification`];
  if (value === null || value === '') return [`${place}: nothing is shown`];
  if (word.endsWith('[]')) {
    if (!Array.isArray(value)) return [`${place}: not an array`];
    if (value.length === 0 && !isRequired) return [`${place}: nothing is shown`];
    return value.flatMap((one, n) => wrongWith(word.slice(0, -2), one, `${place}[${n}]`, false));
  }
  const [, inner] = /^\{(\w+)\}$/.exec(word) ?? [];
  if (inner !== undefined) {
    if (!isObject(value) || typeOf(value) !== inner) return [`${place}: not a ${inner}`];
    return complaints(value, place, true);
  }
  const format = /^[>@]/.test(word) ? 'url' : word;
  return formats[format]?.(value) ? [] : [`${place}: not a ${format}: ${JSON.stringify(value)}`];
}

/** The addresses that an object names, with the type that each must have; those of external lists as `@Type`. */
export function namedBy(object: Json): { property: string; url: string; type: string }[] {
  const properties = oparlSchemas[typeOf(object)]?.properties ?? {};
  return Object.entries(object).flatMap(([property, value]) => {
    const word = properties[property]?.replace('[]', '') ?? '';
    if (/^[>@]/.test(word))
      return [value].flat().map((url) => ({ property, url: String(url), type: word.replace('>', '') }));
    return [value]
      .flat()
      .filter((one) => isObject(one) && 'id' in one && 'type' in one)
      .flatMap((one) => (isObject(one) ? namedBy(one) : []));
  });
}

/** The objects inside an object, all the way down. */
export const embeddedIn = (object: Json): Json[] =>
  Object.values(object)
    .flat()
    .flatMap((value) =>
      isObject(value) && typeof value['id'] === 'string' && 'created' in value ? [value, ...embeddedIn(value)] : [],
    );

/** An object as it is shown inside another one: without what leads back. */
export function asEmbedded(object: Json): Json {
  const back = oparlSchemas[typeOf(object)]?.back ?? [];
  return Object.fromEntries(Object.entries(object).filter(([name]) => !back.includes(name)));
}
