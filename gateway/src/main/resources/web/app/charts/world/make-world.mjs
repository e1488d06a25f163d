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

/** Parts that Natural Earth draws with another, mostly by who holds them, and that ISO 3166 has under this code. */
const PARTS = [
  { of: 'Indian Ocean Ter.', code: 'CC', lon: [96, 98], lat: [-13, -11] },
  { of: 'Indian Ocean Ter.', code: 'CX', lon: [105, 106], lat: [-11, -10] },
  { of: 'FR', code: 'GF', lon: [-55, -51], lat: [2, 6] },
  { of: 'FR', code: 'GP', lon: [-61.9, -61], lat: [15.8, 16.6] },
  { of: 'FR', code: 'MQ', lon: [-61.3, -60.8], lat: [14.3, 15] },
  { of: 'FR', code: 'RE', lon: [55, 56], lat: [-21.5, -20.8] },
  { of: 'FR', code: 'YT', lon: [44.9, 45.4], lat: [-13.1, -12.5] },
  { of: 'MA', code: 'EH', lon: [-18, -8], lat: [20, 27.67] },
  { of: 'NL', code: 'BQ', lon: [-69, -62], lat: [12, 18] },
  { of: 'NO', code: 'BV', lon: [3, 4], lat: [-55, -54] },
  { of: 'NO', code: 'SJ', lon: [10, 34], lat: [74, 81] },
  { of: 'NZ', code: 'TK', lon: [-173, -171], lat: [-10, -8] },
  { of: 'RU', code: 'UA', lon: [32, 37], lat: [44, 46.3] },
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

/** The part of an open ring that lies between two meridians (axis 0) or parallels (1), after Sutherland and Hodgman. */
function between(ring, axis, least, most) {
  return [[least, value => value >= least], [most, value => value <= most]].reduce((points, [edge, inside]) =>
    points.flatMap((point, i) => {
      const before = points.at(i - 1);
      const share = (edge - before[axis]) / (point[axis] - before[axis]);
      const crossing = before.map((value, of) => (of === axis ? edge : value + share * (point[of] - value)));
      return inside(point[axis]) === inside(before[axis]) ? (inside(point[axis]) ? [point] : [])
        : inside(point[axis]) ? [crossing, point] : [crossing];
    }), ring);
}

const closed = ring => [...ring, ring[0]];

/** Western Sahara begins at the parallel of 27°40′ N. */
const parted = (state, polygon) => (state !== 'MA' ? [polygon]
  : [[-90, 27.67], [27.67, 90]].map(([south, north]) => [between(polygon[0].slice(1), 1, south, north)])
      .filter(([outer]) => outer.length > 2)
      .map(([outer]) => [closed(outer)]));

/** Polygons that lie side by side become one: an edge that is gone along both ways is no border. */
function joined(polygons) {
  if (polygons.length === 1 || polygons.some(({ length }) => length > 1)) {
    return polygons;
  }
  const edges = new Map();
  for (const [ring] of polygons) {
    ring.slice(1).forEach((to, i) => {
      if (String(to) !== String(ring[i]) && !edges.delete(`${to}/${ring[i]}`)) {
        edges.set(`${ring[i]}/${to}`, [ring[i], to]);
      }
    });
  }
  const rings = [];
  while (edges.size > 0) {
    const ring = [edges.values().next().value[0]];
    do {
      const [key, edge] = [...edges].find(([, [from]]) => String(from) === String(ring.at(-1)));
      edges.delete(key);
      ring.push(edge[1]);
    } while (String(ring.at(-1)) !== String(ring[0]));
    rings.push([ring]);
  }
  return rings;
}

const moved = (polygon, turn) => polygon.map(ring => ring.map(([lon, lat]) => [lon + turn, lat]));

function cut(polygon) {
  const rings = polygon.map(unrolled);
  const lons = rings[0].map(([lon]) => lon);
  if (Math.min(...lons) >= -180 && Math.max(...lons) <= 180) {
    return [polygon];
  }
  return [-360, 0, 360]
    .map(turn => moved(rings.map(ring => between(ring.slice(1), 0, turn - 180, turn + 180)), -turn))
    .filter(([outer]) => outer.length > 2)
    .map(piece => piece.map(closed));
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
    const state = alpha2(id);
    for (const polygon of polygonsOf(geometry).flatMap(cut).flatMap(each => parted(state, each))) {
      const code = partOf(state ?? properties.name, centre([polygon])) ?? state;
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
    coordinates: joined(polygons).map(polygon => polygon.map(ring => ring.map(point => point.map(rounded)))),
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
