import { Module } from '@nestjs/common';
import { AnswerVignetteService } from './answer-vignette.service.js';
import { GetVignettesService } from './get-vignettes.service.js';
import { RoleVignettesController } from './role-vignettes.controller.js';
import { VignetteReader } from './vignette-reader.js';

@Module({
  controllers: [RoleVignettesController],
  providers: [VignetteReader, GetVignettesService, AnswerVignetteService],
})
export class RoleVignettesModule {}
