// What a frame and the page around it may say to each other.
import assert from 'node:assert/strict';
import test from 'node:test';
import { isSound } from '../../browser/embed/checks.js';
import { grown } from '../../browser/embed/height.js';
import { isOurs, MARK } from '../../browser/embed/protocol.js';
import { changesOf, isLocked } from '../../browser/embed/requests.js';

test('only messages with the mark are ours', () => {
  assert.ok(isOurs({ ...MARK, type: 'ready' }));
  for (const other of [null, 'ready', 7, {}, { ...MARK, v: 2 }, { ...MARK, app: 'other' }]) {
    assert.ok(!isOurs(other), JSON.stringify(other));
  }
});

const ALLOWED = { keys: ['rank', 'wide', 'historical', 'q'], languages: ['zh', 'en'] };

test('a subject that is left out is closed', () => {
  assert.deepEqual(changesOf({ type: 'select', area: '530102' }, ALLOWED), {
    area: '530102',
    brand: '',
  });
  assert.deepEqual(changesOf({ type: 'select' }, ALLOWED), { area: '', brand: '' });
});

test('a filter is written as an address holds it', () => {
  const set = { rank: ['national', 'county'], wide: true, historical: false, q: null };
  assert.deepEqual(changesOf({ type: 'filter', set }, ALLOWED), {
    rank: 'national,county',
    wide: '1',
    historical: '0',
    q: '',
  });
});

for (const [what, request] of [
  ['a key that is no filter', { type: 'filter', set: { theme: 'dark' } }],
  ['a number', { type: 'filter', set: { q: 7 } }],
  ['a text too long', { type: 'filter', set: { q: 'x'.repeat(201) } }],
  ['a list too long', { type: 'filter', set: { rank: Array(21).fill('county') } }],
  ['a list of more than texts', { type: 'filter', set: { rank: ['county', 7] } }],
  ['no filter', { type: 'filter', set: null }],
  ['another language', { type: 'setLanguage', lang: 'fr' }],
  ['another command', { type: 'close' }],
  ['what every object has', { type: 'toString' }],
]) {
  test(`${what} is not obeyed`, () => assert.equal(changesOf(request, ALLOWED), null));
}

test('a language is one of those there are', () => {
  assert.deepEqual(changesOf({ type: 'setLanguage', lang: 'en' }, ALLOWED), { lang: 'en' });
});

test('what is locked covers all that belongs to it', () => {
  assert.ok(isLocked(['variable'], ['layer']));
  assert.ok(isLocked(['q', 'within'], ['area']));
  assert.ok(!isLocked(['area'], ['layer']));
  assert.ok(!isLocked(['layer'], ['']));
});

test('a host believes what is sound', () => {
  assert.ok(isSound({ type: 'ready', area: null, brand: 'b-1', query: '' }));
  assert.ok(isSound({ type: 'select', area: '530102', brand: null }));
  assert.ok(isSound({ type: 'height', height: 400, width: 300 }));
  assert.ok(isSound({ type: 'error', code: 'busy' }));
});

for (const said of [
  { type: 'ready', area: null, brand: null },
  { type: 'select', area: '<b>', brand: null },
  { type: 'height', height: '400', width: 300 },
  { type: 'height', height: 1e6, width: 300 },
  { type: 'height', height: Number.NaN, width: 300 },
  { type: 'height', height: 400, width: -1 },
  { type: 'error', code: 'x'.repeat(81) },
  { type: 'constructor' },
]) {
  test(`${JSON.stringify(said)} is not believed`, () => assert.ok(!isSound(said)));
}

test('a frame only grows while it is as wide as before, up to its bound', () => {
  const before = { width: 300, height: 400 };
  assert.deepEqual(grown(before, { width: 300, height: 350 }, 2400), before);
  assert.equal(grown(before, { width: 300, height: 500 }, 2400).height, 500);
  assert.equal(grown(before, { width: 300, height: 500 }, 450).height, 450);
  assert.deepEqual(grown(before, { width: 500, height: 350 }, 2400), { width: 500, height: 350 });
});
