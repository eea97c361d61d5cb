import { describe, expect, it } from '@jest/globals';
import { fileProblems } from './components/file-form.js';
import { linkProblems } from './components/link-form.js';
import { groupRows } from './group-rows.js';
import { interviewBodyOf, interviewDraftOf, interviewProblems } from './interview-draft.js';
import { webAddress } from '../../lib/web-address.js';
import { whatOpens } from './what-opens.js';

const fileOf = (size: number): File => Object.defineProperty(new File(['x'], 'suite.pdf'), 'size', { value: size });

describe('an interview as typed', () => {
  it('keeps its instants through the form', () => {
    const interview = {
      startsAt: '2026-12-02T09:00:00.000Z',
      endsAt: '2026-12-02T10:30:00.000Z',
      location: 'Maas',
      version: 2,
    };
    const draft = interviewDraftOf(interview, 60);
    expect(draft.minutes).toBe(90);
    expect(interviewBodyOf(draft)).toEqual({
      startsAt: interview.startsAt,
      endsAt: interview.endsAt,
      location: 'Maas',
    });
  });

  it('asks for a time and a length, each at its field', () => {
    const paths = interviewProblems({ startsAt: '', minutes: null, location: '' }).map((one) => one.path);
    expect(paths).toEqual(['/startsAt', '/minutes']);
  });
});

describe('a file to upload', () => {
  it('is refused before it is sent when it is missing, empty or too large', () => {
    const problemOf = (file: File | null) => fileProblems({ title: 'Suite', file })[0]?.message ?? null;
    expect(problemOf(null)).toMatch(/Choose a file/);
    expect(problemOf(fileOf(0))).toMatch(/empty/);
    expect(problemOf(fileOf(21 * 1024 * 1024))).toMatch(/21 MB.*20 MB/);
    expect(problemOf(fileOf(20 * 1024 * 1024))).toBeNull();
  });
});

it('a link opens web addresses only', () => {
  expect(webAddress('https://noor.example/work')?.host).toBe('noor.example');
  expect(webAddress('javascript:alert(1)')).toBeNull();
  expect(webAddress('file:///etc/passwd')).toBeNull();
  expect(webAddress('noor.example')).toBeNull();
});

it('a link with a password in it is refused before it is sent', () => {
  const problemsOf = (url: string) => linkProblems({ title: 'Portfolio', url });
  for (const url of ['https://noor:secret@noor.example/', 'https://noor@noor.example/'])
    expect(problemsOf(url)).toEqual([{ path: '/url', message: expect.stringMatching(/everybody who sees/) }]);
  expect(problemsOf('https://noor.example/@noor?a:b@c')).toEqual([]);
});

describe('what a move opens', () => {
  const policy = {
    debriefMode: 'committee',
    blindness: 'strict',
    compOpensAt: 'comp_open',
    identity: 'shown',
  } as const;
  it('names the panel and the committee at the reveal, never a band', () => {
    const openings = whatOpens('pre_read', 'reveal', policy);
    const panel = openings.find((one) => one.who === 'Interviewer, own card submitted');
    expect(panel?.what).toContain("other people's scorecards");
    expect(openings.find((one) => one.who === 'Committee member')?.what).toEqual(['the votes']);
    expect(openings.flatMap((one) => one.what)).not.toContain('band fit');
  });

  it('tells panel and committee at the reveal who it was, where that was hidden', () => {
    const hides = { ...policy, identity: 'hidden_from_panel' } as const;
    const told = whatOpens('pre_read', 'reveal', hides).filter((one) => one.what.includes('who the candidate is'));
    expect(told.map((one) => one.who)).toEqual([
      'Interviewer, own card not submitted',
      'Interviewer, own card submitted',
      'Committee member',
    ]);
  });

  it('is nothing for a move the state does not have', () => {
    expect(whatOpens('collecting', 'reveal', policy)).toEqual([]);
  });
});

it('people who see the same are said once', () => {
  const row = { sees: [], notYet: ['the votes'] };
  const groups = groupRows([
    { who: 'A', ...row },
    { who: 'B', sees: ['the votes'], notYet: [] },
    { who: 'C', ...row },
  ]);
  expect(groups.map((one) => one.who)).toEqual([['A', 'C'], ['B']]);
});
