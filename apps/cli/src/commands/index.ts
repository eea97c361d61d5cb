import type { RegisterCommand } from '../cli-command.js';

type LoadCommand = () => Promise<RegisterCommand>;

/**
 * Every command of `plumbline` by its name, in the order of the help. A new command is a file beside these and a line here. Each is
 * loaded when it is called: reading eval logs takes longer to load than a thousand ratings take to calibrate.
 */
const COMMANDS: Readonly<Record<string, LoadCommand>> = {
  rubric: async () => (await import('./rubric.js')).registerRubric,
  verify: async () => (await import('./verify.js')).registerVerify,
  calibrate: async () => (await import('./calibrate.js')).registerCalibrate,
  agreement: async () => (await import('./agreement.js')).registerAgreement,
  methods: async () => (await import('./methods.js')).registerMethods,
  evidence: async () => (await import('./evidence.js')).registerEvidence,
};

/** The command that is called; all of them for the help, and for a name that none has. */
export function commandsFor(name: string | undefined): Promise<RegisterCommand[]> {
  const known = name !== undefined && Object.hasOwn(COMMANDS, name);
  return Promise.all((known ? [COMMANDS[name]!] : Object.values(COMMANDS)).map((load) => load()));
}
