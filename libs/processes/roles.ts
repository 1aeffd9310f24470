/** Roles staff can hold, in a programme or in all; each with its German name on screens. */
export const roles = {
  officer: { de: 'Sachbearbeitung', en: 'Officer' },
  assessor: { de: 'Fachstelle', en: 'Assessor' },
  releaser: { de: 'Bewilligungsbefugte', en: 'Releaser' },
  clerk: { de: 'Gremiengeschäftsführung', en: 'Committee clerk' },
  programmeManager: { de: 'Programmverantwortung', en: 'Programme manager' },
  deputy: { de: 'Vertretung', en: 'Deputy' },
  lead: { de: 'Leitung', en: 'Lead' },
  juror: { de: 'Jury', en: 'Juror' },
  confirmer: { de: 'Verwaltungsspitze', en: 'Head of administration' },
  author: { de: 'Verfassende Stelle', en: 'Author' },
  coSigner: { de: 'Mitzeichnung', en: 'Co-signer' },
  departmentHead: { de: 'Fachbereichsleitung', en: 'Head of department' },
  councilOffice: { de: 'Ratsbüro', en: 'Council office' },
  chair: { de: 'Vorsitz', en: 'Chair' },
  councilMember: { de: 'Gremienmitglied', en: 'Member of a body' },
  mayor: { de: 'Oberbürgermeister/in', en: 'Mayor' },
  auditor: { de: 'Rechnungsprüfung', en: 'Auditor' },
  administrator: { de: 'Administration', en: 'Administrator' },
} as const;
export type Role = keyof typeof roles;

export const isRole = (name: string): name is Role => name in roles;
