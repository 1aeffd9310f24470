import type { Process } from '../process.js';
import { orderDefinition } from './definition.js';
import { facts, orderOf, titleOf } from './facts.js';
import { orderForms } from './forms.js';
import { heard } from './heard.js';
import { orderLists } from './lists.js';
import { orderRecords } from './records.js';
import { de, en } from './texts.js';

/** An order that follows from a resolution, from its placing to its end. */
export const councilOrder: Process = {
  definition: orderDefinition,
  forms: orderForms,
  home: 'council',
  openTo: ['author', 'departmentHead', 'councilOffice', 'mayor', 'auditor'],
  title: titleOf,
  heard,
  facts,
  taskTerms: () => ({}),
  lists: orderLists,
  mailParams: (_, source) => {
    const { number, dueOn } = orderOf(source);
    return { number, dueAt: dueOn ? source.days.endOf(dueOn) : '' };
  },
  records: orderRecords,
  documentData: () => undefined,
  texts: { de, en },
  programmes: [],
};
