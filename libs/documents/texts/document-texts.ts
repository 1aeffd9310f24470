import type { DocumentTemplate } from '../document-templates.js';

/** The sender, as it stands on the letterhead. */
export interface Office {
  authority: string;
  unit: string;
  name: string;
  street: string;
  town: string;
  contact: string;
  email: string;
}

/** The words of all documents in one language: of the letter itself, of letters that grant, and of each template. */
export type DocumentTexts = {
  office: Office;
  /** what differs where the council's office sends */
  councilOffice: Partial<Office>;
  letter: Record<string, string>;
  grant: Record<string, string>;
} & Record<DocumentTemplate, Record<string, string>>;
