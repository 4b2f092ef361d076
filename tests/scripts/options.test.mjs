// Keys among the answers of a search.
import assert from 'node:assert/strict';
import test from 'node:test';
import { moves, nextOption } from '../../browser/page/options.js';

test('down and up go round by way of the text', () => {
  assert.deepEqual(
    [-1, 0, 1, 2].map((at) => nextOption('ArrowDown', at, 3)),
    [0, 1, 2, -1],
  );
  assert.deepEqual(
    [-1, 0, 1, 2].map((at) => nextOption('ArrowUp', at, 3)),
    [2, -1, 0, 1],
  );
});

test('Home and End lead to the ends, once an answer is chosen', () => {
  assert.deepEqual([nextOption('Home', 2, 3), nextOption('End', 0, 3)], [0, 2]);
  assert.deepEqual([nextOption('Home', -1, 3), nextOption('End', -1, 3)], [-1, -1]);
});

test('other keys are typed', () => {
  assert.ok(moves('ArrowDown') && moves('End'));
  assert.ok(!moves('a') && !moves('ArrowLeft'));
});
