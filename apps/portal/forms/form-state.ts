import { answerAt, patternOf } from '#libs/forms/pointer.js';
import { hintOf, labelOf } from '#libs/forms/form-texts.js';
import { isOptional, isRequiredAt } from '#libs/forms/schema-at.js';
import { writeDay, writeDegreesInput, writeMoney, writeNumberInput } from '#libs/forms/write-values.js';
import type {
  Answers,
  FieldError,
  FormDefinition,
  JsonValue,
  Pointer,
  Sources,
  Widget,
} from '#libs/forms/definition.js';
import type { Language } from '../view/catalogue.js';
import type { FieldProps } from '../view/field-frame.js';

/** A file that belongs to an answer, as the pages show it. */
export interface FileView {
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
  readonly href: string;
  /** `refused` files are named with the reason and can only be removed. */
  readonly state?: 'checking' | 'accepted' | 'refused';
}

/** A form with its answers, ready to be shown. */
export interface FormState {
  readonly definition: FormDefinition;
  readonly language: Language;
  readonly answers: Answers;
  readonly errors?: readonly FieldError[];
  /** Choices that only the caller knows. */
  readonly sources?: Sources;
  /** All files that the answers name, by id. */
  readonly files?: Readonly<Record<string, FileView>>;
  /** What the office asks to be changed, by pointer. */
  readonly requests?: Readonly<Record<Pointer, string>>;
  /** What the caller knows beside the form's own hints, by pointer: the programme's highest grant. */
  readonly hints?: Readonly<Record<Pointer, string>>;
}

/** Name, label, hint, error and request of a field or cell, as the fields of the page kit take them. */
export function fieldProps(form: FormState, ptr: Pointer): FieldProps {
  const { definition, language, errors = [], requests = {}, hints = {} } = form;
  const hint = [hintOf(definition, language, ptr), hints[ptr]].filter((one) => one !== undefined);
  return {
    name: ptr,
    label: labelOf(definition, language, ptr),
    optional: isOptional(definition, ptr),
    required: isRequiredAt(definition, patternOf(ptr)),
    hint: hint.length > 0 ? hint.join(' ') : undefined,
    error: errors.find((one) => one.ptr === ptr)?.text,
    note: Object.hasOwn(requests, ptr) ? requests[ptr] : undefined,
  };
}

/** What stands in an input: the answer as people write it, or the text that could not be read. */
export function inputText(form: FormState, ptr: Pointer, widget: Widget): string {
  const value: JsonValue | undefined = answerAt(form.answers, ptr);
  if (typeof value === 'number') {
    if (widget === 'degrees') return writeDegreesInput(value);
    return widget === 'money' ? writeMoney(value) : writeNumberInput(value);
  }
  if (typeof value === 'string') return widget === 'date' ? writeDay(value) : value;
  return typeof value === 'boolean' ? String(value) : '';
}
