import { Module } from '@nestjs/common';
import { DiskFileStorage } from '#libs/documents/storage.js';
import { PORTAL_ENV, type PortalEnv } from '../connections/portal-env.js';
import { FileRights } from './file-rights.js';
import { FilesController } from './files.controller.js';

const storage = {
  provide: DiskFileStorage,
  inject: [PORTAL_ENV],
  useFactory: (env: PortalEnv) => new DiskFileStorage(env.FILES_DIR),
};

/** File storage and downloads. */
@Module({ controllers: [FilesController], providers: [storage, FileRights], exports: [storage] })
export class FilesModule {}
