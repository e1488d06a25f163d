/** The name under which charts know the shapes of the world. */
export const WORLD = 'world';

/** Where a country lies: longitude and latitude of its middle, by alpha-2 code. */
export type Centres = Readonly<Record<string, readonly [number, number]>>;

/** Shapes of countries as GeoJSON; the property `code` is the alpha-2 code. */
export interface Shapes {
  type: 'FeatureCollection';
  features: {
    type: 'Feature';
    properties: {code?: string};
    geometry: {type: 'MultiPolygon'; coordinates: number[][][][]};
  }[];
}

/** What maps are drawn from: the shapes, and a middle for every country, also for those too small for a shape. */
export interface World {
  shapes: Shapes;
  centres: Centres;
}

/** Fetches the world when a map is drawn for the first time. */
export async function loadWorld(): Promise<World> {
  const [shapes, centres] = await Promise.all([import('./world/shapes.json'), import('./world/centres.json')]);
  return {shapes: shapes.default as Shapes, centres: centres.default as unknown as Centres};
}
