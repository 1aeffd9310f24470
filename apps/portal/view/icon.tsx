import type { ReactElement } from 'react';

export type IconName =
  | 'add'
  | 'arrow-back'
  | 'arrow-down'
  | 'arrow-forward'
  | 'arrow-up'
  | 'calendar-today'
  | 'check'
  | 'checklist'
  | 'chevron-left'
  | 'chevron-right'
  | 'danger'
  | 'dehaze'
  | 'delete'
  | 'download'
  | 'draft'
  | 'edit'
  | 'help'
  | 'info'
  | 'language'
  | 'logout'
  | 'mail'
  | 'open-in-new'
  | 'search'
  | 'success'
  | 'warning';

/** A KERN icon; decoration only, the words beside it say the same. */
export function Icon({ name, small }: { readonly name: IconName; readonly small?: boolean }): ReactElement {
  return (
    <span className={`kern-icon kern-icon--${name} kern-icon--${small ? 'small' : 'default'}`} aria-hidden="true" />
  );
}
