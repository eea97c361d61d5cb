import type { QueueTrouble } from '../lib/card-queue.js';

const TROUBLE: Readonly<Record<QueueTrouble, string>> = {
  changed:
    'It was changed in another window or on another device before it could be handed in. Look it through and submit it again.',
  incomplete: 'Something was missing when it was handed in. Complete it and submit it again.',
  closed: 'The server would not take it any more. What you wrote is here; you can copy it.',
};

/** A card that was submitted without a network. */
export const QUEUE_TEXTS = {
  queue: {
    status: 'Waits to be handed in',
    offerTitle: 'There is no connection to the server',
    offer:
      'Your card is kept on this device. It can be handed in by itself as soon as there is a connection, while this page, or any page of the product, is open on this device.',
    action: 'Submit when the connection is back',
    title: 'Submitted on this device, not handed in yet',
    detail:
      'The server does not have it yet. It is handed in once, by itself, when there is a connection and the product is open on this device.',
    since: (time: string) => `Waiting since ${time}.`,
    tryNow: 'Try now',
    stillWaiting: 'The server still does not answer. The card waits.',
    takeBack: 'Take it back and go on writing',
    your: 'Your card, as it will be handed in',
    done: 'Handed in',
    returned: 'Your card could not be handed in',
    trouble: TROUBLE,
  },
} as const;
