import { randomUUID } from 'node:crypto';
import type { ReactElement, ReactNode } from 'react';
import { Button, type ButtonVariant } from '../view/button.js';
import { CsrfField } from '../view/csrf-field.js';
import type { Room } from './room-desk.js';
import { nameIn, type RoomStep } from './room-steps.js';

interface StepFormProps {
  readonly room: Room;
  readonly step: RoomStep;
  readonly children?: ReactNode;
  readonly label: ReactNode;
  readonly variant?: ButtonVariant;
  /** says, for one among many equal buttons, what it is about */
  readonly about?: string;
  readonly small?: boolean;
  /** further fields of the step, by pointer */
  readonly fields?: Readonly<Record<string, string | number>>;
  readonly inline?: boolean;
}

/** One step of the meeting: a form of its own, with the task that it is a part of. */
export function StepForm(props: StepFormProps): ReactElement | null {
  const { room, step, children, label, variant, about, small, fields = {}, inline } = props;
  const { meeting, view } = room;
  if (!view) return null;
  return (
    <form
      method="post"
      action={`/meetings/${meeting.dossier.reference}/room`}
      className={inline ? 'app-post-button' : 'app-form app-step'}
      noValidate
    >
      <CsrfField />
      <input type="hidden" name="_step" value={step} />
      <input type="hidden" name="_task" value={view.line.key} />
      <input type="hidden" name="_command" value={randomUUID()} />
      {Object.entries(fields).map(([ptr, value]) => (
        <input key={ptr} type="hidden" name={nameIn(step, ptr)} value={value} />
      ))}
      {children}
      <div>
        <Button
          variant={variant ?? 'primary'}
          {...(small ? { small } : {})}
          {...(about === undefined ? {} : { label: about })}
        >
          {label}
        </Button>
      </div>
    </form>
  );
}

/** What stood in a field of a step that was not taken, and what is wrong with it. */
export function typedIn({ typed }: Room, step: RoomStep) {
  const own = typed?.step === step ? typed : undefined;
  return {
    has: own !== undefined,
    text: (key: string): string => {
      const value = own?.answers[key];
      return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
    },
    list: (key: string): string[] | undefined => {
      const value = own?.answers[key];
      return Array.isArray(value) ? value.map(String) : own && undefined;
    },
    rows: (key: string): readonly unknown[] => {
      const value = own?.answers[key];
      return Array.isArray(value) ? value : [];
    },
    /** ready to be spread into a field */
    error: (ptr: string): { error: string } | Record<string, never> => {
      const found = own?.errors.find((one) => one.ptr === ptr || one.ptr.startsWith(`${ptr}/`));
      return found ? { error: found.text } : {};
    },
  };
}
