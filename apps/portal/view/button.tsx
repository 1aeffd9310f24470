import type { ReactElement, ReactNode } from 'react';
import { CsrfField } from './csrf-field.js';
import { Icon, type IconName } from './icon.js';

export type ButtonVariant = 'primary' | 'secondary' | 'tertiary';

interface ButtonProps {
  readonly children: ReactNode;
  readonly variant?: ButtonVariant;
  readonly small?: boolean;
  readonly icon?: IconName;
  readonly name?: string;
  readonly value?: string;
  /** Says, for one among many equal buttons, what it is about: "Zeile 2 entfernen". Must begin with the visible words. */
  readonly label?: string;
  /** Why this can't be done now, in words. The button stays visible, can't be pressed, and the reason stands below. */
  readonly disabledReason?: string;
  readonly id?: string;
  /** Where the form goes by this button, if elsewhere. */
  readonly formAction?: string | undefined;
  /** The id of its form, where the button stands outside of it. */
  readonly form?: string | undefined;
}

function Face({
  children,
  icon,
}: {
  readonly children: ReactNode;
  readonly icon?: IconName | undefined;
}): ReactElement {
  return (
    <>
      {icon ? <Icon name={icon} /> : null}
      <span className="kern-label">{children}</span>
    </>
  );
}

function buttonClass(variant: ButtonVariant = 'primary', small = false): string {
  return `kern-btn kern-btn--${variant}${small ? ' kern-btn--x-small' : ''}`;
}

/** A submit button of the form around it. */
export function Button(props: ButtonProps): ReactElement {
  const { children, variant, small, icon, name, value, label, disabledReason, id, formAction, form } = props;
  if (disabledReason !== undefined) {
    return (
      <span className="app-blocked">
        <button type="button" className={buttonClass(variant, small)} disabled id={id}>
          <Face icon={icon}>{children}</Face>
        </button>
        <span className="app-blocked__reason kern-body kern-body--small">{disabledReason}</span>
      </span>
    );
  }
  return (
    <button
      type="submit"
      className={buttonClass(variant, small)}
      name={name}
      value={value}
      aria-label={label}
      id={id}
      formAction={formAction}
      form={form}
    >
      <Face icon={icon}>{children}</Face>
    </button>
  );
}

interface LinkButtonProps {
  readonly href: string;
  readonly children: ReactNode;
  readonly variant?: ButtonVariant;
  readonly small?: boolean;
  readonly icon?: IconName;
}

/** A link that looks like a button: goes somewhere, changes nothing. */
export function LinkButton({ href, children, variant, small, icon }: LinkButtonProps): ReactElement {
  return (
    <a href={href} className={buttonClass(variant, small)}>
      <Face icon={icon}>{children}</Face>
    </a>
  );
}

interface PostButtonProps extends ButtonProps {
  readonly action: string;
  /** Hidden fields sent along, for example `{ _version: 3 }`. */
  readonly fields?: Readonly<Record<string, string | number>>;
}

/** A form of one button: the way to change something with a single press. */
export function PostButton({ action, fields = {}, ...button }: PostButtonProps): ReactElement {
  return (
    <form method="post" action={action} className="app-post-button">
      <CsrfField />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button {...button} />
    </form>
  );
}

/** Buttons side by side, on phones one below the other. */
export function ButtonGroup({ children }: { readonly children: ReactNode }): ReactElement {
  return <div className="app-buttons">{children}</div>;
}
