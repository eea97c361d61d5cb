import { describe, expect, it } from '@jest/globals';
import { frameOf, LiveStream } from './live-stream.js';
import { Mailbox } from './mailbox.js';

const textOf = (stream: LiveStream): string => String(stream.body.read() ?? '');
const namesIn = (text: string): string[] => [...text.matchAll(/^event: (.*)$/gm)].map((match) => match[1]!);
const opened = (): LiveStream => new LiveStream(() => undefined);

describe('a stream', () => {
  it('is cut when its client does not read, and holds little until then', async () => {
    let sent = 0;
    await new Promise<void>((resolve) => {
      const stream = new LiveStream(resolve);
      for (; sent < 10_000 && !stream.body.destroyed; sent += 1) stream.send(frameOf(`a-${sent}`, 'debrief'));
    });
    expect(sent).toBeLessThan(1_200);
  });
});

describe('a mailbox', () => {
  const box = (): Mailbox => new Mailbox({ tokenHash: 'hash', personId: 'p' }, 'epoch');

  it('replays what came after the last event, in order and once', () => {
    const one = box();
    for (const name of ['debrief', 'phase', 'clock'] as const) one.deliver(name);
    const stream = opened();
    one.attach(stream, 'epoch-1');
    const text = textOf(stream);
    expect(namesIn(text)).toEqual(['phase', 'clock']);
    expect(text).toContain('id: epoch-2');
    one.attach(stream, 'epoch-3');
    expect(namesIn(textOf(stream))).toEqual([]);
  });

  it.each([undefined, '', 'other-1', 'epoch-9', 'epoch-x', 'epoch-'])('begins with everything after %p', (id) => {
    const one = box();
    one.deliver('debrief');
    const stream = opened();
    one.attach(stream, id);
    expect(namesIn(textOf(stream))).toEqual(['snapshot']);
  });

  it('keeps the newest events only: an older id reads everything anew', () => {
    const one = box();
    for (let index = 0; index < 300; index += 1) one.deliver('debrief');
    const [late, just] = [opened(), opened()];
    one.attach(late, 'epoch-99');
    one.attach(just, 'epoch-100');
    expect(namesIn(textOf(late))).toEqual(['snapshot']);
    expect(namesIn(textOf(just))).toHaveLength(200);
  });
});
