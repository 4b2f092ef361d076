// Areas fit into the canvas so that the legend covers none of them.
import assert from 'node:assert/strict';
import test from 'node:test';
import { box, boxAround, corners, x, y } from '../../browser/map/mercator.js';
import { largest, shift, viewOf } from '../../browser/map/room.js';
import { boxAt } from '../../browser/shared/boxes.js';

const CANVAS = { width: 800, height: 600 };
const NOTHING = { legend: null, review: null };

/* A square of the world between these degrees. */
function area(west, south, east, north) {
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
  ];
  const points = corners({ type: 'Polygon', coordinates: [ring] });
  return { adcode: '', within: '', points, box: box(points) };
}

const YUNNAN = [area(97, 21, 106, 29)];
const onScreen = ({ scale, dx, dy }, [px, py]) => [px * scale + dx, py * scale + dy];

test('the world is one unit wide, with its middle in the middle', () => {
  assert.deepEqual([x(-180), x(0), x(180)], [0, 0.5, 1]);
  assert.ok(Math.abs(y(0) - 0.5) < 1e-12);
  assert.ok(y(40) < y(20), 'north is not above south');
});

test('all parts of an area count, but no hole', () => {
  const square = (at) => [
    [at, 0],
    [at + 1, 0],
    [at + 1, 1],
  ];
  const points = corners({
    type: 'MultiPolygon',
    coordinates: [[square(0), square(50)], [square(9)]],
  });
  assert.equal(points.length, 6);
  assert.equal(box(points).east, x(10));
});

test('the box around areas holds them all', () => {
  const around = boxAround([area(97, 21, 100, 25), area(99, 24, 106, 29)]);
  assert.deepEqual(around, boxAround(YUNNAN));
});

test('areas fill the canvas and stay within it', () => {
  const placing = largest(YUNNAN, CANVAS, NOTHING);
  const corner = YUNNAN[0].points.map((point) => onScreen(placing, point));
  const ys = corner.map(([, sy]) => sy);
  assert.equal(Math.round(Math.min(...ys)), 16);
  assert.equal(Math.round(Math.max(...ys)), 600 - 75);
});

for (const [where, legend] of [
  ['left', boxAt(10, 300, 200, 290)],
  ['right', boxAt(560, 300, 230, 290)],
]) {
  test(`a legend at the lower ${where} covers no corner`, () => {
    const placing = largest(YUNNAN, CANVAS, { legend, review: null });
    for (const point of YUNNAN[0].points) {
      const [sx, sy] = onScreen(placing, point);
      const isCovered =
        sx >= legend.left && sx <= legend.right && sy >= legend.top && sy <= legend.bottom;
      assert.ok(!isCovered, `${sx} ${sy}`);
    }
  });
}

test('a legend below the canvas takes no room', () => {
  const legend = boxAt(0, 600, 800, 200);
  assert.deepEqual(
    largest(YUNNAN, CANVAS, { legend, review: null }),
    largest(YUNNAN, CANVAS, NOTHING),
  );
});

test('a review line below the canvas takes no room', () => {
  const review = boxAt(0, 610, 800, 30);
  assert.deepEqual(
    largest(YUNNAN, CANVAS, { legend: null, review }),
    largest(YUNNAN, CANVAS, NOTHING),
  );
});

test('areas move aside for a legend before they shrink', () => {
  for (const legend of [boxAt(10, 300, 180, 290), boxAt(610, 300, 180, 290)]) {
    const { scale } = largest(YUNNAN, CANVAS, { legend, review: null });
    assert.equal(scale, largest(YUNNAN, CANVAS, NOTHING).scale);
  }
});

test('a review line on top is kept clear of', () => {
  const placing = largest(YUNNAN, CANVAS, { legend: null, review: boxAt(0, 0, 800, 50) });
  const tops = YUNNAN[0].points.map((point) => onScreen(placing, point)[1]);
  assert.equal(Math.round(Math.min(...tops)), 50);
});

test('a review line as wide as the map is kept clear of below', () => {
  const placing = largest(YUNNAN, CANVAS, { legend: null, review: boxAt(0, 500, 800, 100) });
  const bottoms = YUNNAN[0].points.map((point) => onScreen(placing, point)[1]);
  assert.ok(Math.max(...bottoms) <= 517, String(Math.max(...bottoms)));
});

test('a view shows the same as the placing it is of', () => {
  const scale = 512 * 2 ** 6;
  const placing = { scale, dx: 400 - x(102) * scale, dy: 300 - y(25) * scale };
  const { center, zoom } = viewOf(placing, CANVAS);
  assert.ok(Math.abs(center[0] - 102) < 1e-9 && Math.abs(center[1] - 25) < 1e-9, String(center));
  assert.equal(zoom, 6);
});

test('a span comes into the frame by the shortest way', () => {
  assert.equal(shift(100, 200, 400), 0);
  assert.equal(shift(-20, 80, 400), -28);
  assert.equal(shift(350, 450, 400), 58);
  assert.equal(shift(-100, 700, 400), 100);
});
