// Class breaks that can be read: a method, or one to five rising numbers.
import assert from 'node:assert/strict';
import test from 'node:test';
import { canReadBreaks, plainBreaks } from '../../browser/page/class_breaks.js';

for (const typed of [null, '', 'jenks', '1', '1,2.5,3e2', '１，２；３', '-1, 0, 1,']) {
  test(`${typed} is read`, () => assert.equal(canReadBreaks(typed), true));
}

for (const typed of ['one', '2,1', '1,1', '1,,2', '1,2,3,4,5,6', '1e99', '0x10']) {
  test(`${typed} is not read`, () => assert.equal(canReadBreaks(typed), false));
}

const WRITTEN = [
  ['jenks', 'jenks'],
  ['', ''],
  ['１，２；３', '1,2,3'],
  ['1, 2.50, 3e2,', '1,2.5,300'],
  ['-0, .5', '0,0.5'],
  ['-15e-1', '-1.5'],
];

for (const [typed, written] of WRITTEN) {
  test(`${typed} stands in an address as ${written}`, () =>
    assert.equal(plainBreaks(typed), written));
}
