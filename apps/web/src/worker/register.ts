/** After the page itself has loaded: what it is for can wait, what the person came for can not. Needs https or this machine. */
export function registerWorker(): void {
  const workers = (navigator as Partial<Navigator>).serviceWorker;
  if (!import.meta.env.PROD || !workers) return;
  // Without it everything works but a start without a network.
  window.addEventListener('load', () => void workers.register('/sw.js').catch(() => undefined));
}
