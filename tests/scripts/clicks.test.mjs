// One click waits until it cannot be the first of two.
import assert from 'node:assert/strict';
import test from 'node:test';
import { forget, oneOrTwo } from '../../browser/shared/clicks.js';

const WAITED = 300;
let clock = 0;

/* What clicks of these places and times did, once no more can come. */
function after(context, ...clicks) {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  const done = [];
  for (const { detail = 1, after: pause = 10_000, x = 0, y = 0 } of clicks) {
    context.mock.timers.tick(Math.min(pause, 2 * WAITED));
    clock += pause;
    oneOrTwo(
      { detail, timeStamp: clock, clientX: x, clientY: y },
      () => done.push('one'),
      () => done.push('two'),
    );
  }
  context.mock.timers.tick(WAITED);
  return done;
}

test('a lone click opens after a moment', (context) => {
  assert.deepEqual(after(context, {}), ['one']);
});

test('a lone click waits', (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  const done = [];
  clock += 10_000;
  oneOrTwo({ detail: 1, timeStamp: clock, clientX: 0, clientY: 0 }, () => done.push('one'));
  context.mock.timers.tick(WAITED - 1);
  assert.deepEqual(done, []);
  forget();
  context.mock.timers.tick(WAITED);
  assert.deepEqual(done, [], 'what was forgotten was done');
});

test('the second of two does the other thing, and the first nothing', (context) => {
  assert.deepEqual(after(context, {}, { detail: 2, after: 100 }), ['two']);
});

test('a slow second click is one where the browser counts it', (context) => {
  assert.deepEqual(after(context, {}, { detail: 2, after: 400 }), ['one', 'two']);
});

test('two on one spot are two, even where the browser counts one', (context) => {
  assert.deepEqual(after(context, {}, { after: 100, x: 10 }), ['two']);
});

test('two far apart are not', (context) => {
  assert.deepEqual(after(context, {}, { after: 100, x: 40 }), ['one']);
});

test('two with a pause between are not', (context) => {
  assert.deepEqual(after(context, {}, { after: 400 }), ['one', 'one']);
});

test('a key does not wait', (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  const done = [];
  oneOrTwo({ detail: 0, timeStamp: 0, clientX: 0, clientY: 0 }, () => done.push('one'));
  assert.deepEqual(done, ['one']);
});
