import { beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createDatabase, type TestDatabase } from '../../support/database.js';
import { signedInApplicant, startPortal } from '../../support/portal.js';
import { Visitor } from '../../support/visitor.js';
import { ProbeModule } from './probe.module.js';

const lines: string[] = [];
let database: TestDatabase;
let portal: NestFastifyApplication;

beforeAll(async () => {
  database = await createDatabase();
  portal = await startPortal(database, { modules: [ProbeModule], lines });
});

const csp =
  "default-src 'self';img-src 'self' data:;object-src 'none';base-uri 'none';frame-ancestors 'none';form-action 'self' http://127.0.0.1:9";

describe('every answer', () => {
  it.each([
    '/sign-in',
    '/probe/me',
    '/nowhere',
    '/health/live',
    '/api/openapi.json',
    '/assets/kern/kern.min.css',
    '/%',
  ])('carries the security headers: %s', async (path) => {
    const { headers } = await new Visitor(portal).get(path);
    expect(headers).toMatchObject({
      'content-security-policy': csp,
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
    });
  });

  it('is kept by no cache, except the files of the layout', async () => {
    const visitor = new Visitor(portal);
    for (const path of ['/sign-in', '/probe/me', '/nowhere', '/health/ready']) {
      expect((await visitor.get(path)).headers['cache-control']).toBe('no-store');
    }
    expect((await visitor.get('/assets/kern/kern.min.css')).headers['cache-control']).toBe(
      'public, max-age=31536000, immutable',
    );
  });

  it('holds no inline code and no inline style', async () => {
    for (const path of ['/sign-in', '/nowhere', '/api']) {
      const { body } = await new Visitor(portal).get(path);
      expect(body).not.toMatch(/<script(?![^>]* src=)|<style|\sstyle=|\son\w+=|javascript:/i);
    }
  });
});

describe('an error', () => {
  it('is a page in the language of the visitor, with an incident and without a trace of code', async () => {
    const german = await new Visitor(portal).get('/nowhere');
    expect([german.status, german.headers['content-type']]).toEqual([404, 'text/html; charset=utf-8']);
    expect(german.body).toMatch(/Diese Seite gibt es nicht.*Kennung des Vorfalls: [0-9A-Z]{4}-[0-9A-Z]{4}/s);
    const english = await new Visitor(portal, { 'accept-language': 'en' }).get('/nowhere');
    expect(english.body).toContain('This page does not exist');
  });

  it('is a problem document for programs (RFC 9457)', async () => {
    const answer = await new Visitor(portal).get('/nowhere', { accept: 'application/json' });
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(JSON.parse(answer.body)).toEqual({
      type: 'urn:problem:not-found',
      title: 'This page does not exist',
      status: 404,
      detail: expect.any(String),
      instance: expect.stringMatching(/^urn:incident:[0-9A-Z]{4}-[0-9A-Z]{4}$/),
    });
  });

  it('of the portal itself is logged once with its incident, and says nothing of its cause or of a person', async () => {
    const email = 'canary@canary.example';
    const visitor = await signedInApplicant(portal, database, email);
    const page = await visitor.get('/probe/form?suche=Canary');
    lines.length = 0;
    const failed = await visitor.submit(page, '/probe/failing?name=Canary', { '/name': 'Canary Person' });
    expect(failed.status).toBe(500);
    const incident = /[0-9A-Z]{4}-[0-9A-Z]{4}(?=<)/.exec(failed.body)?.[0] ?? 'none';
    expect(failed.body).not.toMatch(/canary-message|probe\.module|\bat \w+/i);
    const errors = lines.filter((line) => line.includes('"level":"error"'));
    expect(errors).toHaveLength(1);
    expect(JSON.parse(errors[0] ?? '')).toMatchObject({ message: 'request failed', incident, route: '/probe/failing' });
    expect(errors[0]).toContain('probe.module');
    expect(lines.join('')).not.toMatch(/canary/i);
    expect(lines.filter((line) => line.includes('"message":"request"'))).toHaveLength(1);
  });

  it.each([
    ['malformed address', '/%', 404],
    ['endless address', `/sign-in/code/${'x'.repeat(2000)}`, 404],
    ['id that is none', '/sign-in/code/1%27%20or%201=1', 404],
    ['link without a code', '/sign-in/link?id[$ne]=1', 404],
    ['traversal', '/assets/kern/../../../package.json', 404],
    ['encoded traversal', '/assets/kern/..%2f..%2f..%2fpackage.json', 404],
  ])('of the request is answered in words: %s', async (_name, path, status) => {
    const answer = await new Visitor(portal).get(path);
    expect(answer.status).toBe(status);
    expect(answer.body).toContain('<h1');
    expect(answer.body).not.toContain('"name": "feinschliff"');
  });

  it('of a form that is too large or of an unknown kind is answered in words', async () => {
    const visitor = await signedInApplicant(portal, database, 'large@verein.example');
    const page = await visitor.get('/probe/form');
    expect((await visitor.submit(page, '/probe/form', { '/text': 'x'.repeat(1_100_000) })).status).toBe(413);
    expect((await visitor.post('/probe/form', {}, { 'content-type': 'text/xml' })).status).toBe(415);
    expect((await visitor.post('/probe/form', {}, { 'content-type': 'application/json' })).status).toBe(400);
  });

  it('of the database is called an outage, with 503', async () => {
    const lost = await startPortal(database, { env: { DATABASE_URL: 'postgresql://nobody:x@127.0.0.1:9/none' } });
    const visitor = new Visitor(lost);
    visitor.cookies.set('session', 'x'.repeat(43));
    const answer = await visitor.get('/sign-in');
    expect(answer.status).toBe(503);
    expect(answer.body).toContain('Das Angebot ist gerade nicht erreichbar');
    expect((await visitor.get('/health/ready')).status).toBe(503);
  });
});

async function health(of: NestFastifyApplication, path: string): Promise<[number, unknown]> {
  const { status, body } = await new Visitor(of).get(path);
  return [status, JSON.parse(body)];
}

describe('the health pages', () => {
  it('say that all is there', async () => {
    expect(await health(portal, '/health/live')).toEqual([200, { alive: true }]);
    expect(await health(portal, '/health/ready')).toEqual([
      200,
      { alive: true, ready: true, degraded: false, waitsFor: [] },
    ]);
  });

  it('stay ready without Temporal and queue, since submissions are still accepted', async () => {
    const env = { TEMPORAL_ADDRESS: '127.0.0.1:9', QUEUE_DATABASE_URL: 'postgresql://nobody:x@127.0.0.1:9/none' };
    const degraded = await startPortal(database, { env });
    expect(await health(degraded, '/health/ready')).toEqual([
      200,
      { alive: true, ready: true, degraded: true, waitsFor: ['queue', 'temporal'] },
    ]);
  });

  it('are not ready without the database, and alive', async () => {
    const lost = await startPortal(database, { env: { DATABASE_URL: 'postgresql://nobody:x@127.0.0.1:9/none' } });
    expect(await health(lost, '/health/live')).toEqual([200, { alive: true }]);
    expect((await health(lost, '/health/ready'))[0]).toBe(503);
  });
});

describe('the API description', () => {
  it('names the JSON endpoints and no page', async () => {
    const document: { paths: Record<string, { get: { summary: string } }> } = JSON.parse(
      (await new Visitor(portal).get('/api/openapi.json')).body,
    );
    expect(Object.keys(document.paths)).toEqual(expect.arrayContaining(['/health/live', '/health/ready']));
    expect(Object.keys(document.paths).filter((path) => !/^\/(api|oparl|health)\//.test(path))).toEqual([]);
    expect(document.paths['/health/live']?.get.summary).toBe('The process runs');
  });

  it('is a page to read', async () => {
    const { status, body } = await new Visitor(portal).get('/api');
    expect(status).toBe(200);
    expect(body).toContain('GET /health/ready');
  });
});
