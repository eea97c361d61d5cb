import { Global, Module } from '@nestjs/common';
import { DemoLoader } from '../platform/demo/demo-loader.js';
import { DemoOrganisationLoader } from './demo-organisation-loader.js';
import { DemoSeeder } from './demo-seeder.js';

/** Global, because set-up may load the demo and no feature imports another. */
@Global()
@Module({
  providers: [DemoSeeder, { provide: DemoLoader, useClass: DemoOrganisationLoader }],
  exports: [DemoLoader],
})
export class DemoModule {}
