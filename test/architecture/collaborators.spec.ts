// Whoever needs more than six others does more than one thing: it is split where its parts have names.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { type Counts, crowdedClasses, MOST_COLLABORATORS, offences } from './crowded-classes.js';

const ROOT = join(import.meta.dirname, '..', '..');
const SERVER = ['apps/api/src', 'libs/persistence/src'];

/** Classes that still take more, as 'Class in path': number. It may only shrink. */
const KNOWN: Counts = {};

const sourcesOf = (folder: string): [path: string, text: string][] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /(?<!\.spec)\.ts$/.test(file))
    .map((file) => [`${folder}/${file.replaceAll('\\', '/')}`, readFileSync(join(ROOT, folder, file), 'utf8')]);

const SOURCES = Object.fromEntries(SERVER.flatMap(sourcesOf));

const parameters = (count: number): string =>
  Array.from({ length: count }, (_, at) => `private readonly p${at}: P${at}`).join(', ');
const planted = (head: string, count: number): string => `${head} { constructor(${parameters(count)}) {} }`;
const crowd = (text: string): Counts => crowdedClasses({ 'a.ts': text });

describe('collaborators', () => {
  it(`of a class of the server are at most ${MOST_COLLABORATORS}`, () => {
    expect(offences(crowdedClasses(SOURCES), KNOWN)).toEqual([]);
  });

  it('are counted in every class of the server', () => {
    const classes =
      Object.values(SOURCES)
        .join('\n')
        .match(/^export (abstract )?class /gm) ?? [];
    expect(classes.length).toBeGreaterThan(300);
    // The rule in use: somebody takes all six.
    expect(Object.values(SOURCES).some((text) => crowdsWithOneMore(text))).toBe(true);
  });

  it.each([
    ['a service', planted('@Injectable() export class Planted', 7), 'Planted in a.ts'],
    ['an abstract class', planted('export abstract class Planted', 7), 'Planted in a.ts'],
    ['a class that extends another', planted('class Planted extends Base', 7), 'Planted in a.ts'],
    ['a class in a function', `const f = () => { ${planted('class Planted', 7)} };`, 'Planted in a.ts'],
    ['a class without a name', planted('export default class', 7), 'a class in a.ts'],
    ['a class expression', `const One = ${planted('class', 7)};`, 'a class in a.ts'],
    ['an overload', `class Planted { constructor(a: A); constructor(${parameters(7)}) {} }`, 'Planted in a.ts'],
  ])('are found to be too many in %s', (_what, text, name) => {
    expect(crowd(text)).toEqual({ [name]: 7 });
    expect(offences(crowd(text), {})).toEqual([`${name} takes 7`]);
  });

  it.each([
    ['six', planted('class Planted', 6)],
    ['none', 'class Planted {}'],
    ['a method with many', 'class Planted { m(a, b, c, d, e, f, g) {} }'],
  ])('are not too many with %s', (_what, text) => {
    expect(crowd(text)).toEqual({});
  });

  describe('with an exception', () => {
    it('are as many as it says', () => {
      expect(offences({ 'A in a.ts': 8 }, { 'A in a.ts': 8 })).toEqual([]);
    });

    it.each([
      ['grew', { 'A in a.ts': 9 }, 'A in a.ts takes 9'],
      ['shrank', { 'A in a.ts': 7 }, 'A in a.ts takes no 8 any more: shrink the list'],
      ['fit now', {}, 'A in a.ts takes no 8 any more: shrink the list'],
    ])('are an offence when they %s', (_how, found, offence) => {
      expect(offences(found, { 'A in a.ts': 8 })).toEqual([offence]);
    });

    it('may not be more elsewhere', () => {
      expect(offences({ 'A in a.ts': 8, 'A in b.ts': 7 }, { 'A in a.ts': 8 })).toEqual(['A in b.ts takes 7']);
    });
  });
});

function crowdsWithOneMore(text: string): boolean {
  return Object.keys(crowd(text.replaceAll('constructor(', 'constructor(readonly one: More, '))).length > 0;
}
