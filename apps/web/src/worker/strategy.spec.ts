import { describe, expect, it } from '@jest/globals';
import { strategyFor } from './strategy.js';

const HOST = 'https://plumbline.example';
const get = (path: string, mode = 'cors') => strategyFor({ method: 'GET', mode, url: HOST + path }, HOST);

describe('the service worker', () => {
  it('never touches the API, whoever asks and however', () => {
    for (const path of ['/api', '/api/session', '/api/scorecards/1', '/api/exports/1?format=pdf']) {
      expect(get(path)).toBe('network');
      expect(get(path, 'navigate')).toBe('network');
    }
    expect(strategyFor({ method: 'POST', mode: 'cors', url: `${HOST}/assets/a.js` }, HOST)).toBe('network');
  });
  it('answers pages and their parts of this host only', () => {
    expect(get('/', 'navigate')).toBe('page');
    expect(get('/scorecards/1?at=review', 'navigate')).toBe('page');
    expect(get('/apiary', 'navigate')).toBe('page');
    expect(get('/assets/index-abc12345.js')).toBe('asset');
    expect(get('/sw.js')).toBe('network');
    expect(strategyFor({ method: 'GET', mode: 'navigate', url: 'https://other.example/' }, HOST)).toBe('network');
  });
});
