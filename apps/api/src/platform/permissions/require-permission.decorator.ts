import { SetMetadata } from '@nestjs/common';
import type { Permission } from '@app/contracts';

export const PERMISSION_METADATA = 'plumbline:permission';
export const PUBLIC_METADATA = 'plumbline:public';

/** Who may knock at this route at all. What a person sees of a record is the access policy's word, asked in the handler. */
export const RequirePermission = (permission: Permission): MethodDecorator & ClassDecorator =>
  SetMetadata(PERMISSION_METADATA, permission);

/** Open without a session. */
export const Public = (): MethodDecorator & ClassDecorator => SetMetadata(PUBLIC_METADATA, true);
