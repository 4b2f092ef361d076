// Keys that belong to an input method reach no other listener.
import assert from 'node:assert/strict';
import test from 'node:test';
import { start } from '../../browser/shared/ime.js';

function press(key, { isComposing = false, keyCode = 0 } = {}) {
  const event = new Event('keydown', { cancelable: true });
  Object.assign(event, { key, keyCode });
  Object.defineProperty(event, 'isComposing', { value: isComposing });
  let isHeard = false;
  globalThis.window = new EventTarget();
  start();
  window.addEventListener('keydown', () => {
    isHeard = true;
  });
  window.dispatchEvent(event);
  return { isHeard, isPrevented: event.defaultPrevented };
}

test('a plain key is left alone', () => {
  assert.deepEqual(press('Enter', { keyCode: 13 }), { isHeard: true, isPrevented: false });
});

test('Enter that commits a composition submits nothing', () => {
  assert.deepEqual(press('Enter', { isComposing: true }), { isHeard: false, isPrevented: true });
});

test('the key after a composition in Safari is known by its code', () => {
  assert.deepEqual(press('Enter', { keyCode: 229 }), { isHeard: false, isPrevented: true });
});

test('Escape that drops a composition closes nothing', () => {
  assert.deepEqual(press('Escape', { isComposing: true }), { isHeard: false, isPrevented: false });
});
