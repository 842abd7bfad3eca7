import { type Anomaly, type AnomalyFacts, evidenceOf, type Place } from './anomaly.ts';

const EARTH_KILOMETERS = 6_371;

/** A heartbeat from far away of the customer (B60, R23); informational only, and nothing without a location. */
export function distantIp(facts: AnomalyFacts): Anomaly | undefined {
  const { license, beats, home, farKilometers } = facts;
  if (home === null) return undefined;
  let farthest = 0;
  const far = beats.filter(({ place }) => {
    const distance = place === null ? 0 : kilometersBetween(home, place);
    farthest = Math.max(farthest, distance);
    return place !== null && distance >= farKilometers;
  });
  if (far.length === 0) return undefined;
  const kilometers = Math.round(farthest);
  return {
    type: 'distant-ip',
    severity: 'informational',
    licenseId: license.id,
    evidence: { ...evidenceOf(far), kilometers },
  };
}

/** The great-circle distance (haversine). */
export function kilometersBetween(one: Place, two: Place): number {
  const [lat1, lat2] = [radians(one.latitude), radians(two.latitude)];
  const half = (angle: number) => Math.sin(angle / 2) ** 2;
  const chord =
    half(lat2 - lat1) +
    Math.cos(lat1) * Math.cos(lat2) * half(radians(two.longitude - one.longitude));
  return 2 * EARTH_KILOMETERS * Math.asin(Math.min(1, Math.sqrt(chord)));
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
