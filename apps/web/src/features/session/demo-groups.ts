import type { DemoPersonView } from '@app/contracts';
import { texts } from './texts.js';

export interface DemoGroup {
  readonly title: string;
  readonly hint: string;
  readonly people: readonly DemoPersonView[];
}

const { groups } = texts.demo;

/** By what a person can show, read from the line that describes them; the first match wins. */
const RULES: readonly { readonly title: string; readonly hint: string; readonly words: RegExp }[] = [
  { title: groups.recruiting, hint: groups.recruitingHint, words: /recruit|compensation/i },
  { title: groups.admins, hint: groups.adminsHint, words: /admin/i },
  { title: groups.managers, hint: groups.managersHint, words: /hiring manager/i },
  { title: groups.committee, hint: groups.committeeHint, words: /committee|chair|facilitator/i },
  { title: groups.interviewers, hint: groups.interviewersHint, words: /interview/i },
];

const ORDER = [groups.interviewers, groups.committee, groups.recruiting, groups.managers, groups.admins];

export function groupDemoPeople(people: readonly DemoPersonView[]): readonly DemoGroup[] {
  const ruleOf = (person: DemoPersonView) => RULES.find((rule) => rule.words.test(person.describes));
  const named = ORDER.map((title) => ({
    title,
    hint: RULES.find((rule) => rule.title === title)?.hint ?? '',
    people: people.filter((person) => ruleOf(person)?.title === title),
  }));
  const others = { title: groups.others, hint: '', people: people.filter((person) => !ruleOf(person)) };
  return [...named, others].filter((group) => group.people.length > 0);
}
