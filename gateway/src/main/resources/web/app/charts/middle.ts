type Place = readonly [longitude: number, latitude: number];

/** The middle of places on the globe, also of places on both sides of the 180th meridian. */
export function middle(places: readonly Place[]): Place | undefined {
  const [x, y, z] = [0, 1, 2].map(axis => places.reduce((sum, place) => sum + (vector(place)[axis] ?? 0), 0)) as Vector;
  return places.length === 0 ? undefined : [degrees(Math.atan2(y, x)), degrees(Math.atan2(z, Math.hypot(x, y)))];
}

type Vector = [number, number, number];

function vector([longitude, latitude]: Place): Vector {
  const [lambda, phi] = [radians(longitude), radians(latitude)];
  return [Math.cos(phi) * Math.cos(lambda), Math.cos(phi) * Math.sin(lambda), Math.sin(phi)];
}

const radians = (angle: number) => (angle * Math.PI) / 180;
const degrees = (angle: number) => (angle * 180) / Math.PI;
