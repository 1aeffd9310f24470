import { personRoles, roleNames } from './people.js';
import type { Addresses } from './state.js';

function table(rows: [string, string][]): string {
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, value]) => `  ${name.padEnd(width)}  ${value}`).join('\n');
}

/** The addresses and the demonstration people, as shown at the end of the start. */
export function summary(addresses: Addresses, folder: string): string {
  const { portal, api, temporalUi, namespace, mails, health, people } = addresses;
  const places: [string, string | undefined][] = [
    ['Portal', portal],
    ['Temporal UI', temporalUi && `${temporalUi}/namespaces/${namespace}/workflows?query=Process%20IS%20NOT%20NULL`],
    ['Mails', mails],
    ['API description', api],
    [
      'Health',
      Object.values(health)
        .map((url) => `${url}/health/ready`)
        .join('  '),
    ],
  ];
  const byRole = personRoles.map((role): [string, string] => [
    `${roleNames[role]} (${role})`,
    people
      .filter((person) => person.roles.includes(role))
      .map(({ name, email }) => (role === 'applicant' ? `${name} <${email}>` : name))
      .join(', '),
  ]);
  const known = places.flatMap(([name, value]): [string, string][] => (value === undefined ? [] : [[name, value]]));
  return [
    '',
    table(known),
    '',
    'Demonstration people (staff sign in by a click, applicants by a code that comes by mail):',
    table(byRole),
    '',
    `Logs: ${folder}/logs   Addresses for scripts: ${folder}/addresses.json   Stop: Ctrl-C`,
    '',
  ].join('\n');
}
