import type { ReactElement } from 'react';
import type { FormValues } from '../security/submitted-form.js';

/** Values of a form as hidden fields, to be sent once more. */
export function HiddenValues({ values }: { readonly values: FormValues }): ReactElement {
  const pairs = Object.entries(values).flatMap(([name, value]) => [value].flat().map((one) => [name, one] as const));
  return (
    <>
      {pairs.map(([name, value], index) => (
        <input key={`${name} ${index}`} type="hidden" name={name} value={value} />
      ))}
    </>
  );
}
