import { describe, expect, it } from '@jest/globals';
import { isPacketComplete } from './packet.js';

const submitted = { status: 'accepted', submitted: true } as const;
const open = { status: 'accepted', submitted: false } as const;

describe('the packet', () => {
  it('is complete when the last open card is in', () => {
    expect(isPacketComplete([submitted, submitted])).toBe(true);
    expect(isPacketComplete([submitted, open])).toBe(false);
    expect(isPacketComplete([submitted, { status: 'assigned', submitted: false }])).toBe(false);
  });

  it.each(['excused', 'conflict', 'removed'] as const)('waits for no card whose assignment is %s', (status) => {
    expect(isPacketComplete([submitted, { status, submitted: false }])).toBe(true);
    expect(isPacketComplete([open, { status, submitted: false }])).toBe(false);
  });

  it('is never complete without a card', () => {
    expect(isPacketComplete([])).toBe(false);
    expect(isPacketComplete([{ status: 'excused', submitted: false }])).toBe(false);
  });
});
