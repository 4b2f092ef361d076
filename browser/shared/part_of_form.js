/* A form whose answer is a page: one part of that page, without loading the rest again. */

/** @param {string} address @param {string} id */
async function fetched(address, id) {
  const answer = await fetch(address);
  return new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById(id);
}

/* Asks for the part of the form's answer with an id. It is null if it did not come, and undefined once
   something else has been asked for. */
/** @param {HTMLFormElement} form @param {string} id */
export function asker(form, id) {
  let asked = 0;
  return async (/** @type {URLSearchParams} */ query) => {
    asked += 1;
    const turn = asked;
    const part = await fetched(`${form.action}?${query}`, id).catch(() => null);
    return turn === asked ? part : undefined;
  };
}

/** @param {FormData} fields */
export const queryOf = (fields) =>
  new URLSearchParams([...fields].map(([name, value]) => [name, String(value)]));
