import { Length } from 'class-validator';

export class DebriefParams {
  @Length(1, 36, { message: 'The address must hold the id of an application.' })
  applicationId!: string;
}
