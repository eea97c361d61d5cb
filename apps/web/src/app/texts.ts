/** The words of the frame around every page. */
export const texts = {
  product: 'Plumbline',
  skip: 'Skip to content',
  nav: {
    label: 'Main',
    myWork: 'My work',
    requisitions: 'Requisitions',
    people: 'People',
    rubrics: 'Rubrics',
    search: 'Search and go to',
    account: 'Account',
  },
  person: {
    menu: (name: string) => `Account of ${name}`,
    keys: 'Keys of this screen',
    switchPerson: 'Switch person',
    signOut: 'Sign out',
  },
  demo: {
    banner: 'Demo organisation: nothing here is real.',
    as: (name: string) => `You are ${name}.`,
    switchPerson: 'Switch person',
  },
  offline: {
    text: 'No connection to the server. Cards that lie on this device can be opened, filled and submitted; they are sent when it is back.',
    asOf: (time: string) => `What you see is as of ${time}.`,
  },
  notFound: {
    title: 'Not found',
    heading: 'This does not exist, or it is not open to you',
    text: 'Both look the same here on purpose: what you may not see is not told. If a colleague sent you the link, ask them whether you are on the panel or the committee.',
    action: 'Go to my work',
  },
  error: {
    title: 'This page could not be shown',
    offline: 'This page needs the server. My work and your own cards open from this device.',
    toWork: 'Go to my work',
  },
  keys: {
    title: 'Keys of this screen',
    everywhere: 'Everywhere',
    palette: 'Search and go to',
    help: 'Show these keys',
    none: 'They work while no text field has the focus.',
  },
  palette: {
    title: 'Search and go to',
    placeholder: 'Page, requisition or candidate',
    pages: 'Pages',
    requisitions: 'Requisitions',
    cards: 'My scorecards',
    debriefs: 'My debriefs',
    nothing: (query: string) => `Nothing here is called '${query}'.`,
    results: (count: number) => (count === 1 ? '1 result' : `${count} results`),
    failed: 'Requisitions and cards could not be loaded; pages still work.',
  },
} as const;
