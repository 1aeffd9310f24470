import { z } from 'zod';

// What documents are filled with: cents are integers, days `YYYY-MM-DD`, instants ISO with a zone.
export const said = z.string().min(1);
export const day = z.iso.date();
export const instant = z.iso.datetime({ offset: true });
export const cents = z.int().nonnegative();
export const count = z.int().nonnegative();
export const row = z.object({ label: said, value: z.string() });
/** what was submitted, in the form's words */
export const sections = z.array(z.object({ title: said, rows: z.array(row) }));
/** a picture, by its name among the document's files */
export const picture = z.object({
  file: said,
  /** what it was asked for as, in the form's words */
  label: said,
  /** beyond what the document can take, so not among its files */
  tooLarge: z.boolean().default(false),
});

/** What stands on every paper. */
export const paper = {
  /** Aktenzeichen */
  reference: said,
  /** the programme's title */
  programme: said,
};

export const letter = {
  ...paper,
  /** the address field, one line each: organisation, person, street, town; at most six are printed */
  recipient: z.array(z.string()).min(1).max(6),
};

export const about = {
  ...letter,
  /** the project's title */
  project: said,
  /** day of receipt in Berlin */
  applicationDay: day,
};
