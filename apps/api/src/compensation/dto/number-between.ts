import { applyDecorators } from '@nestjs/common';
import { IsNumber, Max, Min } from 'class-validator';

/** A finite number, whole or not. */
export const NumberBetween = (min: number, max: number, what: string): PropertyDecorator => {
  const message = `${what} must be a number from ${min} to ${max}.`;
  return applyDecorators(Min(min, { message }), Max(max, { message }), IsNumber({}, { message }));
};
