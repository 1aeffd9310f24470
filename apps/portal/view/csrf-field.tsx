import type { ReactElement } from 'react';
import { usePage } from './page-context.js';

/** The session's token against forged requests; every form with method POST needs it. */
export function CsrfField(): ReactElement {
  return <input type="hidden" name="_csrf" value={usePage().csrf} />;
}
