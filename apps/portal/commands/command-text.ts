import type { ProcessTexts } from '#libs/processes/process.js';

/** A command as its button names it, else as the history does. */
export const commandText = ({ outcomes, events }: ProcessTexts, name: string): string =>
  outcomes[name] ?? events[name] ?? name;

/** What follows from a command, said before it is given. */
export const commandHint = ({ outcomes }: ProcessTexts, name: string): string | undefined => outcomes[`${name}?`];
