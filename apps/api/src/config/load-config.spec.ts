import { describe, expect, it } from '@jest/globals';
import { isAbsolute } from 'node:path';
import { isHttps, isLoopbackOnly, publicAddress } from './app-config.js';
import { loadConfig } from './load-config.js';

const load = (env: Record<string, string>) => loadConfig(env, '/checkout');

describe('the configuration', () => {
  it('stands on loopback and SQLite when nothing is set', () => {
    const config = load({});
    expect(config).toMatchObject({ mode: 'server', port: 3000, host: '127.0.0.1', publicUrl: null, databaseUrl: null });
    expect(isAbsolute(config.dataDir)).toBe(true);
    expect(publicAddress(config)).toBe('http://127.0.0.1:3000');
    expect(isLoopbackOnly(config)).toBe(true);
  });

  it('listens beyond loopback only behind an https address', () => {
    const config = load({ PLUMBLINE_PUBLIC_URL: 'https://plumb.example.com/' });
    expect(config.host).toBe('0.0.0.0');
    expect(isHttps(config)).toBe(true);
    expect(isLoopbackOnly(config)).toBe(false);
    expect(publicAddress(config)).toBe('https://plumb.example.com');
  });

  it('keeps a demo on loopback', () => {
    expect(load({ PLUMBLINE_MODE: 'demo' }).host).toBe('127.0.0.1');
    expect(load({ PLUMBLINE_MODE: 'demo', PLUMBLINE_PUBLIC_URL: 'http://localhost:3000' }).host).toBe('127.0.0.1');
  });

  it.each([
    ['PORT', '0'],
    ['PORT', '70000'],
    ['PORT', '3000x'],
    ['PORT', '-1'],
    ['PLUMBLINE_MODE', 'production'],
    ['PLUMBLINE_PUBLIC_URL', 'plumb.example.com'],
    ['PLUMBLINE_PUBLIC_URL', 'ftp://plumb.example.com'],
    ['PLUMBLINE_PUBLIC_URL', 'http://plumb.example.com'],
    ['PLUMBLINE_PUBLIC_URL', 'http://127.0.0.1.example.com'],
    ['PLUMBLINE_PUBLIC_URL', 'https://plumb.example.com/app'],
    ['PLUMBLINE_PUBLIC_URL', 'https://someone@plumb.example.com'],
    ['DATABASE_URL', 'mysql://localhost/x'],
    ['DATABASE_URL', 'localhost:5432/x'],
    ['DATABASE_URL', 'postgres://localhost'],
    ['PLUMBLINE_DATA_DIR', 'a\0b'],
    ['PLUMBLINE_SMTP_URL', 'mail.example.com'],
    ['PLUMBLINE_SMTP_URL', 'http://mail.example.com'],
  ])('refuses %s=%s with one line that names the variable', (variable, value) => {
    expect(() => load({ [variable]: value })).toThrow(new RegExp(`^${variable} [^\\n]+$`));
  });

  it('refuses a demo behind an https address', () => {
    expect(() => load({ PLUMBLINE_MODE: 'demo', PLUMBLINE_PUBLIC_URL: 'https://demo.example.com' })).toThrow(
      /^PLUMBLINE_PUBLIC_URL /,
    );
  });

  it('mails only where it was told through whom and from whom, and never from a demo', () => {
    const url = 'smtp://user:secret@mail.example.com:587';
    expect(load({}).mail).toBeNull();
    expect(load({ PLUMBLINE_SMTP_URL: url, PLUMBLINE_MAIL_FROM: 'Plumbline <hiring@example.com>' }).mail).toEqual({
      ...{ url, from: 'Plumbline <hiring@example.com>' },
    });
    for (const from of ['', 'hiring', 'a@b.c\nBcc: x@y.z'])
      expect(() => load({ PLUMBLINE_SMTP_URL: url, PLUMBLINE_MAIL_FROM: from })).toThrow(
        /^PLUMBLINE_MAIL_FROM [^\n]+$/,
      );
    expect(() => load({ PLUMBLINE_MODE: 'demo', PLUMBLINE_SMTP_URL: url })).toThrow(/^PLUMBLINE_SMTP_URL .*demo/);
    expect(() => load({ PLUMBLINE_SMTP_URL: url.replace('smtp', 'http') })).toThrow(
      expect.not.objectContaining({ message: expect.stringContaining('secret') }),
    );
  });

  it('never repeats a database address, which may hold a password', () => {
    expect(() => load({ DATABASE_URL: 'mysql://u:secret@h/x' })).toThrow(
      expect.not.objectContaining({ message: expect.stringContaining('secret') }),
    );
  });
});
