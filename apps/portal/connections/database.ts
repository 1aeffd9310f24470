import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';

/** The records. Every piece of work takes its own entity manager, and none is kept between requests. */
@Injectable()
export class Database implements OnApplicationShutdown {
  constructor(private readonly orm: MikroORM) {}

  /** A fresh entity manager with its own identity map. */
  fork(): EntityManager {
    return this.orm.em.fork();
  }

  /** Runs the work in one transaction: all of it is kept, or, when it throws, none. */
  transaction<T>(work: (em: EntityManager) => Promise<T>): Promise<T> {
    return this.fork().transactional(work);
  }

  /** Whether the database answers within a second. */
  async isReachable(): Promise<boolean> {
    const asked = this.fork()
      .execute('select 1')
      .then(
        () => true,
        () => false,
      );
    return Promise.race([asked, sleep(1_000, false, { ref: false })]);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.orm.close(true);
  }
}
