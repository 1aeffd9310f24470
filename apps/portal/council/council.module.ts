import { Module } from '@nestjs/common';
import { FilesModule } from '../files/files.module.js';
import { BodiesController } from './bodies.controller.js';
import { CouncilController } from './council.controller.js';
import { CouncilReader } from './council-reader.js';
import { FeedsController } from './feeds.controller.js';
import { MeetingsController } from './meetings.controller.js';
import { PublicFilesController } from './files.controller.js';
import { CouncilSearchController } from './search.controller.js';
import { SitemapController } from './sitemap.controller.js';

/** The council in public. */
@Module({
  imports: [FilesModule],
  controllers: [
    FeedsController,
    CouncilController,
    MeetingsController,
    BodiesController,
    CouncilSearchController,
    PublicFilesController,
    SitemapController,
  ],
  providers: [CouncilReader],
})
export class CouncilModule {}
