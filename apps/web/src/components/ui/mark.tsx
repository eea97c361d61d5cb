/** The plumb bob: a line that falls true. */
export function Mark({ size = 22 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 22 22" aria-hidden="true">
      <path d="M11 1v10" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" />
      <path d="M6.5 9.5h9L11 20.5z" fill="var(--accent)" />
    </svg>
  );
}
