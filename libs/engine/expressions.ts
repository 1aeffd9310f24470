import { Environment, type ParseResult } from '@marcbachmann/cel-js';
import type { FactType } from './definition.js';

/** Facts as plain JSON: numbers for `int` are safe integers. */
export type Facts = { readonly [name: string]: FactValue };
export type FactValue = string | number | boolean | readonly string[] | Facts;

/** CEL over declared facts: type-checks and evaluates. See the CEL specification, cel.dev. */
export interface Expressions {
  /** A message where the expression doesn't have this type, otherwise undefined. */
  fault(expression: string, type: 'bool' | 'int'): string | undefined;
  /** Whether it is true. @throws if a declared fact is missing or of another type, or the expression cannot be computed */
  holds(expression: string, facts: Facts): boolean;
  /** Its value as integer cents. @throws as `holds`, and beyond what a number can count exactly */
  cents(expression: string, facts: Facts): number;
}

/** Expressions over these facts; undeclared names are faults. Parsed programs are kept. */
export function expressionsOver(types: Record<string, FactType>): Expressions {
  const environment = new Environment({ unlistedVariablesAreDyn: false });
  for (const [name, type] of Object.entries(types)) {
    if (typeof type === 'string') environment.registerVariable(name, celType(type));
    else environment.registerVariable({ name, schema: schemaOf(type) });
  }
  const programs = new Map<string, ParseResult>();
  const program = (expression: string): ParseResult => {
    const known = programs.get(expression) ?? environment.parse(expression);
    programs.set(expression, known);
    return known;
  };
  const value = (expression: string, facts: Facts): unknown => program(expression)(typed(facts, types));
  return {
    fault(expression, type) {
      const found = environment.check(expression);
      if (!found.valid) return firstLine(found.error?.message ?? 'cannot be read');
      return found.type === type ? undefined : `is of type ${found.type}, not ${type}`;
    },
    holds: (expression, facts) => value(expression, facts) === true,
    cents(expression, facts) {
      const cents = Number(value(expression, facts));
      if (!Number.isSafeInteger(cents))
        throw new RangeError(`“${expression}” gives ${cents}, which is no exact amount`);
      return cents;
    },
  };
}

type CelSchema = { [name: string]: string | CelSchema };

function schemaOf(type: { [name: string]: FactType }): CelSchema {
  return Object.fromEntries(
    Object.entries(type).map(([name, inner]) => [name, typeof inner === 'string' ? celType(inner) : schemaOf(inner)]),
  );
}

const celType = (type: Extract<FactType, string>): string => (type === 'strings' ? 'list<string>' : type);

/**
 * CEL's int is 64-bit: JSON numbers become bigint where `int` is declared. A fact that is missing or of another type is
 * an error that names it, never a guess.
 */
function typed(facts: Facts, types: Record<string, FactType>, path = ''): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(types).map(([name, type]) => {
      const fact = Object.hasOwn(facts, name) ? facts[name] : undefined;
      if (fact === undefined) throw new Error(`fact ${path}${name} is missing`);
      if (typeof type === 'object') {
        if (!isRecord(fact)) throw new Error(`fact ${path}${name} is no record`);
        return [name, typed(fact, type, `${path}${name}.`)];
      }
      if (!isOf[type](fact)) throw new Error(`fact ${path}${name} is no ${type}`);
      if (isList(fact)) return [name, [...fact]];
      return [name, type === 'int' ? BigInt(Number(fact)) : fact];
    }),
  );
}

const isOf: Record<Extract<FactType, string>, (fact: FactValue) => boolean> = {
  int: (fact) => Number.isSafeInteger(fact),
  double: (fact) => Number.isFinite(fact),
  bool: (fact) => typeof fact === 'boolean',
  string: (fact) => typeof fact === 'string',
  strings: (fact) => isList(fact) && fact.every((one) => typeof one === 'string'),
};

const isList = (fact: FactValue): fact is readonly string[] => Array.isArray(fact);
const isRecord = (fact: FactValue): fact is Facts => typeof fact === 'object' && fact !== null && !isList(fact);

const firstLine = (message: string): string => message.split('\n')[0] ?? message;
