/* The search: what it finds, and what an answer makes of an address. */

import { root } from './dom.js';
import { failureOf } from './failure.js';

/* The search answered, but with the failure that is its message. */
export class Refused extends Error {}

/** @param {Record<string, string>} query @param {AbortSignal} [signal] @returns {Promise<Answer>} */
export async function search(query, signal) {
  const answer = await fetch(`${root()}/api/v1/search?${new URLSearchParams(query)}`, { signal });
  if (!answer.ok) throw new Refused(failureOf(answer.status));
  return answer.json();
}

/* The keys that an answer sets, null where it takes the default. */
/** @param {Hit} hit @returns {Record<string, string | null>} */
export function changesOf({ href, sets }) {
  const values = new URLSearchParams(href.split('?')[1]);
  return Object.fromEntries(sets.map((key) => [key, values.get(key)]));
}
