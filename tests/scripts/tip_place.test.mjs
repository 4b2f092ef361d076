// A tooltip stands beside its area, within the map.
import assert from 'node:assert/strict';
import test from 'node:test';
import { placeTip } from '../../browser/map/tip_place.js';
import { boxAt, overlap } from '../../browser/shared/boxes.js';

const TIP = { width: 100, height: 40 };
const MAP = { width: 400, height: 300 };

test('it stands to the right where there is room', () => {
  const { left, top } = placeTip(TIP, MAP, boxAt(100, 100, 50, 50), null);
  assert.deepEqual([left, top], [162, 80]);
});

test('it stands on another side of an area at the right edge', () => {
  const at = boxAt(350, 100, 50, 50);
  const tip = placeTip(TIP, MAP, at, null);
  assert.equal(overlap(tip, at), 0);
  assert.ok(tip.right <= at.left);
});

test('it leaves the map by no edge', () => {
  for (const at of [boxAt(0, 0, 5, 5), boxAt(395, 295, 5, 5), boxAt(0, 0, 400, 300)]) {
    const { left, top, right, bottom } = placeTip(TIP, MAP, at, null);
    assert.ok(left >= 8 && top >= 8 && right <= 392 && bottom <= 292, `${left} ${top}`);
  }
});

test('what is selected is avoided', () => {
  const at = boxAt(150, 130, 50, 50);
  const selected = boxAt(200, 60, 150, 150);
  assert.equal(overlap(placeTip(TIP, MAP, at, selected), selected), 0);
});
