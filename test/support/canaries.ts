import { randomBytes } from 'node:crypto';
import type { Answers, JsonSchema, JsonValue } from '#libs/forms/definition.js';

/** Words that stand nowhere but where they were planted, so that finding one says from where something leaked. */
export class Canaries {
  private readonly places = new Map<string, string>();

  /** A new word for this place: lower-case letters only, so that it looks the same in an address, a URL and a title. */
  word(place: string): string {
    const letters = [...randomBytes(9)].map((byte) => String.fromCharCode(97 + (byte % 26))).join('');
    const word = `zilpzalp${letters}`;
    this.places.set(word, place);
    return word;
  }

  email(place: string): string {
    return `${this.word(place)}@vogelwarte.example`;
  }

  /** Every free text of a form filled with a word of its own, also those left out; everything else as in `answers`. */
  answers(form: { name: string; schema: JsonSchema }, answers: Answers): Answers {
    const filled = this.fill(form.schema, answers, form.name);
    if (!isRecord(filled)) throw new Error('a form is an object');
    return filled;
  }

  /** All words, with where each was planted. */
  planted(): [word: string, place: string][] {
    return [...this.places];
  }

  /** Where the words in this text were planted. */
  in(text: string): string[] {
    const lower = text.toLowerCase();
    return this.planted().flatMap(([word, place]) => (lower.includes(word) ? [place] : []));
  }

  private fill(schema: unknown, value: JsonValue | undefined, place: string): JsonValue | undefined {
    if (!isRecord(schema)) return value;
    if (schema['type'] === 'string') return this.text(schema, value, place);
    if (Array.isArray(value)) return value.map((row, n) => this.fill(schema['items'], row, `${place}/${n}`) ?? row);
    const { properties } = schema;
    if (schema['type'] !== 'object' || !isRecord(properties)) return value;
    const entries = Object.entries(properties).map(([name, inner]): [string, JsonValue | undefined] => [
      name,
      this.fill(inner, isRecord(value) ? value[name] : undefined, `${place}/${name}`),
    ]);
    const kept = entries.filter((entry): entry is [string, JsonValue] => entry[1] !== undefined);
    return kept.length > 0 ? Object.fromEntries(kept) : value;
  }

  private text(
    schema: Readonly<Record<string, unknown>>,
    value: JsonValue | undefined,
    place: string,
  ): JsonValue | undefined {
    if (schema['enum'] !== undefined || place.endsWith('/ptr')) return value;
    const { format } = schema;
    if (format === 'email') return this.email(place);
    if (format === 'phone') return this.number(place, '0231 9', 7);
    if (format === 'association-register-number') return this.number(place, 'VR 9', 4);
    return format === undefined ? `Vogel ${this.word(place)}` : value;
  }

  /** Digits do as a canary where no letters are allowed. */
  private number(place: string, start: string, digits: number): string {
    const word = `${start}${randomBytes(4).readUInt32BE().toString().padStart(10, '7').slice(-digits)}`;
    this.places.set(word.toLowerCase(), place);
    return word;
  }
}

const isRecord = (value: unknown): value is { readonly [key: string]: JsonValue } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
