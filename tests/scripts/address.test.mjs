// What a choice makes of an address.
import assert from 'node:assert/strict';
import test from 'node:test';
import { addressOf } from '../../browser/shared/address.js';

const RULES = {
  defaults: { layer: 'count', variable: '', rank: '', page: '1', theme: 'light' },
  lists: { rank: ['national', 'provincial', 'county'] },
  whole: ['rank'],
  switches: [],
  relisted: ['layer', 'rank'],
  variables: { count: [], share: ['retail'] },
};
const { set, choose } = addressOf(RULES);

test('defaults are left out and keys keep their order', () => {
  assert.equal(set('?theme=dark', { layer: 'share' }), '?layer=share&theme=dark');
  assert.equal(set('?theme=dark', { theme: '' }), '');
});

test('a new question starts at its own variable', () => {
  assert.equal(set('?layer=share&variable=retail', { layer: 'count' }), '');
});

test('another list begins at its first page', () => {
  assert.equal(set('?page=3', { rank: 'county' }), '?rank=county');
  assert.equal(set('?page=3', { theme: 'dark' }), '?page=3&theme=dark');
  assert.equal(set('?rank=county', { page: '2' }), '?rank=county&page=2');
  assert.equal(set('?page=3', { variable: 'retail' }), '?page=3');
});

test('a list that is whole is no condition', () => {
  assert.equal(
    choose('?rank=national', 'rank', ['national'], ['national', 'provincial', 'county']),
    '',
  );
});

test('a choice is added to what was chosen since', () => {
  const before = ['national', 'provincial', 'county'];
  assert.equal(
    choose('?rank=national,county', 'rank', before, ['national', 'provincial']),
    '?rank=national',
  );
});

test('what is set to nothing is the default again', () => {
  assert.equal(set('?rank=county&theme=dark', { rank: '' }), '?theme=dark');
});
