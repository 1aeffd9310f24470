/** What a demonstration person is to the office, or to their association. */
export const personRoles = ['officer', 'deputy', 'assessor', 'releaser', 'lead', 'administrator', 'applicant'] as const;
export type PersonRole = (typeof personRoles)[number];

/** One invented person of the demonstration. */
export interface DemonstrationPerson {
  /** Subject at the identity provider; applicants sign in by e-mail code and have one for scripts only. */
  sub: string;
  name: string;
  email: string;
  roles: PersonRole[];
}

const office = 'musterhausen.example';

/** The invented staff of the city of Musterhausen and two applicants. Nobody here exists; `.example` never receives mail. */
export const people: DemonstrationPerson[] = [
  { sub: 'staff-01', name: 'Anke Brinkmann', email: `anke.brinkmann@${office}`, roles: ['officer'] },
  { sub: 'staff-02', name: 'Murat Yıldırım', email: `murat.yildirim@${office}`, roles: ['officer'] },
  { sub: 'staff-03', name: 'Jonas Wittkamp', email: `jonas.wittkamp@${office}`, roles: ['officer', 'deputy'] },
  { sub: 'staff-04', name: 'Dr. Elif Kaya', email: `elif.kaya@${office}`, roles: ['assessor'] },
  { sub: 'staff-05', name: 'Stefan Möllers', email: `stefan.moellers@${office}`, roles: ['assessor'] },
  { sub: 'staff-06', name: 'Olena Kovalenko', email: `olena.kovalenko@${office}`, roles: ['assessor'] },
  { sub: 'staff-07', name: 'Petra Sandmann', email: `petra.sandmann@${office}`, roles: ['releaser', 'lead'] },
  { sub: 'staff-08', name: 'Heinrich Graf', email: `heinrich.graf@${office}`, roles: ['releaser'] },
  { sub: 'staff-09', name: 'Nadja Petrović', email: `nadja.petrovic@${office}`, roles: ['administrator'] },
  {
    sub: 'applicant-01',
    name: 'Miriam Osei',
    email: 'miriam.osei@nachbarschaft-nordpark.example',
    roles: ['applicant'],
  },
  {
    sub: 'applicant-02',
    name: 'Karl-Heinz Ahlers',
    email: 'ahlers@chorgemeinschaft-hafen.example',
    roles: ['applicant'],
  },
];

/** German names of the roles, for the pages of the development environment. */
export const roleNames: Record<PersonRole, string> = {
  officer: 'Sachbearbeitung',
  deputy: 'Vertretung',
  assessor: 'Begutachtung',
  releaser: 'Freigabe',
  lead: 'Leitung',
  administrator: 'Administration',
  applicant: 'Antragstellende',
};
