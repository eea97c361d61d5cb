/** What a tab says to the worker that holds the stream. */
export type TabMessage =
  | {
      readonly type: 'join';
      readonly path: string;
      /** The lock that the tab holds while it lives. */
      readonly tab: string;
    }
  | { readonly type: 'leave' | 'wake'; readonly path: string };
