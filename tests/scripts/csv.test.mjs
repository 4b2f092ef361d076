// A file of a list as text for a spreadsheet.
import assert from 'node:assert/strict';
import test from 'node:test';
import { linesOf } from '../../browser/page/csv.js';

test('cells stand between tabs, rows in lines', () => {
  assert.deepEqual(linesOf('a,b\r\n1,\r\n,2\r\n'), ['a\tb', '1\t', '\t2']);
});

test('quotes, commas and lines within a cell stay within it', () => {
  assert.deepEqual(linesOf('"a ""b"", c","d\ne"\n'), ['a "b", c\td e']);
});

test('a mark at the start and an unfinished last line do no harm', () => {
  assert.deepEqual(linesOf('\ufeffa,b\n1,2'), ['a\tb', '1\t2']);
  assert.deepEqual(linesOf(''), []);
});
