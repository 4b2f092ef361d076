// Where a tour is, and what keys and swipes ask of it.
import assert from 'node:assert/strict';
import test from 'node:test';
import { NOTES, STAGE, swipe } from '../../browser/stage/keymap.js';
import { asked, following, nearest, queryAt, typedStep } from '../../browser/stage/place.js';

test('no step is before the first or after the last', () => {
  assert.deepEqual(
    [-1, 0, 2, 3].map((wanted) => nearest(wanted, 3)),
    [0, 0, 2, 2],
  );
});

test('a tour that runs by itself goes round', () => {
  assert.deepEqual(
    [0, 1, 2].map((index) => following(index, 3)),
    [1, 2, 0],
  );
});

test('an address counts from 1', () => {
  assert.equal(asked('?step=3', 0), 2);
  assert.equal(queryAt('?tour=short', 2), 'tour=short&step=3');
  assert.equal(asked(`?${queryAt('', 4)}`, 0), 4);
});

test('an address without a step asks for none', () => {
  for (const query of ['', '?step=', '?step=0', '?step=two']) assert.equal(asked(query, 7), 7);
});

test('an address stays readable', () => {
  assert.equal(queryAt('?steps=area:532328,brand:x&step=1', 1), 'steps=area:532328,brand:x&step=2');
});

test('Enter goes to the step that was typed, without digits to the next', () => {
  assert.equal(typedStep('4', 0, 9), 3);
  assert.equal(typedStep('', 2, 9), 3);
  assert.equal(typedStep('0', 2, 9), 3);
  assert.equal(typedStep('9', 0, 9), 8);
  assert.equal(typedStep('10', 0, 9), null);
});

test('a swipe to the left is the next step', () => {
  assert.equal(swipe(-80, 10), 'next');
  assert.equal(swipe(80, 10), 'previous');
});

test('a touch, a short way and scrolling are no swipes', () => {
  assert.equal(swipe(0, 0), '');
  assert.equal(swipe(-59, 0), '');
  assert.equal(swipe(-80, 60), '');
  assert.equal(swipe(80, -60), '');
});

test('clickers turn pages', () => {
  for (const keys of [STAGE, NOTES]) {
    assert.deepEqual([keys.PageDown, keys.PageUp, keys['.']], ['next', 'previous', 'black']);
  }
});
