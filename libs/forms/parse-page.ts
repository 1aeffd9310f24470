import { answerAt, isList, withAnswer } from './pointer.js';
import { isAmong, pageOf } from './fields.js';
import { isRendered } from './prune.js';
import { readDay, readDegrees, readMoney, readNumber } from './read-values.js';
import { enumAt } from './schema-at.js';
import type { Answers, FormDefinition, FormField, JsonValue, Pointer, TableColumn, TableField } from './definition.js';

/** A parsed form body: field names are pointers, repeated names are lists. Names that begin with `_` belong to the page. */
export type FormBody = Readonly<Record<string, string | readonly string[] | undefined>>;

/** What a row button asked for: a new row in the table at `ptr`, or the row at `ptr` taken away. */
export interface RowAction {
  readonly kind: 'add' | 'remove';
  readonly ptr: Pointer;
}

const mostRows = 200;

/** The row button that was pressed (`_add=/costs` or `_remove=/costs/1`); undefined if it was another button. */
export function rowAction(body: FormBody): RowAction | undefined {
  const add = single(body, '_add');
  if (add !== undefined) return { kind: 'add', ptr: add };
  const remove = single(body, '_remove');
  return remove === undefined ? undefined : { kind: 'remove', ptr: remove };
}

/**
 * The current answers with those of one page taken from a form body. Only fields of that page count, and of them only
 * those that the page showed and that `only` lets through; every other name in the body is ignored. A field whose name is
 * missing from the body keeps its answer. Numbers, amounts and days are read as people write them; what can't be read
 * stays as the text that was typed. Row buttons are carried out; otherwise blank rows go.
 * @throws Error if the form has no such page
 */
export function parsePage(
  definition: FormDefinition,
  pageKey: string,
  body: FormBody,
  current: Answers,
  options: { readonly only?: readonly Pointer[] } = {},
): Answers {
  const page = pageOf(definition, pageKey);
  if (!page) throw new Error('the form has no such page');
  return page.fields
    .filter((field) => isAmong(field, options.only) && isRendered(page, field, current))
    .reduce((answers, field) => {
      const value = fieldValue(definition, field, body, answerAt(current, field.ptr));
      return value === keep ? answers : withAnswer(answers, field.ptr, value);
    }, current);
}

const keep = Symbol('keep');

function fieldValue(
  definition: FormDefinition,
  field: FormField,
  body: FormBody,
  current: JsonValue | undefined,
): JsonValue | undefined | typeof keep {
  if (field.widget === 'file') return keep;
  if (field.widget === 'table') return tableValue(definition, field, body, current);
  if (!Object.hasOwn(body, field.ptr)) return keep;
  if (field.widget === 'checkbox') return list(body, field.ptr).some((text) => text === 'true') ? true : undefined;
  if (field.widget !== 'checkboxes') return cellValue(definition, field.ptr, field, single(body, field.ptr) ?? '');
  const allowed = enumAt(definition, field.ptr);
  const chosen = new Set(list(body, field.ptr).filter((text) => text !== ''));
  const values = field.source === undefined ? allowed.filter((value) => chosen.has(String(value))) : [...chosen];
  return values.length > 0 ? values : undefined;
}

/** One typed answer; undefined for a blank. */
function cellValue(
  definition: FormDefinition,
  pattern: string,
  field: FormField | TableColumn,
  raw: string,
): JsonValue | undefined {
  const text = tidy(raw, field.widget === 'textarea');
  if (text === '') return undefined;
  switch (field.widget) {
    case 'number':
      return readNumber(text) ?? text;
    case 'money':
      return readMoney(text) ?? text;
    case 'degrees':
      return readDegrees(text) ?? text;
    case 'date':
      return readDay(text) ?? text;
    case 'radio':
    case 'select':
      return enumAt(definition, pattern).find((value) => String(value) === text) ?? text;
    default:
      return text;
  }
}

function tableValue(
  definition: FormDefinition,
  field: TableField,
  body: FormBody,
  current: JsonValue | undefined,
): JsonValue | undefined | typeof keep {
  const action = rowAction(body);
  const numbers = rowNumbers(field, body);
  const adds = action?.kind === 'add' && action.ptr === field.ptr;
  if (numbers.length === 0 && !adds) return keep;
  const rows: JsonValue[] = numbers.map((row) => {
    const cells = field.columns.map((column): [string, JsonValue | undefined] => {
      const raw = single(body, `${field.ptr}/${row}/${column.key}`) ?? '';
      return [column.key, cellValue(definition, `${field.ptr}/*/${column.key}`, column, raw)];
    });
    return Object.fromEntries(cells.filter((cell): cell is [string, JsonValue] => cell[1] !== undefined));
  });
  if (numbers.length === 0 && isList(current)) rows.push(...current);
  if (adds && rows.length < mostRows) rows.push({});
  const kept = rows.filter((_, index) => action?.kind !== 'remove' || action.ptr !== `${field.ptr}/${numbers[index]}`);
  const filled = action ? kept : kept.filter((row) => Object.keys(row ?? {}).length > 0);
  return filled.length > 0 ? filled : undefined;
}

/** The numbers of the rows that the body speaks of, in ascending order. */
function rowNumbers(field: TableField, body: FormBody): number[] {
  const start = `${field.ptr}/`;
  const columns = new Set(field.columns.map(({ key }) => key));
  const numbers = new Set<number>();
  for (const name of Object.keys(body)) {
    const [, row, column] = name.startsWith(start) ? (/^(\d{1,3})\/(.+)$/.exec(name.slice(start.length)) ?? []) : [];
    if (row !== undefined && column !== undefined && columns.has(column)) numbers.add(Number(row));
  }
  return [...numbers].toSorted((a, b) => a - b).slice(0, mostRows);
}

function list(body: FormBody, name: string): readonly string[] {
  const value = Object.hasOwn(body, name) ? body[name] : undefined;
  if (value === undefined) return [];
  return typeof value === 'string' ? [value] : value.filter((item) => typeof item === 'string');
}

function single(body: FormBody, name: string): string | undefined {
  return list(body, name).at(-1);
}

/** Trimmed text with plain line ends and without what Postgres can't store (NUL, half surrogate pairs). */
function tidy(raw: string, multiline: boolean): string {
  const text = raw
    .replace(/[\0\p{Cs}]/gu, '')
    .replace(/\r\n?/g, '\n')
    .trim();
  return multiline ? text : text.replaceAll('\n', ' ');
}
