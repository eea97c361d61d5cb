import { describe, expect, it } from '@jest/globals';
import { compareVersions, highestVersion, standingOf, type VersionFacts } from './version-lines.js';

const version = (id: string, basedOn: string | null, onServer = false, packId = 'ai-pm'): VersionFacts => ({
  id,
  packId,
  basedOn,
  onServer,
});
const currentOf = (versions: readonly VersionFacts[]): string[] =>
  [...standingOf(versions)].filter(([, { current }]) => current).map(([id]) => id);

describe('the lines of a pack', () => {
  it('begin with the file of the server', () => {
    expect(currentOf([version('s2', null, true), version('s1', null)])).toEqual(['s2']);
    expect(currentOf([version('s1', null)])).toEqual([]);
  });

  it('have the newest own version as current, whatever the server brings and in whatever order they are told', () => {
    const versions = [version('o2', 'o1'), version('s2', null, true), version('s1', null), version('o1', 's1')];
    expect(currentOf(versions)).toEqual(['o2']);
    expect(currentOf(versions.toReversed())).toEqual(['o2']);
    expect(standingOf(versions).get('s2')).toEqual({ line: 'server', current: false });
    expect(standingOf(versions).get('o1')).toEqual({ line: 'own', current: false });
  });

  it('of one pack say nothing about another', () => {
    expect(currentOf([version('o1', 's1'), version('a1', null, true, 'agents'), version('s1', null, true)])).toEqual([
      'o1',
      'a1',
    ]);
  });
});

describe('version numbers', () => {
  it('are compared part by part, as numbers', () => {
    expect(compareVersions('1.9.0', '1.10.0')).toBeLessThan(0);
    expect(compareVersions('2.0.0', '1.99.99')).toBeGreaterThan(0);
    expect(compareVersions('1.2.3', '1.2.3')).toBe(0);
    expect(highestVersion(['1.2.0', '1.10.0', '1.9.9'])).toBe('1.10.0');
    expect(highestVersion([])).toBeUndefined();
  });
});
