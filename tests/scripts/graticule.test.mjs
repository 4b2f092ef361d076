// Degrees at the frame, and the scale bar.
import assert from 'node:assert/strict';
import test from 'node:test';
import { degreesBetween, scaleBar } from '../../browser/map/graticule.js';

test('every second degree that the frame crosses is named', () => {
  assert.deepEqual(degreesBetween(97.3, 104.1), [98, 100, 102, 104]);
  assert.deepEqual(degreesBetween(98, 100), [98, 100]);
  assert.deepEqual(degreesBetween(98.1, 99.9), []);
});

test('the bar is the longest round length that has room', () => {
  const { km, pixels } = scaleBar(25, 6);
  assert.equal(km, 100);
  assert.ok(pixels > 55 && pixels <= 110, String(pixels));
});

test('a bar of one zoom more is half as long in kilometres', () => {
  assert.equal(scaleBar(25, 7).km, 50);
});

test('the shortest length is shown where none has room', () => {
  assert.equal(scaleBar(0, 20).km, 1);
});
