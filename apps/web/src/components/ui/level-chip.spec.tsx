import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, render } from '@testing-library/react';
import { LevelChip } from './level-chip.js';

afterEach(cleanup);

describe('a level chip', () => {
  it('says the level, and that evidence is missing, to who can not see the hatching', () => {
    const { container } = render(<LevelChip level={3} tentative />);
    expect(container.textContent).toBe('3Level 3, evidence still missing');
  });

  it('has no numeral for not assessed, so that it never reads as a low level', () => {
    const { container } = render(<LevelChip level="na" />);
    expect(container.textContent).toBe('Not assessed');
  });

  it('draws a different shape for each level', () => {
    const shapes = ([1, 2, 3, 4, 'na'] as const).map(
      (level) => render(<LevelChip level={level} />).container.querySelector('svg')?.innerHTML,
    );
    expect(new Set(shapes).size).toBe(5);
  });
});
