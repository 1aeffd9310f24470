import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { pageCounts, pagesOf, pageTypes } from '#libs/database/stores/public-lists.store.js';
import { Problem } from '../errors/problem.js';
import { Access } from '../security/access.js';
import { CurrentVisit, type Visit } from '../security/visit.js';
import { xml } from './atom.js';
import { CouncilReader } from './council-reader.js';
import { send } from './feeds.controller.js';
import { pathOf } from './views.js';

/** Addresses of one file; the protocol allows 50,000. */
const size = 10_000;
const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const plain = [
  '/',
  '/council',
  '/council/papers',
  '/council/meetings',
  '/council/resolutions',
  '/council/bodies',
  '/council/map',
];

/** What search engines ask for first: what they may read, and where it all is (sitemaps.org). */
@Controller()
@Access('public')
export class SitemapController {
  constructor(private readonly reader: CouncilReader) {}

  @Get('robots.txt')
  robots(
    @CurrentVisit() visit: Visit,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): string {
    const { portalUrl } = this.reader.at(visit);
    const body = `User-agent: *\nDisallow: /sign-in\nAllow: /\n\nSitemap: ${portalUrl}/sitemap.xml\n`;
    return send(request, reply, { body, type: 'text/plain' });
  }

  @Get('sitemap.xml')
  async index(
    @CurrentVisit() visit: Visit,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { portalUrl } = this.reader.at(visit);
    const counts = await pageCounts(this.reader.em());
    const files = pageTypes.flatMap((type) =>
      Array.from({ length: Math.ceil((counts.get(type) ?? 0) / size) }, (_, index) => `${type}-${index + 1}`),
    );
    const lines = ['pages', ...files].map(
      (file) => `<sitemap><loc>${xml(`${portalUrl}/council/sitemaps/${file}.xml`)}</loc></sitemap>`,
    );
    return send(request, reply, { body: document('sitemapindex', lines), type: 'application/xml' });
  }

  @Get('council/sitemaps/:file')
  async file(
    @CurrentVisit() visit: Visit,
    @Param('file') file: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { portalUrl } = this.reader.at(visit);
    const loc = (path: string): string => `<loc>${xml(`${portalUrl}${path}`)}</loc>`;
    if (file === 'pages.xml') {
      const body = document(
        'urlset',
        plain.map((path) => `<url>${loc(path)}</url>`),
      );
      return send(request, reply, { body, type: 'application/xml' });
    }
    const [, name, number] = /^([A-Z][a-z]+)-(\d{1,4})\.xml$/.exec(file) ?? [];
    const type = pageTypes.find((one) => one === name);
    const found = type && (await pagesOf(this.reader.em(), type, { page: Math.max(1, Number(number)), size }));
    if (!type || !found || found.length === 0) throw new Problem('not-found');
    const lines = found.map(
      ({ id, modified }) => `<url>${loc(pathOf({ type, id }))}<lastmod>${modified.toISOString()}</lastmod></url>`,
    );
    return send(request, reply, { body: document('urlset', lines), type: 'application/xml' });
  }
}

const document = (root: string, lines: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="${namespace}">\n${lines.join('\n')}\n</${root}>\n`;
