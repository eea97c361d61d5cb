/** Where each figure is explained, by its id as the anchor. */
export const CALIBRATION_METHODS = '/calibration/methods';

/** Every address of the app, once. */
export const paths = {
  myWork: () => '/',
  signIn: () => '/sign-in',
  setup: () => '/setup',
  requisitions: () => '/requisitions',
  requisitionNew: () => '/requisitions/new',
  requisition: (requisitionId: string) => `/requisitions/${requisitionId}`,
  coverage: (requisitionId: string, applicationId: string) =>
    `/requisitions/${requisitionId}?tab=coverage&loop=${applicationId}`,
  calibration: (requisitionId: string) => `/requisitions/${requisitionId}/calibration`,
  calibrationCases: () => '/calibration-cases',
  calibrationCase: (caseId: string) => `/calibration-cases/${caseId}`,
  roleVignettes: (packId: string) => `/role-vignettes/${packId}`,
  myCalibration: () => '/my-calibration',
  training: () => '/training',
  calibrationWorkspace: (requisitionId?: string) =>
    requisitionId ? `/calibration?requisition=${requisitionId}` : '/calibration',
  /** With the anchor of one method. */
  methods: (anchor?: string) => (anchor ? `/calibration/methods#${anchor}` : '/calibration/methods'),
  followUp: (requisitionId?: string) => (requisitionId ? `/follow-up?requisition=${requisitionId}` : '/follow-up'),
  market: () => '/compensation',
  requisitionPay: (requisitionId: string) => `/requisitions/${requisitionId}/compensation`,
  applicationPay: (applicationId: string) => `/applications/${applicationId}/compensation`,
  application: (applicationId: string) => `/applications/${applicationId}`,
  debrief: (applicationId: string) => `/applications/${applicationId}/debrief`,
  scorecard: (scorecardId: string) => `/scorecards/${scorecardId}`,
  kit: (scorecardId: string) => `/scorecards/${scorecardId}/kit`,
  hints: (ruleId: string) => `/hints?rule=${ruleId}`,
  people: () => '/people',
  system: () => '/system',
  rubrics: () => '/rubrics',
  rubric: (rubricVersionId: string) => `/rubrics/${rubricVersionId}`,
  rubricPack: (packId: string) => `/rubric-packs/${packId}`,
  rubricComparison: (packId: string, from: string, to: string) => `/rubric-packs/${packId}?from=${from}&to=${to}`,
  rubricEditor: (packId: string, start?: string) =>
    `/rubric-packs/${packId}/edit${start === undefined ? '' : `?start=${start}`}`,
} as const;
