/** How many are kept: the panels that an organisation looks at on one day. */
const MOST = 200;

/**
 * Views that cost more to make than to tell apart: a debrief is opened by everybody at once. One is given again only when everything it was
 * made of is the same, to the byte; who may see it is asked before.
 */
export class RememberedViews<View> {
  private readonly known = new Map<string, { readonly madeOf: string; readonly view: View }>();

  /** @param madeOf everything that `make` reads, as text */
  get(key: string, madeOf: string, make: () => View): View {
    const kept = this.known.get(key);
    if (kept?.madeOf === madeOf) return kept.view;
    const view = make();
    this.known.delete(key);
    this.known.set(key, { madeOf, view });
    const [oldest] = this.known.keys();
    if (this.known.size > MOST && oldest !== undefined) this.known.delete(oldest);
    return view;
  }
}
