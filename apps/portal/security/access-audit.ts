import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { accessKey, type AccessRule } from './access.js';

/** A route of a controller and who may use it. */
export interface DeclaredRoute {
  readonly controller: string;
  readonly handler: string;
  readonly rule: AccessRule | undefined;
}

/** Refuses to start a portal in which a route does not say who may use it. */
@Injectable()
export class AccessAudit implements OnApplicationBootstrap {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  /** Every route of every controller. */
  routes(): DeclaredRoute[] {
    return this.discovery.getControllers().flatMap(({ metatype, instance }) => {
      const prototype: unknown = Object.getPrototypeOf(instance);
      if (typeof metatype !== 'function' || typeof prototype !== 'object') return [];
      return this.scanner.getAllMethodNames(prototype).flatMap((handler) => {
        const method: unknown = Reflect.get(prototype ?? {}, handler);
        if (typeof method !== 'function' || Reflect.getMetadata('path', method) === undefined) return [];
        const rule = this.reflector.getAllAndOverride<AccessRule | undefined>(accessKey, [method, metatype]);
        return [{ controller: metatype.name, handler, rule }];
      });
    });
  }

  onApplicationBootstrap(): void {
    const open = this.routes().filter(({ rule }) => rule === undefined);
    if (open.length === 0) return;
    const names = open.map(({ controller, handler }) => `${controller}.${handler}`).join(', ');
    throw new Error(
      `routes without @Access: ${names}. Say who may use them: @Access('public' | 'person' | 'applicant' | 'staff' | { role })`,
    );
  }
}
