import { EVAL_QUESTION_WORDS, type EvalArtifactView, type ProportionView } from '@app/contracts';
import { grid } from '../record/grid.js';
import { roundName } from '../record/record-model.js';
import { INK, type Sheet } from '../record/sheet.js';
import type { PacketInput } from './packet-input.js';
import type { PacketCards } from './packet-cards.js';
import { percent, VERDICTS, words } from './packet-texts.js';

/** The page shows all; a print of a file with a slice for every customer would be read by nobody. */
const MOST_SLICES = 40;
const NOTE = { size: 8.8, colour: INK.muted, gapAfter: 2 } as const;

interface Placed {
  readonly place: string;
  readonly artifact: EvalArtifactView;
}

/** Files of the candidate first, each once: a card that points at one does not make it another. */
function placed({ debrief, candidateArtifacts }: PacketInput, packet: PacketCards): readonly Placed[] {
  const ofCards = (debrief.cards ?? []).flatMap((card) =>
    card.artifacts
      .filter((artifact) => artifact.ofCandidate !== true)
      .map((artifact) => ({ artifact, place: words.ofCard(card.author.name, roundName(packet, card.roundId)) })),
  );
  return [...candidateArtifacts.map((artifact) => ({ artifact, place: words.ofCandidate })), ...ofCards];
}

/** What the attached result files say, each figure with what it was computed from, and what they can not say. */
export function writeArtifacts(sheet: Sheet, input: PacketInput, packet: PacketCards): void {
  const all = placed(input, packet);
  sheet.heading('Eval suites', 90);
  if (all.length === 0) {
    sheet.paragraph(words.noArtifact, { colour: INK.muted });
    return;
  }
  sheet.paragraph(words.artifactHelp, { ...NOTE, gapAfter: 6 });
  for (const one of all) writeArtifact(sheet, one);
}

const rateOf = ({ rate, interval, cases }: ProportionView): string =>
  rate === null || interval === null ? words.noneJudged : words.rate(rate, interval, cases);

function writeArtifact(sheet: Sheet, { artifact, place }: Placed): void {
  const { overall, threshold, more } = artifact;
  sheet.keep(70);
  sheet.y += 4;
  sheet.leaf('H3', () => sheet.write(artifact.fileName, { face: 'bold', size: 10 }));
  sheet.paragraph([place, more?.suite ?? null].filter((part) => part !== null).join(' · '), NOTE);
  const verdict = overall.verdict === null ? [] : [VERDICTS[overall.verdict]];
  sheet.paragraph([rateOf(overall), words.threshold(threshold), ...verdict].join(', '), { gapAfter: 2 });
  const [partial, unscored] = [more?.partial ?? null, more?.unscored ?? null];
  sheet.paragraph(words.counts(artifact.cases, artifact.passed, artifact.failed, partial, artifact.errors, unscored), {
    gapAfter: 2,
  });
  sheet.paragraph(
    [
      ...(more ? [words.models(more.models)] : []),
      words.judges(
        artifact.judges.map(({ kind }) => kind),
        more?.judgeModels ?? [],
      ),
      words.when(artifact.evaluatedAt),
      words.sources(artifact.sources.map(({ name, cases }) => `${name} ${cases}`)),
      words.duplicates(artifact.duplicates),
    ].join(' · '),
    NOTE,
  );
  if (more?.isClustered) sheet.paragraph(words.clustered, NOTE);
  for (const warning of artifact.warnings) sheet.paragraph(warning, NOTE);
  writeQuestions(sheet, artifact);
  writeGroups(sheet, artifact);
  sheet.y += 6;
}

function writeQuestions(sheet: Sheet, { more }: EvalArtifactView): void {
  if (!more || more.unknown.length === 0) return;
  sheet.paragraph(words.ask, { face: 'bold', size: 9, gapAfter: 2 });
  for (const topic of more.unknown) sheet.paragraph(EVAL_QUESTION_WORDS[topic], { size: 9, x: 14, gapAfter: 1 });
  sheet.y += 3;
}

function writeGroups(sheet: Sheet, { slices, metrics }: EvalArtifactView): void {
  for (const [head, groups] of [
    ['Slice', slices],
    ['Metric', metrics],
  ] as const) {
    if (groups.length === 0) continue;
    const shown = groups.slice(0, MOST_SLICES);
    grid(
      sheet,
      [
        { head, width: 180, isRowHead: true },
        { head: 'Judged', width: 50 },
        { head: 'Passed', width: 50 },
        { head: 'Pass rate', width: 60, look: { face: 'bold' } },
        { head: '95 % interval', width: 100, look: { colour: INK.muted } },
      ],
      shown.map(({ name, cases, passed, rate, interval }) => [
        name,
        String(cases),
        String(passed),
        rate === null ? 'unknown' : percent(rate),
        interval === null ? '–' : `${percent(interval[0])} to ${percent(interval[1])}`,
      ]),
    );
    if (groups.length > shown.length) sheet.paragraph(words.slicesLeft(groups.length - shown.length), NOTE);
  }
}
