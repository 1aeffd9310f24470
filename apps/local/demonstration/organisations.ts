/** Associations of the people who apply, by their subject. The names of Dortmund's associations are real; all else is invented. */
export interface DemonstrationOrganisation {
  name: string;
  legalForm: 'eV' | 'initiative' | 'publicBody';
  registerNumber?: string;
  street: string;
  postalCode: string;
}

const association = (name: string, number: number, street: string, postalCode: string): DemonstrationOrganisation => ({
  name,
  legalForm: 'eV',
  registerNumber: `VR ${number}`,
  street,
  postalCode,
});

export const organisations: Readonly<Record<string, DemonstrationOrganisation>> = {
  'applicant-01': {
    name: 'Nachbarschaftskreis Nordpark',
    legalForm: 'initiative',
    street: 'Parkweg 3',
    postalCode: '44147',
  },
  'applicant-02': association('Chorgemeinschaft Hafen e. V.', 1234, 'Kaistraße 8', '44147'),
  'applicant-03': association('VMDO e. V.', 4711, 'Zur Vielfalt 21', '44147'),
  'applicant-04': association('Train of Hope Dortmund e. V.', 4712, 'Musterstraße 4', '44137'),
  'applicant-05': association('Multikulturelles Forum e. V.', 4713, 'Musterstraße 5', '44137'),
  'applicant-06': association('Romano Than e. V.', 4714, 'Musterstraße 6', '44145'),
  'applicant-07': association('VKII Ruhrbezirk e. V.', 4715, 'Musterstraße 7', '44145'),
  'applicant-08': association('CHANCENGLEICH in Europa e. V.', 4716, 'Musterstraße 8', '44135'),
  'applicant-09': association('AWO Unterbezirk Dortmund', 4717, 'Musterstraße 9', '44135'),
  'applicant-10': {
    name: 'Flüchtlingshilfe Aplerbeck',
    legalForm: 'initiative',
    street: 'Musterstraße 10',
    postalCode: '44287',
  },
};

/** Who of the staff and the juries is near an association: they are kept from its applications (§ 20 VwVfG NRW). */
export const relations = [
  { person: 'staff-02', organisation: 'applicant-03', kind: 'board' },
  { person: 'juror-08', organisation: 'applicant-05', kind: 'adviser' },
] as const;

/** Who stands in for whom, from today for so many days. */
export const deputyships = [{ absent: 'staff-01', deputy: 'staff-03', days: 21 }] as const;
