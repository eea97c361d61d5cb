import { Global, Module } from '@nestjs/common';
import { DemoLoader } from '../platform/demo/demo-loader.js';
import { DemoTruth } from '../platform/demo/known-truth.js';
import { ArtifactFiles } from '../platform/evidence/index.js';
import { DemoArtifacts } from './demo-artifacts.js';
import { DemoChapters } from './demo-chapters.js';
import { DemoFounding } from './demo-founding.js';
import { DemoLoopFinish } from './demo-loop-finish.js';
import { DemoOrganisationLoader } from './demo-organisation-loader.js';
import { DemoPaySeeder } from './demo-pay-seeder.js';
import { DemoSeeder } from './demo-seeder.js';
import { DemoYearTruth } from './year/demo-year-truth.js';

/** Global, because set-up may load the demo, the methods page asks for its truth, and no feature imports another. */
@Global()
@Module({
  providers: [
    ArtifactFiles,
    DemoArtifacts,
    DemoSeeder,
    DemoPaySeeder,
    DemoFounding,
    DemoChapters,
    DemoLoopFinish,
    { provide: DemoLoader, useClass: DemoOrganisationLoader },
    { provide: DemoTruth, useClass: DemoYearTruth },
  ],
  exports: [DemoLoader, DemoTruth],
})
export class DemoModule {}
