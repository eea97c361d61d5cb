/** Every address of the app, once. */
export const paths = {
  myWork: () => '/',
  signIn: () => '/sign-in',
  setup: () => '/setup',
  requisitions: () => '/requisitions',
  requisitionNew: () => '/requisitions/new',
  requisition: (requisitionId: string) => `/requisitions/${requisitionId}`,
  calibration: (requisitionId: string) => `/requisitions/${requisitionId}/calibration`,
  application: (applicationId: string) => `/applications/${applicationId}`,
  debrief: (applicationId: string) => `/applications/${applicationId}/debrief`,
  scorecard: (scorecardId: string) => `/scorecards/${scorecardId}`,
  kit: (scorecardId: string) => `/scorecards/${scorecardId}/kit`,
  hints: (ruleId: string) => `/hints?rule=${ruleId}`,
  people: () => '/people',
  rubrics: () => '/rubrics',
  rubric: (rubricVersionId: string) => `/rubrics/${rubricVersionId}`,
} as const;
