import type { DemoEvidence } from '../demo-content.js';

/** What a rater wrote down; `{f}` stands for the feature that the candidate talks about. */
type Piece = readonly [kind: DemoEvidence['kind'], text: string];

/**
 * For each criterion of the pack and each of its levels, two pieces of evidence that an interviewer could have written: the two raters of a
 * round who choose the same level do not write the same sentence.
 */
export const EVIDENCE: Readonly<Record<string, readonly (readonly [Piece, Piece])[]>> = {
  C1: [
    [
      ['behaviour', 'Called {f} done because the demo before the board had worked.'],
      ['absence', 'Asked three times for the cases behind {f}; none were named, and QA was given as the answer.'],
    ],
    [
      ['behaviour', 'Quoted one pass rate for {f} and could not say who had set it.'],
      ['quote', '“The team had a suite, I saw the dashboard” was all there was on the cases of {f}.'],
    ],
    [
      [
        'artefact',
        'Walked through the suite of {f}: three sources of cases, a threshold with its reason, what runs before a release.',
      ],
      ['behaviour', 'Specified a suite for {f} live at the board and named two failure classes it would still miss.'],
    ],
    [
      [
        'artefact',
        'Showed cases in the suite of {f} that came from last spring’s incidents, with the release they had held back.',
      ],
      [
        'behaviour',
        'Said which cases of {f} they would re-run first after a change of base model, and which had moved the last time.',
      ],
    ],
  ],
  C2: [
    [
      ['behaviour', 'Treated accuracy as the answer to every question about {f}.'],
      ['absence', 'No cost of a wrong output of {f} was named, although we asked twice.'],
    ],
    [
      ['behaviour', 'Listed five metrics of {f} and tied none of them to a user.'],
      ['quote', '“We tracked precision and recall”, without a word on which of the two {f} could afford to lose.'],
    ],
    [
      [
        'metric',
        'Put a price on a false positive of {f}, eleven minutes of a specialist, and derived the threshold from it.',
      ],
      ['behaviour', 'Separated helpful from accurate for {f} and said which one the release depended on.'],
    ],
    [
      [
        'metric',
        'Argued {f} by segment, with the slowest five percent apart, and gave the agreement of two annotators on 200 cases.',
      ],
      [
        'behaviour',
        'Named the metric of {f} that they refused to optimise, and what happened to complaints after that.',
      ],
    ],
  ],
  C3: [
    [
      ['behaviour', 'Expected {f} to answer or to raise an error, nothing between.'],
      ['absence', 'A confident wrong answer of {f} had not been thought about.'],
    ],
    [
      ['behaviour', 'Offered a disclaimer under {f}; nobody owned what came after it.'],
      ['quote', '“A human reviews it”, but not which outputs of {f}, when, or who.'],
    ],
    [
      ['behaviour', 'Drew the fallback of {f} with its confidence threshold and the team that takes the case over.'],
      ['behaviour', 'Described {f} when slow, unsure and wrong, each with a different behaviour on the screen.'],
    ],
    [
      [
        'artefact',
        'Sorted errors of {f} into tolerable and unforgivable and showed the switch that had been used in March.',
      ],
      ['behaviour', 'Told how the degraded path of {f} is rehearsed every quarter, and what the last rehearsal broke.'],
    ],
  ],
  C4: [
    [
      ['behaviour', 'Gave the scope of {f} as a list of features.'],
      ['absence', 'Whether {f} may act alone had not come up, in their words, until this interview.'],
    ],
    [
      ['behaviour', 'Had dos and don’ts for {f} but no point at which it must ask.'],
      ['quote', '“It should not do anything silly” was the line drawn for {f}.'],
    ],
    [
      [
        'artefact',
        'Walked us through the behaviour spec of {f}: refused tasks, data in reach, confirmation before money moves.',
      ],
      ['behaviour', 'Placed undo and stop in the first version of {f} and said what could not be undone.'],
    ],
    [
      [
        'behaviour',
        'Staged {f} from observing to acting, with exit criteria, and went back one stage after a week of wrong bookings.',
      ],
      ['metric', 'Loosened a limit of {f} only when 400 confirmations had shown two corrections.'],
    ],
  ],
  C5: [
    [
      ['quote', '“Data is engineering’s” was the reply to how {f} gets its content.'],
      ['behaviour', 'Took a stale article behind {f} for a model error.'],
    ],
    [
      ['behaviour', 'Used the words of retrieval for {f}, and could not say when retrieval would hurt.'],
      ['absence', 'No example of a source of {f} that failed, and what was done about it.'],
    ],
    [
      ['behaviour', 'Found the root cause of three wrong answers of {f} from the traces: two corpus, one prompt.'],
      ['behaviour', 'Spoke of provenance and freshness of {f}, with the owner of each source.'],
    ],
    [
      ['metric', 'Cleaning 1,900 duplicate articles did more for {f} than the larger model; both numbers were shown.'],
      ['artefact', 'Showed the drift signal of {f} and the four backlog items that had come out of it.'],
    ],
  ],
  C6: [
    [
      ['behaviour', 'Had never asked what one answer of {f} costs.'],
      ['quote', '“Compute gets cheaper anyway” closed the question about {f}.'],
    ],
    [
      ['behaviour', 'Knew that {f} pays by the token and had no figure.'],
      ['absence', 'No comparison of models for {f} beyond quality.'],
    ],
    [
      ['metric', 'Compared two models for {f} on quality, latency and cost at the volume of a Monday.'],
      ['behaviour', 'Kept the expensive path of {f} for the accounts whose value covers it.'],
    ],
    [
      ['metric', 'Cost per solved case of {f} against its value, worked out again when prices changed in autumn.'],
      [
        'behaviour',
        'Found the waste of {f} in a repeated system prompt and halved the bill without touching the model.',
      ],
    ],
  ],
  C7: [
    [
      ['behaviour', 'Wanted a model in every step of {f}.'],
      ['quote', '“The goal was to have AI in it”, said of {f}.'],
    ],
    [
      ['behaviour', 'Agreed that rules may do, with no example from {f} or elsewhere.'],
      ['absence', 'No simpler option to {f} was named.'],
    ],
    [
      ['behaviour', 'Replaced the ranking step of {f} by a sorted list and gave the reason.'],
      ['behaviour', 'Kept a form where {f} would have guessed, because the answer was one of four.'],
    ],
    [
      [
        'behaviour',
        'Stopped a second feature beside {f} against the wish of sales, and measured what was lost: nothing.',
      ],
      ['metric', 'Re-scoped {f} to the 30 percent of cases where rules failed; handling time fell by a quarter.'],
    ],
  ],
  C8: [
    [
      ['behaviour', 'Left every risk of {f} to the lawyers.'],
      ['absence', 'Injection and leaks through {f} were unknown to them.'],
    ],
    [
      ['quote', '“Ninety-nine percent is fine” about {f}, without asking who the one percent are.'],
      ['behaviour', 'Spoke of ethics in general and of no harm that {f} could do.'],
    ],
    [
      ['behaviour', 'Named two harms of {f}, the boundary against injection, and who signs.'],
      ['behaviour', 'Placed {f} under the AI Act’s duties of transparency and said what that changed on the screen.'],
    ],
    [
      ['artefact', 'Showed the note with which {f} was kept back in one country until the bias check had run.'],
      ['behaviour', 'Reasoned about the last percent of {f}: who is hit, how they would notice, how it is undone.'],
    ],
  ],
  C9: [
    [
      ['behaviour', 'The story of {f} ended with the launch.'],
      ['absence', 'Nothing on what is watched after a release of {f}.'],
    ],
    [
      ['behaviour', 'Watches a dashboard of {f} that others built; would ask the team.'],
      ['quote', '“Somebody would tell me” about a fall in quality of {f}.'],
    ],
    [
      ['behaviour', 'Diagnosed the drop in precision of {f} step by step: data, prompt, index, model.'],
      ['behaviour', 'Reads fifty outputs of {f} every week and has a written rule for rolling back.'],
    ],
    [
      [
        'metric',
        'Caught a regression of {f} that showed in one language only, rolled back within the hour and changed the gate.',
      ],
      ['behaviour', 'Tied a dip in quality of {f} to renewals two months later, with the chart.'],
    ],
  ],
  C10: [
    [
      ['behaviour', 'Counted releases of {f} when asked what changed for users.'],
      ['absence', 'No outcome of {f}, before or after.'],
    ],
    [
      ['behaviour', 'Had the words for discovery; the evidence behind {f} was two sales calls.'],
      ['behaviour', 'Could not say what was left out so that {f} could be built.'],
    ],
    [
      ['metric', 'Showed repeat contacts before and after {f}, and the change that was not its doing.'],
      ['behaviour', 'Led from twelve interviews to the cut of {f} that shipped, and named what was dropped.'],
    ],
    [
      ['behaviour', 'Made the trade-off of {f} explicit, and said plainly what they would do otherwise today.'],
      ['metric', 'Two outcomes in a row, {f} and the one before it, each with its target set beforehand.'],
    ],
  ],
  C11: [
    [
      ['behaviour', 'Used the vocabulary around {f} and stopped at the first follow-up.'],
      ['absence', 'Had not opened a log of {f}.'],
    ],
    [
      ['behaviour', 'Followed the explanation of the context window of {f}, and questioned none of it.'],
      ['behaviour', 'Needed the engineer to say why {f} was fine-tuned.'],
    ],
    [
      ['artefact', 'Read the trace of {f} with us and found the call that failed.'],
      ['behaviour', 'Weighed prompting against fine-tuning for {f} in a way our engineer agreed with.'],
    ],
    [
      ['artefact', 'Wrote the query that showed where {f} failed, and a decision was changed because of it.'],
      ['behaviour', 'Built the first version of {f} in a notebook over a weekend and showed the diff.'],
    ],
  ],
  C12: [
    [
      ['behaviour', 'Went around legal to get {f} out.'],
      ['quote', '“I escalated” was the whole story of the conflict about {f}.'],
    ],
    [
      ['behaviour', 'Support heard of {f} on the day of the launch.'],
      ['behaviour', 'Informs people about {f} when asked, and late.'],
    ],
    [
      ['behaviour', 'Put the limits of {f} on one page on which legal and support could decide.'],
      ['behaviour', 'Met the worry of the head of support about {f} with the cases themselves.'],
    ],
    [
      ['behaviour', 'The way {f} is released became the way three other teams release.'],
      ['behaviour', 'Held the date of {f} back against a vice president, with evidence, and stayed on good terms.'],
    ],
  ],
  C13: [
    [
      ['absence', 'Had not spoken to anybody who uses {f}.'],
      ['behaviour', 'Explained the domain of {f} from its sales deck.'],
    ],
    [
      ['behaviour', 'Knew who uses {f} and their words, not what a wrong output costs them.'],
      ['behaviour', 'Named the experts behind {f} and could not say what they call correct.'],
    ],
    [
      ['behaviour', 'Named the two rules of the domain that {f} must not break and what a breach costs.'],
      ['behaviour', 'Said what the experts behind {f} call correct, with an example on which they differ.'],
    ],
    [
      [
        'behaviour',
        'Took the definition of good for {f} from a day with practitioners, and changed eleven cases after it.',
      ],
      ['artefact', 'Showed the case of {f} that the oldest practitioner had written and why it stays in.'],
    ],
  ],
};

/** Both raters of a round find a different first piece. */
export function evidenceOf(criterionId: string, level: number, place: 0 | 1, feature: string): DemoEvidence {
  const piece = EVIDENCE[criterionId]?.[level - 1]?.[place];
  if (!piece) throw new Error(`the year has no evidence for ${criterionId} at ${level}`);
  const [kind, text] = piece;
  return { kind, direction: level >= 3 ? 'for' : 'against', text: text.replaceAll('{f}', feature) };
}
