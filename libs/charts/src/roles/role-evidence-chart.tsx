import type { RoleDistinctionView, RoleIndicatorView, RoleProfileEvidenceView } from '@app/contracts';
import { ChartSvg, type ChartProps } from '../base/chart-svg.js';
import type { ChartTheme } from '../base/chart-theme.js';
import type { DataTable } from '../base/data-table.js';
import { px } from '../base/format.js';
import { initialsOf } from '../base/initials.js';
import { EmptyChart, Label, Rule } from '../base/marks.js';
import { HEAD, LABEL_SIZE, type RoleLayout, roleLayout, type RoleRow } from './role-layout.js';

export interface RoleEvidenceChartProps extends ChartProps {
  readonly view: RoleDistinctionView;
  readonly width?: number;
}

type Answer = RoleIndicatorView['answers'][number]['answer'];

/** Every profile with its indicators, a mark for each rater who was asked: no shape that hides which of them it rests on. */
export function RoleEvidenceChart({ view, width = 720, theme, title }: RoleEvidenceChartProps) {
  const layout = roleLayout(view, width);
  return (
    <ChartSvg
      width={width}
      height={layout.height}
      theme={theme}
      title={title ?? ROLE_QUESTION}
      description={view.none ?? view.profiles.map(profileWords).join('. ')}
    >
      {view.none === null ? (
        <Head view={view} layout={layout} width={width} theme={theme} />
      ) : (
        <EmptyChart y={20} theme={theme}>
          Nothing is shown of the role yet.
        </EmptyChart>
      )}
      {layout.rows.map((row) => (
        <g key={row.indicator?.id ?? row.profile.profile} transform={`translate(0 ${px(row.y)})`}>
          {row.indicator ? (
            <Indicator
              view={view}
              row={{ ...row, indicator: row.indicator }}
              layout={layout}
              width={width}
              theme={theme}
            />
          ) : (
            <Profile profile={row.profile} width={width} theme={theme} />
          )}
        </g>
      ))}
    </ChartSvg>
  );
}

export const ROLE_QUESTION = 'Which role did the raters see?';

interface PartProps {
  readonly view: RoleDistinctionView;
  readonly layout: RoleLayout;
  readonly width: number;
  readonly theme: ChartTheme;
}

/** What the marks mean, and whose column is whose. */
function Head({ view, layout: { isStacked, left, step }, theme }: PartProps) {
  const keys: readonly (readonly [Answer, string])[] = [
    ['yes', 'Yes'],
    ['no', 'No'],
    ['not_seen', 'Not seen'],
  ];
  return (
    <g>
      {keys.map(([answer, words], index) => (
        <g key={answer}>
          <Mark answer={answer} x={7 + index * 58} y={10} theme={theme} />
          <Label x={17 + index * 58} y={14} size={11} fill={theme.textMuted}>
            {words}
          </Label>
        </g>
      ))}
      {view.raters.map(({ id, name }, index) => (
        <Label
          key={id}
          x={left + index * step}
          y={isStacked ? 34 : HEAD - 8}
          size={11}
          anchor="middle"
          bold
          fill={theme.axis}
        >
          {initialsOf(name)}
        </Label>
      ))}
    </g>
  );
}

/** The head of a profile: a segment for each indicator asked of two, filled where two answered yes. */
function Profile({
  profile: { label, yes, asked },
  width,
  theme,
}: Pick<PartProps, 'width' | 'theme'> & { readonly profile: RoleProfileEvidenceView }) {
  return (
    <g>
      <Rule from={[0, 0]} to={[width, 0]} stroke={theme.axis} />
      <Label x={0} y={20} size={13} bold fill={theme.text}>
        {label}
      </Label>
      {Array.from({ length: asked }, (_, index) => (
        <rect
          key={index}
          x={px(116 + index * 13)}
          y={10}
          width={10}
          height={10}
          fill={index < yes ? theme.raw : 'none'}
          stroke={theme.raw}
        />
      ))}
      <Label x={width} y={20} anchor="end" bold={asked > 0} fill={asked > 0 ? theme.text : theme.axis}>
        {asked > 0 ? `${yes} of ${asked}` : 'not asked of two'}
      </Label>
    </g>
  );
}

function Indicator({
  view,
  row: { indicator, lines, height },
  layout: { isStacked, left, step },
  width,
  theme,
}: PartProps & { readonly row: RoleRow & { readonly indicator: RoleIndicatorView } }) {
  const middle = isStacked ? height - 15 : height / 2;
  const isContested = indicator.standing === 'contested';
  return (
    <g>
      <Rule from={[0, 0]} to={[width, 0]} stroke={theme.border} />
      {lines.map((line, index) => (
        <Label key={line} x={0} y={17 + index * 15} size={LABEL_SIZE} fill={theme.text}>
          {line}
        </Label>
      ))}
      {isContested && (
        <rect
          x={px(left - step / 2 + 1)}
          y={px(middle - 10)}
          width={px(view.raters.length * step - 2)}
          height={20}
          rx={4}
          fill="none"
          stroke={theme.estimate}
          strokeDasharray="3 3"
        />
      )}
      {view.raters.map(({ id }, index) => {
        const answer = indicator.answers.find((one) => one.raterId === id)?.answer;
        return answer && <Mark key={id} answer={answer} x={left + index * step} y={middle} theme={theme} />;
      })}
      <Label
        x={width}
        y={middle + 4}
        size={11}
        anchor="end"
        bold={isContested}
        fill={isContested ? theme.estimate : theme.textMuted}
      >
        {standingWords(indicator)}
      </Label>
    </g>
  );
}

/** Filled, open, or a dash: three shapes that read in grey print. */
function Mark(props: { readonly answer: Answer; readonly x: number; readonly y: number; readonly theme: ChartTheme }) {
  const { answer, x, y, theme } = props;
  if (answer === 'not_seen') return <Rule from={[x - 3, y]} to={[x + 3, y]} stroke={theme.axis} width={1.4} />;
  const fill = answer === 'yes' ? theme.raw : 'none';
  return <circle cx={px(x)} cy={px(y)} r={5} fill={fill} stroke={theme.raw} strokeWidth={1.6} />;
}

/** '2 yes, 1 no', short enough for STANDING_WIDTH. */
export function standingWords({ standing, yes, no }: Pick<RoleIndicatorView, 'standing' | 'yes' | 'no'>): string {
  if (standing === 'not_seen') return 'not seen';
  return [yes > 0 ? `${yes} yes` : '', no > 0 ? `${no} no` : ''].filter(Boolean).join(', ');
}

const profileWords = ({ label, yes, asked, indicators }: RoleProfileEvidenceView): string =>
  asked === 0
    ? `${label}: not asked of two raters`
    : `${label} ${yes} of ${asked}: ${indicators.map((one) => `${one.text.replace(/\.$/, '')} ${standingWords(one)}`).join('; ')}`;

const ANSWERS: Readonly<Record<Answer, string>> = { yes: 'Yes', no: 'No', not_seen: 'Not seen' };

/** One row for each answer, with its quote. */
export function roleEvidenceTable({ profiles, raters }: RoleDistinctionView): DataTable {
  const nameOf = (id: string): string => raters.find((one) => one.id === id)?.name ?? '';
  return {
    columns: ['Profile', 'Rater', 'Answer', 'Indicator', 'Quote'],
    rows: profiles.flatMap(({ label, indicators }) =>
      indicators.flatMap(({ text, answers }) =>
        answers.map(({ raterId, answer, quote }) => [label, nameOf(raterId), ANSWERS[answer], text, quote || null]),
      ),
    ),
  };
}
