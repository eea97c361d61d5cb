export const texts = {
  title: 'Set up Plumbline',
  intro: 'This data directory is empty. The link you followed came from the terminal and works once.',
  noToken: {
    title: 'The set-up link is missing',
    text: 'Set-up opens with the one-time link that the server prints in its terminal when it starts on an empty data directory. Open that link, or print a new one there with:',
    command: 'npx plumbline setup-link',
  },
  tokenHelp:
    'If the link was used or is older than the last start of the server, print a new one in the terminal with:',
  choice: {
    label: 'What shall this be?',
    real: 'My organisation',
    realHint: 'Starts empty, with the AI product manager rubric published. You become its first administrator.',
    demo: 'The demo organisation',
    demoHint:
      'Three requisitions, fourteen people and eighteen candidates, all invented. For looking around; this data directory then stays a demo.',
  },
  organisationName: 'Organisation',
  organisationHint: 'As it should read on records and reports.',
  name: 'Your name',
  email: 'Your email',
  emailHint: 'You sign in with it. Nothing is sent to it.',
  password: 'Password',
  passwordHint: (min: number) => `At least ${min} characters. A few words in a row are easier to keep than symbols.`,
  submit: 'Create the organisation',
  loadDemo: 'Load the demo organisation',
  loadingDemo: 'Writing its candidates, scorecards and eval logs takes some seconds.',
  problems: {
    organisationName: 'Write the name of the organisation.',
    name: 'Write your name.',
    email: 'Write your email address, for example maren@northwind.example.',
    password: (min: number) => `Choose a password of at least ${min} characters.`,
  },
  invitation: {
    title: (organisation: string) => `Join ${organisation}`,
    text: (name: string) => `Welcome, ${name}. Choose a password and you are in.`,
    email: 'You sign in with',
    expires: 'This link works once, until',
    submit: 'Set password and sign in',
    invalidTitle: 'This link no longer works',
    invalid:
      'It was used already, has expired, or was cut off when it was copied. Your administrator can make a new one on the People page. If you have set your password already, just sign in.',
    signIn: 'Go to sign-in',
  },
} as const;
