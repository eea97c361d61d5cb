import { InitialSchema1795305600000 } from './1795305600000-initial-schema.js';
import { CountIndependentRatings1795392000000 } from './1795392000000-count-independent-ratings.js';
import { RubricPublications1795401000000 } from './1795401000000-rubric-publications.js';
import { HideCandidateIdentity1795402000000 } from './1795402000000-hide-candidate-identity.js';
import { LoopPlans1795403000000 } from './1795403000000-loop-plans.js';
import { ReviseAndWithdrawCards1795405000000 } from './1795405000000-revise-and-withdraw-cards.js';
import { CardTimes1795407000000 } from './1795407000000-card-times.js';
import { CalibrationFits1795410000000 } from './1795410000000-calibration-fits.js';
import { CalibrationCases1795420000000 } from './1795420000000-calibration-cases.js';
import { InterviewerTraining1795421000000 } from './1795421000000-interviewer-training.js';
import { NamedCalibration1795450000000 } from './1795450000000-named-calibration.js';
import { LoopArtifacts1795454000000 } from './1795454000000-loop-artifacts.js';
import { RoleVignettes1795456000000 } from './1795456000000-role-vignettes.js';
import { Compensation1795458000000 } from './1795458000000-compensation.js';
import { LiveEvents1795460000000 } from './1795460000000-live-events.js';
import { RoomOnManyScreens1795460100000 } from './1795460100000-room-on-many-screens.js';
import { DebriefRooms1795462000000 } from './1795462000000-debrief-rooms.js';
import { DecisionChain1795464000000 } from './1795464000000-decision-chain.js';
import { MailsAndAppointments1795464100000 } from './1795464100000-mails-and-appointments.js';
import { BandOpenings1795510000000 } from './1795510000000-band-openings.js';
import { MailOfAVoteEnding1795520000000 } from './1795520000000-mail-of-a-vote-ending.js';
import { ChainHeads1795521000000 } from './1795521000000-chain-heads.js';
import { CalendarFeeds1795522000000 } from './1795522000000-calendar-feeds.js';
import { MarkOfTheHistory1795550000000 } from './1795550000000-mark-of-the-history.js';

/** Every migration, oldest first. A released one is never edited. */
export const MIGRATIONS = [
  InitialSchema1795305600000,
  CountIndependentRatings1795392000000,
  RubricPublications1795401000000,
  HideCandidateIdentity1795402000000,
  LoopPlans1795403000000,
  ReviseAndWithdrawCards1795405000000,
  CardTimes1795407000000,
  CalibrationFits1795410000000,
  CalibrationCases1795420000000,
  InterviewerTraining1795421000000,
  NamedCalibration1795450000000,
  LoopArtifacts1795454000000,
  RoleVignettes1795456000000,
  Compensation1795458000000,
  LiveEvents1795460000000,
  RoomOnManyScreens1795460100000,
  DebriefRooms1795462000000,
  DecisionChain1795464000000,
  MailsAndAppointments1795464100000,
  BandOpenings1795510000000,
  MailOfAVoteEnding1795520000000,
  ChainHeads1795521000000,
  CalendarFeeds1795522000000,
  MarkOfTheHistory1795550000000,
];
