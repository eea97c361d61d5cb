import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsInstance,
  IsObject,
  IsString,
  Length,
  ValidateNested,
} from 'class-validator';
import {
  type ChangeRequisitionBody,
  type ConfirmBarBody,
  type CreateRequisitionBody,
  DEBRIEF_MODES,
  type DebriefMode,
  type PolicyBody,
  type RequisitionPeopleBody,
  type RequisitionStatusBody,
} from '@app/contracts';
import {
  BLINDNESS_POLICIES,
  type BlindnessPolicy,
  COMP_OPENINGS,
  type CompOpening,
  DECISION_RULES,
  type DecisionRule,
  IDENTITY_POLICIES,
  type IdentityPolicy,
  LIMITS,
  REQUISITION_ROLES,
  type RequisitionRole,
  type RubricBar,
  SENIORITIES,
  type Seniority,
} from '@app/domain';
import {
  IfGiven,
  OneOf,
  OptionalLine,
  RequiredLine,
  RequiredText,
  WholeNumber,
} from '../../platform/validation/index.js';

const MAX_MEMBERS = 100;
const MAX_ROUNDS = 40;
const MAX_PER_ROUND = 20;
const POLICY = 'Send the whole policy: debriefMode, blindness, quorum, decisionRule, compOpensAt, cardDueHours.';
const AGENTS = 'Say true or false: does the role work with agents?';
const INTAKE = 'Send the intake answers by question id, as an object of texts.';
const ID = 'Send the id of a person.';
const MEMBERS = `Members are a list of at most ${MAX_MEMBERS} entries, each with a role and a person.`;
const PANEL = `The panel is a list of at most ${MAX_ROUNDS} entries, each with a round and its people.`;
const PEOPLE = `The people of a round are a list of at most ${MAX_PER_ROUND} ids.`;

export class RequisitionParams {
  @Length(1, 36, { message: 'The address must hold the id of a requisition.' })
  readonly requisitionId!: string;
}

class PolicyDto implements PolicyBody {
  @OneOf(DEBRIEF_MODES, 'The debrief mode')
  readonly debriefMode!: DebriefMode;

  @OneOf(BLINDNESS_POLICIES, 'Blindness')
  readonly blindness!: BlindnessPolicy;

  @OneOf(IDENTITY_POLICIES, 'Identity')
  @IfGiven()
  readonly identity?: IdentityPolicy;

  @WholeNumber(1, 20, 'The quorum')
  readonly quorum!: number;

  @OneOf(DECISION_RULES, 'The decision rule')
  readonly decisionRule!: DecisionRule;

  @OneOf(COMP_OPENINGS, 'The opening of compensation')
  readonly compOpensAt!: CompOpening;

  @WholeNumber(1, 336, 'The hours until a card is due')
  readonly cardDueHours!: number;
}

export class CreateRequisitionDto implements CreateRequisitionBody {
  @RequiredLine(LIMITS.title, 'The title')
  readonly title!: string;

  @OneOf(SENIORITIES, 'The seniority')
  readonly seniority!: Seniority;

  @OptionalLine(LIMITS.location, 'The location')
  readonly location!: string;

  @IsBoolean({ message: AGENTS })
  readonly hasAgents!: boolean;

  @OptionalLine(LIMITS.title, 'The posted range')
  readonly postedRange!: string;

  @Length(1, 36, { message: 'Choose a version of the rubric.' })
  readonly rubricVersionId!: string;

  @IsObject({ message: INTAKE })
  readonly intake!: Readonly<Record<string, string>>;

  @ValidateNested()
  @IsInstance(PolicyDto, { message: POLICY })
  @Type(() => PolicyDto)
  readonly policy!: PolicyDto;
}

export class ChangeRequisitionDto implements ChangeRequisitionBody {
  @RequiredLine(LIMITS.title, 'The title')
  @IfGiven()
  readonly title?: string;

  @OneOf(SENIORITIES, 'The seniority')
  @IfGiven()
  readonly seniority?: Seniority;

  @OptionalLine(LIMITS.location, 'The location')
  @IfGiven()
  readonly location?: string;

  @IsBoolean({ message: AGENTS })
  @IfGiven()
  readonly hasAgents?: boolean;

  @OptionalLine(LIMITS.title, 'The posted range')
  @IfGiven()
  readonly postedRange?: string;

  @IsObject({ message: INTAKE })
  @IfGiven()
  readonly intake?: Readonly<Record<string, string>>;

  @ValidateNested()
  @IsInstance(PolicyDto, { message: POLICY })
  @Type(() => PolicyDto)
  @IfGiven()
  readonly policy?: PolicyDto;
}

class MemberDto {
  @OneOf(REQUISITION_ROLES, 'The role')
  readonly role!: RequisitionRole;

  @Length(1, 36, { message: ID })
  readonly personId!: string;
}

class PanelDto {
  @Length(1, 40, { message: 'Send the id of a round.' })
  readonly roundId!: string;

  @IsString({ each: true, message: ID })
  @ArrayMaxSize(MAX_PER_ROUND, { message: PEOPLE })
  @IsArray({ message: PEOPLE })
  readonly personIds!: readonly string[];
}

export class RequisitionPeopleDto implements RequisitionPeopleBody {
  @ValidateNested({ each: true })
  @Type(() => MemberDto)
  @ArrayMaxSize(MAX_MEMBERS, { message: MEMBERS })
  @IsArray({ message: MEMBERS })
  readonly members!: readonly MemberDto[];

  @ValidateNested({ each: true })
  @Type(() => PanelDto)
  @ArrayMaxSize(MAX_ROUNDS, { message: PANEL })
  @IsArray({ message: PANEL })
  readonly panel!: readonly PanelDto[];
}

/** The inside of `bar` is checked by the domain against the rubric: its ids are known there alone. */
export class ConfirmBarDto implements ConfirmBarBody {
  @IsObject({ message: 'Send the whole bar as an object.' })
  readonly bar!: RubricBar;

  @RequiredText(LIMITS.note, 'The note on how the bar was set')
  readonly note!: string;
}

export class RequisitionStatusDto implements RequisitionStatusBody {
  @OneOf(['open', 'closed'], 'The status')
  readonly status!: 'open' | 'closed';
}
