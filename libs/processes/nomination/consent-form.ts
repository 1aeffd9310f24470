import type { FormDefinition } from '#libs/forms/definition.js';
import { officeForm, oneOf, when } from '../office-form.js';
import { consentTexts } from './consent-form.texts.js';

const named = when('/consentPublish', 'yes');

/**
 * What of a nomination may be public, item by item: name, pictures, and the jury's reasons. Its answers stand above those of
 * the nomination (Art. 7 III GDPR: consent is taken back as easily as it is given).
 */
export const publicationConsent: FormDefinition = officeForm({
  name: 'publication-consent',
  required: ['consentPublish'],
  properties: {
    consentPublish: oneOf('yes', 'no'),
    consentPhoto: oneOf('yes', 'no'),
    consentReasons: oneOf('yes', 'no'),
  },
  fields: [
    { ptr: '/consentPublish', widget: 'radio' },
    { ptr: '/consentPhoto', widget: 'radio', showIf: named },
    { ptr: '/consentReasons', widget: 'radio', showIf: named },
  ],
  rules: ['/consentPhoto', '/consentReasons'].map((ptr) => ({ kind: 'required', ptr, when: named })),
  texts: consentTexts,
});
