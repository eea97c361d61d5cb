/** Where a version comes from: a file of the server, or the organisation itself. */
export const RUBRIC_LINES = ['server', 'own'] as const;
export type RubricLine = (typeof RUBRIC_LINES)[number];

export interface VersionFacts {
  readonly id: string;
  readonly packId: string;
  /** The version that the organisation made this one from; null when it came with the server. */
  readonly basedOn: string | null;
  /** The file that the server has now says just this. */
  readonly onServer: boolean;
}

export interface VersionStanding {
  readonly line: RubricLine;
  /** What a new requisition begins with. At most one per pack. */
  readonly current: boolean;
}

/**
 * The two lines of each pack. Once an organisation has published a version of its own, the newest of those is current:
 * a server that brings another file never takes its place, it stands beside it.
 * @returns the standing of each version by id
 */
export function standingOf(versions: readonly VersionFacts[]): ReadonlyMap<string, VersionStanding> {
  const own = versions.filter((one) => one.basedOn !== null);
  const built = new Set(own.map((one) => one.basedOn));
  // The chain says what is newest, not a clock that may have been set back.
  const tips = new Map(own.filter((one) => !built.has(one.id)).map((one) => [one.packId, one.id]));
  const isCurrent = ({ id, packId, onServer }: VersionFacts): boolean =>
    tips.has(packId) ? tips.get(packId) === id : onServer;
  return new Map(
    versions.map((one) => [one.id, { line: one.basedOn === null ? 'server' : 'own', current: isCurrent(one) }]),
  );
}

/**
 * Order of two version numbers of three parts each, e.g. '1.9.0' before '1.10.0'.
 * @returns below 0, 0 or above 0, as for `sort`; parts that are no numbers count as 0
 */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [partsOf(a), partsOf(b)];
  const at = left.findIndex((part, index) => part !== right[index]);
  return at === -1 ? 0 : left[at]! - right[at]!;
}

const partsOf = (version: string): readonly number[] => {
  const parts = version.split('.').map((part) => Number.parseInt(part, 10) || 0);
  return [parts[0] ?? 0, parts[1] ?? 0, parts[2] ?? 0];
};

/** The highest of these version numbers; undefined when there is none. */
export const highestVersion = (versions: readonly string[]): string | undefined =>
  versions.toSorted(compareVersions).at(-1);
