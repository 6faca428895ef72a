/** Two rings that share a heart: the mark of the product. */
export function Logo({ size = 22 }: { readonly size?: number }) {
  return (
    <svg viewBox="0 0 24 24" width={size} height={size} aria-hidden="true" style={{ flex: 'none' }}>
      <circle cx="8.6" cy="12" r="6.6" fill="none" stroke="var(--accent)" strokeWidth="2.2" />
      <circle cx="15.4" cy="12" r="6.6" fill="none" stroke="var(--text)" strokeWidth="2.2" />
      <circle cx="12" cy="12" r="1.9" fill="var(--accent)" />
    </svg>
  );
}
