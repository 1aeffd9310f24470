import { describe, expect, it } from '@jest/globals';
import { formDefects } from '#libs/forms/form-defects.js';
import { applicationForms } from './programmes.js';
import { taskForms } from './task-forms.js';

describe('the forms of project funding', () => {
  it.each([...applicationForms, ...taskForms].map((form) => [form.name, form] as const))(
    '%s has no defects',
    (_, form) => {
      expect(formDefects(form)).toEqual([]);
    },
  );

  it.each(taskForms.map((form) => [form.name, form] as const))('%s says all in English too', (_, { texts }) => {
    expect(Object.keys(texts.en ?? {}).toSorted()).toEqual(Object.keys(texts.de).toSorted());
  });
});
