// Makes shapes.json and centres.json out of the npm packages world-atlas and topojson-client; see README.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(`${process.argv[2] ?? process.cwd()}/`);
const { feature } = require('topojson-client');

function countries(scale) {
  const atlas = JSON.parse(readFileSync(require.resolve(`world-atlas/countries-${scale}.json`), 'utf8'));
  return feature(atlas, atlas.objects.countries).features;
}

const polygonsOf = ({ type, coordinates }) => (type === 'Polygon' ? [coordinates] : coordinates);

// CLDR knows the numeric codes of countries as aliases of the alphabetic ones.
const alpha2 = id => id && new Intl.Locale(`und-${id}`).region;

/** Parts that Natural Earth draws with another, and ISO 3166 gives codes of their own. */
const PARTS = [
  { of: 'Indian Ocean Ter.', code: 'CC', lon: [96, 98], lat: [-13, -11] },
  { of: 'Indian Ocean Ter.', code: 'CX', lon: [105, 106], lat: [-11, -10] },
  { of: 'FR', code: 'GF', lon: [-55, -51], lat: [2, 6] },
  { of: 'FR', code: 'GP', lon: [-61.9, -61], lat: [15.8, 16.6] },
  { of: 'FR', code: 'MQ', lon: [-61.3, -60.8], lat: [14.3, 15] },
  { of: 'FR', code: 'RE', lon: [55, 56], lat: [-21.5, -20.8] },
  { of: 'FR', code: 'YT', lon: [44.9, 45.4], lat: [-13.1, -12.5] },
  { of: 'NL', code: 'BQ', lon: [-69, -62], lat: [12, 18] },
  { of: 'NO', code: 'BV', lon: [3, 4], lat: [-55, -54] },
  { of: 'NO', code: 'SJ', lon: [10, 34], lat: [74, 81] },
  { of: 'NZ', code: 'TK', lon: [-173, -171], lat: [-10, -8] },
];

function partOf(whole, [lon, lat]) {
  const within = ([from, to], value) => value >= from && value <= to;
  return PARTS.find(part => part.of === whole && within(part.lon, lon) && within(part.lat, lat))?.code;
}

// A ring that leaves the map at one edge goes on beyond it here, and comes back at the other edge when it is cut.
function unrolled(ring) {
  let turn = 0;
  return ring.map(([lon, lat], i) => {
    const step = i > 0 ? lon - ring[i - 1][0] : 0;
    turn -= Math.abs(step) > 180 ? Math.sign(step) * 360 : 0;
    return [lon + turn, lat];
  });
}

/** The part of a ring that lies between two meridians (Sutherland and Hodgman). */
function between(ring, west, east) {
  return [[west, lon => lon >= west], [east, lon => lon <= east]].reduce((points, [edge, inside]) =>
    points.flatMap((point, i) => {
      const before = points.at(i - 1);
      const share = (edge - before[0]) / (point[0] - before[0]);
      const crossing = [edge, before[1] + share * (point[1] - before[1])];
      return inside(point[0]) === inside(before[0]) ? (inside(point[0]) ? [point] : [])
        : inside(point[0]) ? [crossing, point] : [crossing];
    }), ring);
}

const moved = (polygon, turn) => polygon.map(ring => ring.map(([lon, lat]) => [lon + turn, lat]));

function cut(polygon) {
  const rings = polygon.map(unrolled);
  const lons = rings[0].map(([lon]) => lon);
  if (Math.min(...lons) >= -180 && Math.max(...lons) <= 180) {
    return [polygon];
  }
  return [-360, 0, 360]
    .map(turn => moved(rings.map(ring => between(ring.slice(1), turn - 180, turn + 180)), -turn))
    .filter(([outer]) => outer.length > 2)
    .map(piece => piece.map(ring => [...ring, ring[0]]));
}

const rounded = value => Math.round(value * 100) / 100;

function area(ring) {
  return ring.reduce((sum, [x, y], i) => sum + (ring.at(i - 1)[0] * y - x * ring.at(i - 1)[1]), 0) / 2;
}

function centre(polygons) {
  const ring = polygons.map(([outer]) => outer).reduce((a, b) => (Math.abs(area(a)) >= Math.abs(area(b)) ? a : b));
  const of = axis => ring.reduce((sum, point, i) => {
    const before = ring.at(i - 1);
    return sum + (before[axis] + point[axis]) * (before[0] * point[1] - point[0] * before[1]);
  }, 0) / (6 * area(ring));
  return [rounded(of(0)), rounded(of(1))];
}

/** The polygons of each code; those of what has no code, by its name. */
function byCode(scale) {
  const found = new Map();
  for (const { id, properties, geometry } of countries(scale)) {
    for (const polygon of polygonsOf(geometry).flatMap(cut)) {
      const state = alpha2(id);
      const code = partOf(state ?? properties.name, polygon[0][0]) ?? state;
      const key = code ?? properties.name;
      found.set(key, { code, polygons: [...(found.get(key)?.polygons ?? []), polygon] });
    }
  }
  found.delete('AQ');
  return found;
}

const shapes = byCode('110m');
const features = [...shapes.values()].map(({ code, polygons }) => ({
  type: 'Feature',
  properties: code ? { code } : {},
  geometry: {
    type: 'MultiPolygon',
    coordinates: polygons.map(polygon => polygon.map(ring => ring.map(point => point.map(rounded)))),
  },
}));

const centres = {};
for (const scale of ['110m', '50m', '10m']) {
  for (const { code, polygons } of byCode(scale).values()) {
    if (code && !centres[code]) {
      centres[code] = centre(polygons);
    }
  }
}

const write = (name, value) => writeFileSync(new URL(name, import.meta.url), `${JSON.stringify(value)}\n`);
write('shapes.json', { type: 'FeatureCollection', features });
write('centres.json', Object.fromEntries(Object.entries(centres).sort()));
