/** A place in the answers, as a JSON Pointer (RFC 6901): `/organisation/name`, `/costs/0/amountCents`. */
export type Pointer = string;

// A pointer in which `*` stands for every row of a list: `/costs/*/amountCents`.
export type PointerPattern = string;

export type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/**
 * What a person filled in. Blank answers are absent, never `''`. Input that could not be read as a number, amount or
 * date stands here as the text that was typed, so that nothing is lost; `validate` then names the field.
 */
export type Answers = { readonly [key: string]: JsonValue };

export type JsonSchema = boolean | { readonly [keyword: string]: unknown };

/** German is binding and always there; what another language lacks is said in English, else in German. */
export const formLanguages = ['de', 'en', 'tr', 'ar', 'uk'] as const;
export type FormLanguage = (typeof formLanguages)[number];

/** Shown only if the answer at `ptr` is one of `in`; hidden answers are pruned before validation. */
export interface Condition {
  readonly ptr: Pointer;
  readonly in: readonly (string | number | boolean)[];
}

/** Holds where a term of the programme or dossier is one of `in`; not where the term is not given. */
export interface TermCondition {
  readonly term: string;
  readonly in: readonly (string | number)[];
}

export type FieldWidth = 'short' | 'medium' | 'full';

interface FieldBase {
  readonly ptr: Pointer;
  readonly showIf?: Condition;
  /** Consecutive fields of one group share a `fieldset`; its legend is the text `#<page>.<group>`. */
  readonly group?: string;
}

interface TypedField extends FieldBase {
  /** HTML autofill token (WCAG 1.3.5), for example `organization`, `street-address`, `email`. */
  readonly autocomplete?: string;
  readonly inputmode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel' | 'url';
  readonly width?: FieldWidth;
}

/** `degrees` is a coordinate: typed in degrees with decimals, kept in whole millionths of a degree, between two bounds. */
export interface TextField extends TypedField {
  readonly widget: 'text' | 'number' | 'money' | 'date' | 'degrees';
}

export interface TextareaField extends TypedField {
  readonly widget: 'textarea';
  readonly rows?: number;
}

/**
 * One choice. The options are the schema's `enum`, or, when the schema can't know them, the list that the caller passes
 * to `validate` and to the page under the name `source`.
 */
export interface ChoiceField extends FieldBase {
  readonly widget: 'radio' | 'select';
  readonly source?: string;
  /** `row` puts radio buttons side by side (a scale of 0 to 5). */
  readonly layout?: 'column' | 'row';
}

/** Several choices; the schema is an array of an `enum`. */
export interface CheckboxesField extends FieldBase {
  readonly widget: 'checkboxes';
  readonly source?: string;
}

/** A declaration: `true` or absent. */
export interface CheckboxField extends FieldBase {
  readonly widget: 'checkbox';
}

/** Uploaded files; the answer is a list of file ids, put there by `addFile` and `removeFile`, never by a form body. */
export interface FileField extends FieldBase {
  readonly widget: 'file';
  /** Media types that the server accepts after looking at the content. */
  readonly accept: readonly string[];
  readonly maxBytes: number;
}

export interface TableColumn {
  readonly key: string;
  readonly widget: 'text' | 'textarea' | 'number' | 'money' | 'date' | 'select';
  readonly source?: string;
}

/** Rows that people add and remove; `sum` names the column (whole cents or numbers) whose total stands below. */
export interface TableField extends FieldBase {
  readonly widget: 'table';
  readonly columns: readonly TableColumn[];
  readonly sum?: string;
}

export type FormField =
  | TextField
  | TextareaField
  | ChoiceField
  | CheckboxesField
  | CheckboxField
  | FileField
  | TableField;

export type Widget = FormField['widget'];

export interface FormPage {
  /** Stands in the address of the page: lower case letters, digits, hyphens. */
  readonly key: string;
  readonly fields: readonly FormField[];
}

/**
 * A number to compare with: a constant, places in the answers (added up, rows as well), how many entries a list in them
 * has, a term of the programme, or what the rule `sum` or `rated` of that key makes. A rule whose operands are not all known says nothing.
 */
export type Operand =
  | PointerPattern
  | readonly PointerPattern[]
  | number
  | { readonly count: Pointer }
  | { readonly term: string }
  | { readonly sum: string };

/**
 * What JSON Schema can't say. The error stands at `ptr`, its text is `<ptr>!<code>` (`code` is the kind unless given),
 * else the library's own text for the kind.
 * - `sum`: no demand; the total of the patterns, times `times`, and of the sums `plus`, less that of `minus`; shown under
 *   the text `=<key>`, and in `sums`
 * - `weightedMean`: no demand; Σ value·weight / Σ weight, rounded half up to two decimals, as soon as all values are there;
 *   an answer that is `skip` ("not applicable") counts neither with its value nor with its weight
 * - `rated`: no demand; the rows of a table, each its `units` times the rate that its `by` names, added up
 * - `equal`, `max`, `min`: compares the total of `left` with `right`
 * - `dateAfter`: the day at `ptr` lies after `after` (or on it, with `orEqual`)
 * - `dateWithin`: the day at `ptr` lies at most so many years after the one at `of`
 * - `required`: an answer is needed when the condition holds, or all of them
 */
export type FormRule =
  | {
      readonly kind: 'sum';
      readonly key: string;
      readonly of: readonly PointerPattern[];
      readonly minus?: readonly PointerPattern[];
      /** what one of `of` counts, for example the cents of an hour */
      readonly times?: number;
      /** `of` counts no more than this, however much it is */
      readonly most?: number;
      /** keys of rules `sum` and `rated` that stand before this one; their sums are added */
      readonly plus?: readonly string[];
      readonly unit?: 'cents' | 'number';
    }
  | {
      readonly kind: 'weightedMean';
      readonly key: string;
      readonly of: readonly { readonly ptr: Pointer; readonly weight: number }[];
      readonly skip?: string;
    }
  | {
      readonly kind: 'rated';
      readonly key: string;
      readonly table: Pointer;
      /** columns: the choice of a rate, and how many of it */
      readonly by: string;
      readonly units: string;
      readonly rates: Readonly<Record<string, number>>;
      readonly unit?: 'cents' | 'number';
    }
  | {
      readonly kind: 'equal' | 'max' | 'min';
      readonly ptr: Pointer;
      readonly left: Operand;
      readonly right: Operand;
      readonly unit?: 'cents' | 'number';
      readonly code?: string;
    }
  | {
      readonly kind: 'dateAfter';
      readonly ptr: Pointer;
      readonly after: Pointer | { readonly term: string };
      readonly orEqual?: boolean;
      readonly code?: string;
    }
  | {
      readonly kind: 'dateWithin';
      readonly ptr: Pointer;
      readonly of: Pointer;
      readonly years: number;
      readonly code?: string;
    }
  | {
      readonly kind: 'required';
      readonly ptr: Pointer;
      readonly when: RuleCondition | readonly RuleCondition[];
      readonly code?: string;
    };

/** When a rule demands something: an answer, or a term. */
export type RuleCondition = Condition | TermCondition;

/**
 * Texts by key. Rows of tables are written with `*`.
 * - `#` title of the form; `#<page>` title of a page; `#<page>?` its introduction; `#<page>.<group>` legend of a group
 * - `<ptr>` label; `<ptr>?` hint; `<ptr>=<value>` option; `<ptr>!<code>` error; `<ptr>+` the table's "add" button
 * - `=<key>` label of a sum
 */
export type FormTexts = Readonly<Record<string, string>>;

/** A form as data, published with its version and hash; an application keeps the version that it was begun with. */
export interface FormDefinition {
  readonly name: string;
  readonly version: number;
  /** JSON Schema 2020-12 of the answers; no `pattern`, only named formats (see formats.ts). */
  readonly schema: JsonSchema;
  readonly pages: readonly FormPage[];
  readonly rules: readonly FormRule[];
  readonly texts: { readonly de: FormTexts } & { readonly [language in FormLanguage]?: FormTexts };
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** Lists of choices that only the caller knows, by the name in `source`. */
export type Sources = Readonly<Record<string, readonly Choice[]>>;

/** Amounts, numbers and days of the programme that rules may refer to. */
export type Terms = Readonly<Record<string, number | string>>;

/** What is wrong with one answer, said to the person who gave it. */
export interface FieldError {
  readonly ptr: Pointer;
  /** Key of the page on which the field stands. */
  readonly page: string;
  /** The JSON Schema keyword, the rule's code, or `unreadable`. */
  readonly code: string;
  readonly text: string;
  /** In a table, the row: "Ausgaben, Zeile 2". Goes before the text wherever the error is not shown at the field. */
  readonly row?: string;
}
