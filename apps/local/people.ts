/** What a demonstration person is to the office, or to their association. */
export const personRoles = [
  'officer',
  'deputy',
  'assessor',
  'releaser',
  'coSigner',
  'lead',
  'clerk',
  'programmeManager',
  'auditor',
  'administrator',
  'juror',
  'confirmer',
  'author',
  'departmentHead',
  'councilOffice',
  'chair',
  'councilMember',
  'mayor',
  'applicant',
] as const;
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
const staff = (n: number, name: string, account: string, ...roles: PersonRole[]): DemonstrationPerson => ({
  sub: `staff-${String(n).padStart(2, '0')}`,
  name,
  email: `${account}@${office}`,
  roles,
});
const juror = (n: number, name: string, email: string): DemonstrationPerson => ({
  sub: `juror-${String(n).padStart(2, '0')}`,
  name,
  email: `${email}.example`,
  roles: ['juror'],
});
const councillor = (n: number, name: string, account: string, ...roles: PersonRole[]): DemonstrationPerson => ({
  sub: `council-${String(n).padStart(2, '0')}`,
  name,
  email: `${account}@rat-musterhausen.example`,
  roles,
});
const applicant = (n: number, name: string, email: string): DemonstrationPerson => ({
  sub: `applicant-${String(n).padStart(2, '0')}`,
  name,
  email: `${email}.example`,
  roles: ['applicant'],
});

/**
 * The invented staff of the city of Musterhausen, and people who apply for associations. The associations of Dortmund are
 * real, nobody here is; `.example` never receives mail.
 */
export const people: DemonstrationPerson[] = [
  staff(1, 'Anke Brinkmann', 'anke.brinkmann', 'officer'),
  staff(2, 'Murat Yıldırım', 'murat.yildirim', 'officer'),
  staff(3, 'Jonas Wittkamp', 'jonas.wittkamp', 'officer', 'deputy'),
  staff(4, 'Dr. Elif Kaya', 'elif.kaya', 'assessor'),
  staff(5, 'Stefan Möllers', 'stefan.moellers', 'assessor'),
  staff(6, 'Olena Kovalenko', 'olena.kovalenko', 'assessor'),
  staff(7, 'Petra Sandmann', 'petra.sandmann', 'releaser', 'lead'),
  staff(8, 'Heinrich Graf', 'heinrich.graf', 'releaser'),
  staff(9, 'Nadja Petrović', 'nadja.petrovic', 'administrator'),
  staff(10, 'Samira Haddad', 'samira.haddad', 'assessor'),
  staff(11, 'Wolfgang Thiele', 'wolfgang.thiele', 'lead'),
  staff(12, 'Birgit Sommerfeld', 'birgit.sommerfeld', 'clerk'),
  staff(13, 'Tobias Ehlers', 'tobias.ehlers', 'programmeManager'),
  staff(14, 'Gül Aksoy', 'guel.aksoy', 'programmeManager'),
  // Who signs council submissions: for the treasury, for the law.
  staff(21, 'Henrike Vogt', 'henrike.vogt', 'coSigner'),
  staff(22, 'Dr. Idris Bello', 'idris.bello', 'coSigner'),
  staff(15, 'Ulrich Vahle', 'ulrich.vahle', 'auditor'),
  staff(16, 'Claudia Reinders', 'claudia.reinders', 'confirmer'),
  // Of the council: who writes and releases submissions, who looks after its bodies, who sits in them.
  staff(17, 'Katrin Bremer', 'katrin.bremer', 'author'),
  staff(18, 'Dr. Ahmet Duman', 'ahmet.duman', 'departmentHead'),
  staff(19, 'Sabine Overkamp', 'sabine.overkamp', 'councilOffice'),
  // The mayor is a member of the council too (§ 40 II GO NRW).
  staff(20, 'Thekla Nottebohm', 'thekla.nottebohm', 'mayor', 'councilMember'),
  councillor(1, 'Selma Arıkan', 'selma.arikan', 'chair', 'councilMember'),
  councillor(2, 'Viktor Melnyk', 'viktor.melnyk', 'councilMember'),
  councillor(3, 'Fatou Diallo', 'fatou.diallo', 'councilMember'),
  councillor(4, 'Hartmut Rieger', 'hartmut.rieger', 'councilMember'),
  // The juries: politics, administration, business and civil society.
  juror(1, 'Dr. Regine Falk', 'falk@rat-musterhausen'),
  juror(2, 'Cem Arslan', 'arslan@rat-musterhausen'),
  juror(3, 'Ingrid Pohlmann', 'pohlmann@rat-musterhausen'),
  juror(4, 'Farida Noori', 'noori@integrationsrat-musterhausen'),
  juror(5, 'Mikael Sörensen', 'soerensen@integrationsrat-musterhausen'),
  juror(6, 'Beate Kruse', 'kruse@musterhausen'),
  juror(7, 'Andrzej Wilk', 'wilk@sparkasse-musterhausen'),
  juror(8, 'Nkechi Brandt', 'brandt@wohlfahrt-musterhausen'),
  juror(9, 'Paul Terhorst', 'terhorst@handwerk-musterhausen'),
  applicant(1, 'Miriam Osei', 'miriam.osei@nachbarschaft-nordpark'),
  applicant(2, 'Karl-Heinz Ahlers', 'ahlers@chorgemeinschaft-hafen'),
  applicant(3, 'Leyla Demirci', 'demirci@vmdo'),
  applicant(4, 'Yusuf Rahimi', 'rahimi@train-of-hope'),
  applicant(5, 'Hanna Lindqvist', 'lindqvist@multikulturelles-forum'),
  applicant(6, 'Daniela Cioban', 'cioban@romano-than'),
  applicant(7, 'Amadou Sarr', 'sarr@vkii-ruhrbezirk'),
  applicant(8, 'Ewa Jankowska', 'jankowska@chancengleich-europa'),
  applicant(9, 'Jörg Hülsmann', 'huelsmann@awo-unterbezirk'),
  applicant(10, 'Rita Oberste', 'oberste@fluechtlingshilfe-aplerbeck'),
];

/** German names of the roles, for the pages of the development environment. */
export const roleNames: Record<PersonRole, string> = {
  officer: 'Sachbearbeitung',
  deputy: 'Vertretung',
  assessor: 'Begutachtung',
  releaser: 'Freigabe',
  coSigner: 'Mitzeichnung',
  lead: 'Leitung',
  clerk: 'Gremiengeschäftsführung',
  programmeManager: 'Programmverantwortung',
  auditor: 'Rechnungsprüfung',
  administrator: 'Administration',
  juror: 'Jury',
  confirmer: 'Verwaltungsspitze',
  author: 'Verfassende Stelle',
  departmentHead: 'Fachbereichsleitung',
  councilOffice: 'Ratsbüro',
  chair: 'Vorsitz',
  councilMember: 'Gremienmitglied',
  mayor: 'Oberbürgermeister/in',
  applicant: 'Antragstellende',
};
