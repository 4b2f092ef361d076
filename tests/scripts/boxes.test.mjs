// What boxes share, and the one that costs least.
import assert from 'node:assert/strict';
import test from 'node:test';
import { boxAt, cheapest, overlap } from '../../browser/shared/boxes.js';

test('boxes share the pixels that lie in both', () => {
  assert.equal(overlap(boxAt(0, 0, 10, 10), boxAt(6, 7, 10, 10)), 12);
  assert.equal(overlap(boxAt(6, 7, 10, 10), boxAt(0, 0, 10, 10)), 12);
});

test('boxes side by side, above each other or at an edge share nothing', () => {
  assert.equal(overlap(boxAt(0, 0, 10, 10), boxAt(20, 0, 10, 10)), 0);
  assert.equal(overlap(boxAt(0, 0, 10, 10), boxAt(0, 20, 10, 10)), 0);
  assert.equal(overlap(boxAt(0, 0, 10, 10), boxAt(20, 20, 10, 10)), 0);
  assert.equal(overlap(boxAt(0, 0, 10, 10), boxAt(10, 0, 10, 10)), 0);
});

test('a box that is not there is in no way', () => {
  assert.equal(overlap(boxAt(0, 0, 10, 10), null), 0);
});

test('the first of the cheapest is taken', () => {
  const boxes = [3, 1, 2, 1].map((cost, place) => ({ ...boxAt(place, 0, 1, 1), cost }));
  assert.equal(cheapest(boxes, ({ cost }) => cost).left, 1);
});
