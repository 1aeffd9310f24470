import type { FastifyRequest } from 'fastify';

/** Whether the request comes from a browser that wants a page, rather than from a program that wants JSON. */
export function wantsPage(request: FastifyRequest): boolean {
  const accept = request.headers.accept ?? '';
  return accept.includes('text/html') || !accept.includes('json');
}
