import { Injectable, type INestApplication } from '@nestjs/common';
import type { OpenAPIObject } from '@nestjs/swagger';

/** One operation of the API, in words. */
export interface ApiOperationLine {
  readonly method: string;
  readonly path: string;
  readonly summary: string;
}

/** Paths under which JSON is served. Everything else is pages for people; what has no summary is not told of. */
const jsonPaths = /^\/(api|oparl|health)\//;

/** The OpenAPI description of the JSON endpoints, made when it is first asked for: the library takes long to load. */
@Injectable()
export class ApiDescription {
  private application: INestApplication | undefined;
  private document: Promise<OpenAPIObject> | undefined;

  /** Says which application is described; called once, when it is made. */
  describe(application: INestApplication): void {
    this.application = application;
  }

  openApi(): Promise<OpenAPIObject> {
    this.document ??= this.make();
    return this.document;
  }

  /** The operations in the order of their paths. */
  async operations(): Promise<ApiOperationLine[]> {
    const { paths } = await this.openApi();
    return Object.entries(paths).flatMap(([path, item]) =>
      (['get', 'post', 'put', 'patch', 'delete'] as const).flatMap((method) => {
        const operation = item[method];
        return operation ? [{ method: method.toUpperCase(), path, summary: operation.summary ?? '' }] : [];
      }),
    );
  }

  private async make(): Promise<OpenAPIObject> {
    if (!this.application) throw new Error('the description has no application');
    const { DocumentBuilder, SwaggerModule } = await import('@nestjs/swagger');
    const config = new DocumentBuilder()
      .setTitle('Feinschliff')
      .setDescription('JSON endpoints of the portal')
      .setVersion('1')
      .build();
    const document = SwaggerModule.createDocument(this.application, config);
    const paths = Object.entries(document.paths).filter(([path, { get }]) => jsonPaths.test(path) && get?.summary);
    return { ...document, paths: Object.fromEntries(paths.toSorted(([a], [b]) => (a < b ? -1 : 1))) };
  }
}
