import { EvalArtifactError } from '../artifact/eval-artifact-error.js';
import { tooLarge } from '../input/eval-input.js';
import type { EvalLimits } from '../input/eval-limits.js';
import { parseValue } from './parse-value.js';
import { Chars, isScalarByte, isSpace } from './json-bytes.js';

/** A place in the document: keys of objects, positions in arrays. */
export type JsonPath = readonly (string | number)[];

export interface JsonHandler {
  /** Whether the value at this place is held whole and handed over, gone into, or passed by. `first` is its first byte. */
  decide(path: JsonPath, first: number): 'take' | 'enter' | 'skip';
  value(path: JsonPath, value: unknown): void;
  /** Whether NaN in a value taken here says 'nothing'; everywhere else it is refused. */
  nanIsNull?(path: JsonPath): boolean;
  /** The end of a container that was gone into. */
  end?(path: JsonPath): void;
}

interface Frame {
  readonly isArray: boolean;
  key: string | number;
  /** Keys whose values were wanted. */
  readonly wanted: Set<string>;
}

type Expect = 'value' | 'first-value' | 'key' | 'first-key' | 'colon' | 'comma' | 'nothing';
/** What runs over the bytes just now: the structure, or a value of which only the end is looked for. */
type Inside = {
  readonly kind: 'take' | 'skip' | 'name';
  depth: number;
  inString: boolean;
  escaped: boolean;
  scalar: boolean;
};

/**
 * Reads a JSON document of any size a chunk at a time and hands over chosen values: memory is what the largest of them
 * needs, not what the document does. Values passed by are not decoded; their brackets have to match and their depth counts.
 */
export class JsonSplitter {
  private readonly frames: Frame[] = [];
  private expect: Expect = 'value';
  private inside: Inside | undefined;
  private held: Uint8Array[] = [];
  private heldBytes = 0;
  private atStart = true;

  constructor(
    private readonly handler: JsonHandler,
    private readonly limits: Pick<EvalLimits, 'maxDepth' | 'maxValueBytes'>,
  ) {}

  /** @throws EvalArtifactError NOT_JSON, TOO_DEEP, TOO_LARGE, DAMAGED (a key twice) and what parseValue throws */
  push(chunk: Uint8Array): void {
    let at = this.atStart ? skipByteOrderMark(chunk) : 0;
    this.atStart = false;
    while (at < chunk.length) at = this.inside ? this.runInside(chunk, at, this.inside) : this.structure(chunk, at);
  }

  /** @throws EvalArtifactError NOT_JSON when the document is not complete */
  finish(): void {
    // A number at the top has no end of its own.
    if (this.inside?.scalar && this.frames.length === 0) this.close(this.inside);
    if (this.inside || this.expect !== 'nothing') throw this.broken();
  }

  private structure(chunk: Uint8Array, at: number): number {
    const byte = chunk[at]!;
    if (isSpace(byte)) return at + 1;
    const frame = this.frames.at(-1);
    if (this.expect === 'comma' && byte === Chars.comma && frame) {
      this.expect = frame.isArray ? 'value' : 'key';
      if (frame.isArray) frame.key = (frame.key as number) + 1;
      return at + 1;
    }
    if (frame && byte === (frame.isArray ? Chars.closeBracket : Chars.closeBrace) && this.mayClose()) {
      this.frames.pop();
      this.expect = this.frames.length === 0 ? 'nothing' : 'comma';
      this.handler.end?.(this.path());
      return at + 1;
    }
    if (this.expect === 'colon' && byte === Chars.colon) {
      this.expect = 'value';
      return at + 1;
    }
    if ((this.expect === 'key' || this.expect === 'first-key') && byte === Chars.quote) return this.open('name', at);
    if (this.expect === 'value' || this.expect === 'first-value') return this.startValue(byte, at);
    throw this.broken();
  }

  private mayClose(): boolean {
    return this.expect === 'comma' || this.expect === 'first-value' || this.expect === 'first-key';
  }

  private startValue(byte: number, at: number): number {
    const isContainer = byte === Chars.openBrace || byte === Chars.openBracket;
    if (!isContainer && byte !== Chars.quote && !isScalarByte(byte)) throw this.broken();
    const decision = this.handler.decide(this.path(), byte);
    if (decision !== 'skip') this.assertFirst();
    if (decision !== 'enter' || !isContainer) return this.open(decision === 'take' ? 'take' : 'skip', at);
    const isArray = byte === Chars.openBracket;
    if (this.frames.length + 1 > this.limits.maxDepth) throw this.tooDeep();
    this.frames.push({ isArray, key: isArray ? 0 : '', wanted: new Set() });
    this.expect = isArray ? 'first-value' : 'first-key';
    return at + 1;
  }

  /** One reader takes the first of two, another the last: what the file says would depend on who reads it. */
  private assertFirst(): void {
    const frame = this.frames.at(-1);
    if (!frame || typeof frame.key === 'number') return;
    if (frame.wanted.has(frame.key)) {
      const at = pointer(this.path());
      throw new EvalArtifactError('DAMAGED', `The file says ${at} twice. Which of them counts?`, at);
    }
    frame.wanted.add(frame.key);
  }

  private open(kind: Inside['kind'], at: number): number {
    this.inside = { kind, depth: 0, inString: false, escaped: false, scalar: false };
    this.held = [];
    this.heldBytes = 0;
    return at;
  }

  /** Finds the end of the value; the loop is the whole cost of a large file, so it looks at each byte once. */
  private runInside(chunk: Uint8Array, start: number, inside: Inside): number {
    const room = this.limits.maxDepth - this.frames.length;
    for (let at = start; at < chunk.length; at += 1) {
      const byte = chunk[at]!;
      if (inside.inString) {
        if (inside.escaped) inside.escaped = false;
        else if (byte === Chars.backslash) inside.escaped = true;
        else if (byte === Chars.quote) {
          inside.inString = false;
          if (inside.depth === 0) return this.finishAt(chunk, start, at + 1, inside);
        }
      } else if (inside.scalar) {
        if (!isScalarByte(byte)) return this.finishAt(chunk, start, at, inside);
      } else if (byte === Chars.quote) inside.inString = true;
      else if (byte === Chars.openBrace || byte === Chars.openBracket) {
        inside.depth += 1;
        if (inside.depth > room) throw this.tooDeep();
      } else if (byte === Chars.closeBrace || byte === Chars.closeBracket) {
        inside.depth -= 1;
        if (inside.depth === 0) return this.finishAt(chunk, start, at + 1, inside);
      } else if (inside.depth === 0) inside.scalar = true;
    }
    this.hold(chunk.subarray(start), inside);
    return chunk.length;
  }

  private finishAt(chunk: Uint8Array, start: number, end: number, inside: Inside): number {
    this.hold(chunk.subarray(start, end), inside);
    this.close(inside);
    return end;
  }

  private hold(part: Uint8Array, inside: Inside): void {
    if (inside.kind === 'skip') return;
    this.heldBytes += part.length;
    if (this.heldBytes > this.limits.maxValueBytes) throw tooLarge(this.limits.maxValueBytes, 'One value in the file');
    // A copy: the source may fill the same memory again.
    this.held.push(part.slice());
  }

  private close({ kind }: Inside): void {
    const path = this.path();
    this.inside = undefined;
    if (kind === 'name') {
      const name = String(parseValue(joined(this.held, this.heldBytes), pointer(path)));
      if (name === '__proto__') {
        throw new EvalArtifactError('FORBIDDEN_KEY', "The key '__proto__' is not accepted.", pointer(path));
      }
      this.frames.at(-1)!.key = name;
      this.expect = 'colon';
    } else {
      this.expect = this.frames.length === 0 ? 'nothing' : 'comma';
      if (kind === 'take') {
        const nanIsNull = this.handler.nanIsNull?.(path) ?? false;
        this.handler.value(path, parseValue(joined(this.held, this.heldBytes), pointer(path), nanIsNull));
      }
    }
    this.held = [];
  }

  private path(): JsonPath {
    return this.frames.map((frame) => frame.key);
  }

  private broken(): EvalArtifactError {
    return new EvalArtifactError('NOT_JSON', 'The file is not valid JSON. Is it complete?', pointer(this.path()));
  }

  private tooDeep(): EvalArtifactError {
    const { maxDepth } = this.limits;
    return new EvalArtifactError(
      'TOO_DEEP',
      `The file is nested deeper than ${maxDepth} levels.`,
      pointer(this.path()),
    );
  }
}

/** A JSON pointer; a long key is cut, since a message may show it. */
export const pointer = (path: JsonPath): string =>
  path
    .map(
      (part) =>
        `/${String(part)
          .slice(0, 60)
          .replace(/[^\w.$ -]/g, '?')}`,
    )
    .join('');

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  if (parts.length === 1) return parts[0]!;
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const skipByteOrderMark = (chunk: Uint8Array): number =>
  chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf ? 3 : 0;
