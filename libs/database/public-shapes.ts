/** One property of an object of OParl 1.1 that names or holds another object. */
export interface Reference {
  to: string;
  many?: true;
  /** shown whole, not by its address; `alsoAs`: by its address here, and whole in that property */
  embedded?: true | { alsoAs: string };
  /** where the target, shown by itself, names whoever refers to it */
  back?: {
    property: string;
    many?: true;
    /** the target shows the referrer whole */
    embedded?: true;
    /** only at an object of the same owner */
    ownOnly?: true;
  };
}

const file = (property: string, many?: true): Reference => ({
  to: 'File',
  embedded: true,
  back: { property, many: true },
  ...(many ? { many } : {}),
});
const to = (type: string): Reference => ({ to: type });
const toMany = (type: string): Reference => ({ to: type, many: true });

/**
 * Which properties of OParl's types refer to others, and how (tables of chapter 3 of the specification). The body, which
 * has no row of its own, is not among them. A room is not told which meetings it has: each new one would change it, and
 * with it every meeting ever held there.
 */
export const references: Readonly<Record<string, Readonly<Record<string, Reference>>>> = {
  LegislativeTerm: {},
  Organization: {
    subOrganizationOf: to('Organization'),
    location: { to: 'Location', embedded: true, back: { property: 'organizations', many: true } },
  },
  Person: {
    location: {
      to: 'Location',
      embedded: { alsoAs: 'locationObject' },
      back: { property: 'persons', many: true },
    },
  },
  Membership: {
    person: { to: 'Person', back: { property: 'membership', many: true, embedded: true } },
    organization: { to: 'Organization', back: { property: 'membership', many: true } },
    onBehalfOf: to('Organization'),
  },
  Meeting: {
    location: { to: 'Location', embedded: true, back: { property: 'meetings', many: true, ownOnly: true } },
    organization: toMany('Organization'),
    participant: toMany('Person'),
    invitation: file('meeting'),
    resultsProtocol: file('meeting'),
    verbatimProtocol: file('meeting'),
    auxiliaryFile: file('meeting', true),
    agendaItem: { to: 'AgendaItem', many: true, embedded: true, back: { property: 'meeting' } },
  },
  AgendaItem: {
    consultation: to('Consultation'),
    resolutionFile: file('agendaItem'),
    auxiliaryFile: file('agendaItem', true),
  },
  Paper: {
    relatedPaper: toMany('Paper'),
    superordinatedPaper: { to: 'Paper', many: true, back: { property: 'subordinatedPaper', many: true } },
    subordinatedPaper: { to: 'Paper', many: true, back: { property: 'superordinatedPaper', many: true } },
    mainFile: file('paper'),
    auxiliaryFile: file('paper', true),
    location: { to: 'Location', many: true, embedded: true, back: { property: 'papers', many: true } },
    originatorPerson: toMany('Person'),
    originatorOrganization: toMany('Organization'),
    underDirectionOf: toMany('Organization'),
    consultation: { to: 'Consultation', many: true, embedded: true, back: { property: 'paper' } },
  },
  Consultation: {
    agendaItem: to('AgendaItem'),
    meeting: to('Meeting'),
    organization: toMany('Organization'),
  },
  File: {
    masterFile: { to: 'File', back: { property: 'derivativeFile', many: true } },
    derivativeFile: { to: 'File', many: true, back: { property: 'masterFile' } },
  },
  Location: {},
};

/** Whether an organization has a list of all of this type that name it in this property. */
export const isListedByOrganization = (type: string, property: string): boolean =>
  property === 'organization' && (type === 'Meeting' || type === 'Consultation');
