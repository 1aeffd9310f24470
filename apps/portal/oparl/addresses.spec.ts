import { describe, expect, it } from '@jest/globals';
import { Addresses, segments, targetOf } from './addresses.js';

const id = '0b6f7d0e-6c0a-5f4e-9a64-1f1f5a0c7b21';
const addresses = new Addresses('https://rat.example');
const pathOf = (address: string): string => new URL(address).pathname;

describe('an address of OParl', () => {
  it('leads back to what it was made for', () => {
    expect(targetOf(pathOf(addresses.system))).toEqual({ target: { kind: 'system' }, path: '/oparl/v1.1' });
    expect(targetOf(pathOf(addresses.bodies))?.target).toEqual({ kind: 'bodies' });
    expect(targetOf(pathOf(addresses.body))?.target).toEqual({ kind: 'body' });
    for (const [segment, type] of Object.entries(segments)) {
      const object = pathOf(addresses.object({ type, id }));
      expect(targetOf(object)).toEqual({ target: { kind: 'object', type, id }, path: object });
      expect(targetOf(`/oparl/v1.1/${segment}`)?.target).toEqual({ kind: 'list', type });
    }
    const list = pathOf(addresses.ofOrganization(id, 'meeting'));
    expect(targetOf(list)).toEqual({ target: { kind: 'list', type: 'Meeting', organization: id }, path: list });
    const bytes = pathOf(addresses.bytes(id, 'download'));
    expect(targetOf(bytes)).toEqual({ target: { kind: 'bytes', id, as: 'download' }, path: bytes });
  });

  it('has one spelling', () => {
    for (const path of ['/OPARL/V1.1/AGENDAITEM/', '/oparl//v1.1/agendaitem', '/oparl/v1.1/%61gendaItem'])
      expect(targetOf(path)?.path).toBe('/oparl/v1.1/agendaItem');
  });

  it('is none where nothing is', () => {
    const nothing = ['/oparl/v1.0', '/oparl/v1.1/vote', '/oparl/v1.1/paper/7', `/oparl/v1.1/body/${id}`];
    for (const path of [
      ...nothing,
      `/oparl/v1.1/paper/${id}/access`,
      `/oparl/v1.1/file/${id}/access/x`,
      '/oparl/v1.1/toString',
    ])
      expect(targetOf(path)).toBeUndefined();
  });
});

it('never changes: clients keep the addresses of objects for good', () => {
  expect([segments, pathOf(addresses.body)]).toMatchSnapshot();
});
