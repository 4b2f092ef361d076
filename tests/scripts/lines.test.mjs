// Lines to where workers go end within the frame; their chips lie over nothing.
import assert from 'node:assert/strict';
import test from 'node:test';
import { chipSpot, curve, endOf } from '../../browser/map/lines.js';
import { boxAt, overlap } from '../../browser/shared/boxes.js';

const FRAME = { width: 400, height: 300 };
const CHIP = { width: 60, height: 20 };
const MIDDLE = { x: 200, y: 150 };

test('a place within the frame is reached', () => {
  assert.deepEqual(endOf(MIDDLE, { x: 300, y: 100 }, FRAME), { x: 300, y: 100 });
});

for (const [side, far, end] of [
  ['right', { x: 2000, y: 150 }, { x: 384, y: 150 }],
  ['left', { x: -2000, y: 150 }, { x: 16, y: 150 }],
  ['top', { x: 200, y: -2000 }, { x: 200, y: 16 }],
  ['bottom', { x: 200, y: 2000 }, { x: 200, y: 284 }],
]) {
  test(`a line to a place beyond the ${side} ends before the edge`, () => {
    const { x, y } = endOf(MIDDLE, far, FRAME);
    assert.deepEqual([Math.round(x), Math.round(y)], [end.x, end.y]);
  });
}

test('a line begins beside its area and bends', () => {
  assert.equal(curve({ x: 0, y: 0 }, { x: 100, y: 0 }), 'M12 0Q50 8 100 0');
  assert.equal(curve({ x: 0, y: 0 }, { x: 0, y: 100 }), 'M0 12Q-8 50 0 100');
});

test('a line of no length is drawn all the same', () => {
  assert.equal(curve(MIDDLE, MIDDLE), 'M200 150Q200 150 200 150');
});

test('a chip stands below the end of its line', () => {
  assert.deepEqual(chipSpot(CHIP, MIDDLE, [], FRAME), boxAt(170, 160, 60, 20));
});

test('a chip stays within the frame', () => {
  const { left, bottom } = chipSpot(CHIP, { x: 2, y: 298 }, [], FRAME);
  assert.equal(left, 8);
  assert.ok(bottom <= 292);
});

test('a chip gives way to what is taken', () => {
  const taken = [boxAt(170, 160, 60, 20)];
  assert.equal(overlap(chipSpot(CHIP, MIDDLE, taken, FRAME), taken[0]), 0);
});
