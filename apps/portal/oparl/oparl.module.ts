import { Module } from '@nestjs/common';
import { FilesModule } from '../files/files.module.js';
import { Oparl } from './oparl.js';
import { OparlController } from './oparl.controller.js';

/** OParl 1.1 at `/oparl/v1.1`, from the table of what is public. */
@Module({ imports: [FilesModule], controllers: [OparlController], providers: [Oparl] })
export class OparlModule {}
