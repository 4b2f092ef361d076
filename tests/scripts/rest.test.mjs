// Where a sheet that was let go comes to rest.
import assert from 'node:assert/strict';
import test from 'node:test';
import { restOf } from '../../browser/phone/rest.js';

const STOPS = [100, 400, 800];

test('let go slowly, it goes to the nearest stop', () => {
  assert.deepEqual(
    [120, 260, 590, 610].map((height) => restOf(height, 0.1, STOPS)),
    [0, 1, 1, 2],
  );
  assert.equal(restOf(120, -0.4, STOPS), 0);
});

test('a flick leads to the next stop that way', () => {
  assert.equal(restOf(120, 1, STOPS), 1);
  assert.equal(restOf(410, 1, STOPS), 2);
  assert.equal(restOf(790, -1, STOPS), 1);
  assert.equal(restOf(390, -1, STOPS), 0);
});

test('a flick beyond the last stop ends there', () => {
  assert.equal(restOf(800, 2, STOPS), 2);
  assert.equal(restOf(100, -2, STOPS), 0);
});
