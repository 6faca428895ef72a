interface Centre {
  /** degrees north */
  readonly latitude: number;
  /** degrees east */
  readonly longitude: number;
}

const EARTH_RADIUS_KM = 6371;

/** Along the surface, by the haversine formula. */
export function distanceKm(one: Centre, other: Centre): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const north = Math.sin(radians(other.latitude - one.latitude) / 2);
  const east = Math.sin(radians(other.longitude - one.longitude) / 2);
  const chord = north ** 2 + Math.cos(radians(one.latitude)) * Math.cos(radians(other.latitude)) * east ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
}
