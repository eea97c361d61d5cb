import type { Canary } from './matrix-world.js';

/** Plants texts and remembers where. */
export class Canaries {
  readonly all: Canary[] = [];

  text(field: string, where: Omit<Canary, 'text' | 'field'>): string {
    const text = `canary${field.replaceAll(/\W/g, '')}end`;
    this.all.push({ ...where, field, text });
    return text;
  }

  /** A number that nothing else in the world has. */
  number(field: string, value: number, where: Omit<Canary, 'text' | 'field'>): number {
    this.all.push({ ...where, field, text: String(value) });
    return value;
  }

  instant(field: string, text: string, where: Omit<Canary, 'text' | 'field'>): string {
    this.all.push({ ...where, field, text });
    return text;
  }
}
