import type { PaperView } from './paper-view.js';
import type { BodyLine, MeetingLine } from './views.js';

const context = 'https://schema.org';

/** A paper as a document that somebody published. */
export const paperJsonLd = (
  { name, reference, date, modified, originators, resolution }: PaperView,
  url: string,
): object => ({
  '@context': context,
  '@type': 'Report',
  name,
  url,
  inLanguage: 'de',
  isAccessibleForFree: true,
  ...(reference !== undefined && { identifier: reference, reportNumber: reference }),
  ...(date !== undefined && { datePublished: date }),
  dateModified: modified.toISOString(),
  ...(originators.length > 0 && {
    author: originators.map((one) => ({ '@type': 'GovernmentOrganization', name: one.name })),
  }),
  ...(resolution?.text !== undefined && { abstract: resolution.text }),
});

/** A meeting as an event. @param organizers names of the bodies */
export const meetingJsonLd = (
  { name, start, end, room, cancelled }: MeetingLine,
  { url, organizers }: { url: string; organizers: readonly string[] },
): object | undefined =>
  start && {
    '@context': context,
    '@type': 'Event',
    name: name || organizers.join(', '),
    url,
    startDate: start.toISOString(),
    ...(end && { endDate: end.toISOString() }),
    eventStatus: `${context}/${cancelled ? 'EventCancelled' : 'EventScheduled'}`,
    ...(room !== undefined && { location: { '@type': 'Place', name: room, address: room } }),
    organizer: organizers.map((one) => ({ '@type': 'GovernmentOrganization', name: one })),
    isAccessibleForFree: true,
  };

/** A body as an organization of the city. */
export const bodyJsonLd = ({ name, shortName, from, to }: BodyLine, url: string): object => ({
  '@context': context,
  '@type': 'GovernmentOrganization',
  name,
  url,
  ...(shortName !== undefined && { alternateName: shortName }),
  ...(from !== undefined && { foundingDate: from }),
  ...(to !== undefined && { dissolutionDate: to }),
  parentOrganization: { '@type': 'GovernmentOrganization', name: 'Stadt Dortmund' },
});

/** Somebody by the name that is public. @param bodies in which they sit today */
export const personJsonLd = (name: string, url: string, bodies: readonly string[]): object => ({
  '@context': context,
  '@type': 'Person',
  name,
  url,
  ...(bodies.length > 0 && { memberOf: bodies.map((one) => ({ '@type': 'GovernmentOrganization', name: one })) }),
});
