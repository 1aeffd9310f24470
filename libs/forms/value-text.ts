import { choicesOf } from './form-texts.js';
import { isList } from './pointer.js';
import { writeDay, writeDegrees, writeEuro, writeNumber } from './write-values.js';
import type {
  Choice,
  FormDefinition,
  FormField,
  FormLanguage,
  JsonValue,
  Pointer,
  Sources,
  TableColumn,
} from './definition.js';

const confirmed: Readonly<Record<FormLanguage, string>> = {
  de: 'Bestätigt',
  en: 'Confirmed',
  tr: 'Onaylandı',
  ar: 'تم التأكيد',
  uk: 'Підтверджено',
};

/** Where a value stands and how it is to be read. */
export interface ValuePlace {
  readonly definition: FormDefinition;
  readonly language: FormLanguage;
  readonly ptr: Pointer;
  readonly field: FormField | TableColumn;
  readonly sources?: Sources;
}

/** What was chosen from a list may have left it since, as an item that is decided; another list of the caller may know it. */
const gone = ({ field, sources }: ValuePlace): Choice[] | undefined =>
  'source' in field && field.source !== undefined ? Object.values(sources ?? {}).flat() : undefined;

/**
 * One answer in words: the label of a choice, an amount in euros, a day; several choices with commas. Empty for none, and
 * for files and tables, which are no words. Text that could not be read comes as it was typed.
 */
export function valueText(place: ValuePlace, value: JsonValue | undefined): string {
  const { language, field } = place;
  if (value === undefined || field.widget === 'file' || field.widget === 'table') return '';
  if (isList(value)) return value.map((one) => valueText(place, one)).join(', ');
  if (typeof value === 'object') return '';
  if (field.widget === 'checkbox') return value === true ? confirmed[language] : '';
  if (field.widget === 'radio' || field.widget === 'select' || field.widget === 'checkboxes') {
    const choices = choicesOf(place.definition, language, place.ptr, field, place.sources);
    const isIt = (choice: Choice): boolean => choice.value === String(value);
    return choices.find(isIt)?.label ?? gone(place)?.find(isIt)?.label ?? String(value);
  }
  if (typeof value === 'number') {
    if (field.widget === 'degrees') return writeDegrees(value, language);
    return field.widget === 'money' ? writeEuro(value, language) : writeNumber(value, language);
  }
  return typeof value === 'string' && field.widget === 'date' ? writeDay(value, language) : String(value);
}
