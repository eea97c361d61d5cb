/** A value the operator has to correct. Its message is the one line the boot ends with. */
export class ConfigError extends Error {
  constructor(variable: string, why: string) {
    super(`${variable} ${why}`);
    this.name = 'ConfigError';
  }
}
