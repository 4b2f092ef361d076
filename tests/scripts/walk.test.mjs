// Where a key leads on the map.
import assert from 'node:assert/strict';
import test from 'node:test';
import { isArrow, target, walks } from '../../browser/map/walk.js';

const CODES = ['530102', '530103', '530302', '530303', '532901'];
const WAYS = { 530102: ['530302', null, '530103', ''] };
const from = (adcode) => ({ codes: CODES, from: adcode, ways: WAYS });

test('the first key leads to the first area, whichever it is', () => {
  assert.equal(target('ArrowDown', from('')), '530102');
  assert.equal(target('PageDown', from('')), '530102');
});

test('arrows lead to neighbours, in the order of the clock', () => {
  assert.equal(target('ArrowUp', from('530102')), '530302');
  assert.equal(target('ArrowDown', from('530102')), '530103');
});

test('there may be no neighbour', () => {
  assert.ok(!target('ArrowRight', from('530102')));
  assert.ok(!target('ArrowLeft', from('530102')));
  assert.ok(!target('ArrowUp', from('530303')), 'ways that did not come');
});

test('Home and End are the ends', () => {
  assert.equal(target('Home', from('530302')), '530102');
  assert.equal(target('End', from('530302')), '532901');
  assert.equal(target('End', from('')), '532901');
});

test('pages are prefectures, from any of their counties', () => {
  assert.equal(target('PageDown', from('530103')), '530302');
  assert.equal(target('PageDown', from('530303')), '532901');
  assert.equal(target('PageUp', from('530303')), '530102');
  assert.equal(target('PageUp', from('530103')), undefined);
  assert.equal(target('PageDown', from('532901')), undefined);
});

test('other keys lead nowhere', () => {
  assert.ok(walks('ArrowLeft') && walks('PageUp'));
  assert.ok(!walks('Tab') && !walks('a'));
  assert.ok(isArrow('ArrowLeft') && !isArrow('Home'));
});
