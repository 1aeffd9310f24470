import { answerAt, isWithin, steps, toPointer, withAnswer } from './pointer.js';
import { fieldAt } from './fields.js';
import { shownFields } from './prune.js';
import { limitAt } from './schema-at.js';
import { schemaCheck } from './validator.js';
import type { Complaint } from './error-words.js';
import type { Answers, FormDefinition, Pointer } from './definition.js';

/** One violation as the schema sees it: the keyword, where, and the keyword's parameters. */
interface Violation {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Record<string, unknown>;
}

/** What the schema says about pruned answers, at the pointers of fields. */
export function schemaComplaints(definition: FormDefinition, kept: Answers): Complaint[] {
  const whole = withParents(definition, kept);
  return schemaCheck(definition)(whole)
    .filter(({ keyword }) => keyword !== 'if')
    .map((violation) => complaint(definition, whole, violation));
}

/**
 * Objects around the shown fields, where they are missing: so that the schema complains about the field that is blank and
 * not about the object around it.
 */
function withParents(definition: FormDefinition, kept: Answers): Answers {
  return shownFields(definition, kept).reduce((answers, { field }) => {
    const parents = steps(field.ptr).slice(0, -1);
    return parents.reduce((result, _, depth) => {
      const ptr = toPointer(parents.slice(0, depth + 1));
      return answerAt(result, ptr) === undefined ? withAnswer(result, ptr, {}) : result;
    }, answers);
  }, kept);
}

function complaint(definition: FormDefinition, answers: Answers, violation: Violation): Complaint {
  const { keyword, params } = violation;
  const missing = keyword === 'required' ? `/${String(params['missingProperty'])}` : '';
  const ptr: Pointer = violation.instancePath + missing;
  const value = answerAt(answers, ptr);
  const field = fieldAt(definition, ptr)?.field;
  const column = field?.widget === 'table' ? field.columns.find(({ key }) => ptr.endsWith(`/${key}`)) : undefined;
  const widget = column && field && ptr !== field.ptr ? column.widget : (field?.widget ?? '');
  if (widget === 'degrees' && keyword !== 'required') {
    const code = typeof value === 'string' ? 'unreadable' : keyword;
    const [left = -180e6, right = 180e6] = ['minimum', 'maximum'].map((end) => limitAt(definition, ptr, end));
    return { ptr, code, fallback: 'degrees', left, right, unit: 'degrees' };
  }
  const isTyped = widget === 'number' || widget === 'money' || widget === 'date';
  if (isTyped && typeof value === 'string' && (keyword === 'type' || keyword === 'format')) {
    return { ptr, code: 'unreadable', fallback: `unreadable.${widget}` };
  }
  const subject = keyword === 'format' ? String(params['format']) : widget;
  const limit = params['limit'] ?? params['multipleOf'];
  const isAmount = widget === 'money' && !keyword.endsWith('Length') && !keyword.endsWith('Items');
  return {
    ptr: field && !isWithin(ptr, field.ptr) ? field.ptr : ptr,
    code: keyword,
    fallback: `${keyword}.${subject}`,
    ...(typeof limit === 'number' ? { limit, unit: isAmount ? 'cents' : 'number' } : {}),
  };
}
