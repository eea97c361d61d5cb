export const texts = {
  title: 'Sign in',
  email: 'Email',
  password: 'Password',
  submit: 'Sign in',
  lost: 'No password yet, or forgotten? Ask your administrator for a one-time link.',
  demo: {
    title: 'Choose who you are',
    intro:
      'This is the demo organisation: nothing in it is real. Each person sees what their place in the loop allows, so the same candidate looks different to each of them.',
    current: 'you now',
    groups: {
      interviewers: 'Interviewers',
      interviewersHint: 'Fill blind scorecards; see no other card before the reveal.',
      committee: 'Committee and facilitators',
      committeeHint: 'Pre-read, vote in private, run the debrief, decide.',
      recruiting: 'Recruiting and compensation',
      recruitingHint: 'Set up loops, chase late cards, hold the band fit.',
      managers: 'Hiring managers',
      managersHint: 'See the packet after the reveal.',
      admins: 'Administration',
      adminsHint: 'People and roles; content stays closed to them.',
      others: 'Others',
    },
  },
  again: {
    title: 'Your session has ended',
    text: 'Nothing on this page is lost: it waits behind this dialog. Sign in and it goes on where it stopped.',
    continueAs: (name: string) => `Continue as ${name}`,
    leave: 'Leave this page and sign in as somebody else',
  },
} as const;
