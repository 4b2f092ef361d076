// Small rules that several pages share.
import assert from 'node:assert/strict';
import test from 'node:test';
import { failureOf } from '../../browser/shared/failure.js';
import { changesOf } from '../../browser/shared/hits.js';
import { isHeld, isPlainClick, keyOf } from '../../browser/shared/input.js';
import { queryOf } from '../../browser/shared/part_of_form.js';
import { filled } from '../../browser/shared/words.js';

test('every gap of a sentence is filled', () => {
  assert.equal(filled('{count} of {all}, {count}', { count: 3, all: 'x' }), '3 of x, 3');
  assert.equal(filled('a price of $& {text}', { text: '$1' }), 'a price of $& $1');
});

test('a failure says whose it is', () => {
  assert.deepEqual([200, 304, 400, 429, 500].map(failureOf), ['', '', 'server', 'busy', 'server']);
});

test('an answer sets its own keys and no other', () => {
  const hit = { href: '/map/?area=530102&lang=en&q=x', sets: ['area', 'brand'] };
  assert.deepEqual(changesOf(hit), { area: '530102', brand: null });
});

test('a click with a key or another button is the browser’s', () => {
  const plain = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, button: 0 };
  assert.ok(isPlainClick(plain));
  for (const more of ['ctrlKey', 'metaKey', 'altKey', 'shiftKey']) {
    assert.ok(!isPlainClick({ ...plain, [more]: true }), more);
  }
  assert.ok(!isPlainClick({ ...plain, button: 1 }));
});

test('Shift alone holds no key back', () => {
  assert.ok(!isHeld({ ctrlKey: false, metaKey: false, altKey: false, shiftKey: true }));
  assert.ok(isHeld({ ctrlKey: false, metaKey: false, altKey: true }));
});

test('a letter is the same key in either case, a named key keeps its name', () => {
  assert.deepEqual(
    ['B', 'b', '?', 'PageDown'].map((key) => keyOf({ key })),
    ['b', 'b', '?', 'PageDown'],
  );
});

test('a form keeps every value of a name, in order', () => {
  const fields = new FormData();
  fields.append('pick', 'a');
  fields.append('pick', 'b c');
  assert.equal(String(queryOf(fields)), 'pick=a&pick=b+c');
});
