// What is asked of the server while somebody types or ticks: the last question counts.
import assert from 'node:assert/strict';
import test from 'node:test';
import { Refused, search } from '../../browser/shared/hits.js';
import { asker } from '../../browser/shared/part_of_form.js';

const FORM = { action: '/present' };

/* A page is its own text here, and has the one part that the text names. */
globalThis.DOMParser = class {
  parseFromString(text) {
    return { getElementById: (id) => (text.includes(id) ? text : null) };
  }
};
globalThis.document = { documentElement: { dataset: { root: '/map' } } };

/* Answers come when they are told to. */
function holdAnswers(context) {
  const waiting = [];
  context.mock.method(globalThis, 'fetch', (address) => {
    const { promise, resolve, reject } = Promise.withResolvers();
    waiting.push({ address, come: (text) => resolve({ text: async () => text }), fail: reject });
    return promise;
  });
  return waiting;
}

test('the part comes from the form’s own address', async (context) => {
  const waiting = holdAnswers(context);
  const part = asker(FORM, 'picked')(new URLSearchParams({ pick: 'a' }));
  assert.equal(waiting[0].address, '/present?pick=a');
  waiting[0].come('picked: a');
  assert.equal(await part, 'picked: a');
});

test('an answer that was overtaken is none', async (context) => {
  const waiting = holdAnswers(context);
  const ask = asker(FORM, 'picked');
  const parts = [ask(new URLSearchParams()), ask(new URLSearchParams())];
  waiting[1].come('picked: second');
  waiting[0].come('picked: first');
  assert.deepEqual(await Promise.all(parts), [undefined, 'picked: second']);
});

test('a page without the part, and no page at all, are told apart from one overtaken', async (context) => {
  const waiting = holdAnswers(context);
  const ask = asker(FORM, 'picked');
  const without = ask(new URLSearchParams());
  waiting[0].come('an error');
  assert.equal(await without, null);
  const failed = ask(new URLSearchParams());
  waiting[1].fail(new TypeError('no network'));
  assert.equal(await failed, null);
});

test('a search that is refused says why', async (context) => {
  context.mock.method(globalThis, 'fetch', async () => ({ ok: false, status: 429 }));
  await assert.rejects(
    search({ q: 'x' }),
    (error) => error instanceof Refused && error.message === 'busy',
  );
});

test('a search asks below the path that the map is mounted at', async (context) => {
  const answer = { hits: [], groups: [] };
  const fetched = context.mock.method(globalThis, 'fetch', async () => ({
    ok: true,
    json: async () => answer,
  }));
  assert.equal(await search({ q: 'a b', lang: 'zh' }), answer);
  assert.equal(fetched.mock.calls[0].arguments[0], '/map/api/v1/search?q=a+b&lang=zh');
});
