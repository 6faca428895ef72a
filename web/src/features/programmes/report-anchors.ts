export const measureAnchor = (measureId: string): string => `measure-${measureId}`;
export const entryAnchor = (entryId: string): string => `entry-${entryId}`;

/** Brings a place of the sheet into view and puts the focus there. */
export function showPlace(anchor: string): void {
  const place = document.getElementById(anchor);
  const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  place?.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' });
  place?.focus({ preventScroll: true });
}
