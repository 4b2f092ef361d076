/* What a choice makes of an address: the same as `state.address` makes of it on the server, whose rules
   stand in the document as data. Pure: a query in, a query out. */

/** @param {string} text */
const parts = (text) => (text ? text.split(',') : []);

/** @param {AddressRules} rules */
export function addressOf(rules) {
  /* Every key with its value as written, the defaults too. */
  /** @param {string} query @returns {Values} */
  const read = (query) => ({
    ...rules.defaults,
    ...Object.fromEntries(new URLSearchParams(query)),
  });

  /** @param {string} value */
  const quoted = (value) =>
    encodeURIComponent(value)
      .replace(/%2C/g, ',')
      .replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

  /** @param {Values} values */
  function write(values) {
    const pairs = Object.entries(rules.defaults)
      .filter(([key, plain]) => values[key] !== plain)
      .map(([key]) => `${key}=${quoted(values[key])}`);
    return pairs.length ? `?${pairs.join('&')}` : '';
  }

  /* The query with some keys set; "" is the default. A new question starts at its own variable,
     another list at its first page. */
  /** @param {string} query @param {Record<string, string | null>} changes */
  function set(query, changes) {
    const now = read(query);
    const next = { ...now };
    for (const [key, value] of Object.entries(changes)) next[key] = value || rules.defaults[key];
    if (next.layer !== now.layer && !('variable' in changes)) next.variable = '';
    const known = !next.variable || rules.variables[next.layer].includes(next.variable);
    if (!known) next.variable = next.layer === now.layer ? now.variable : '';
    const isOther = rules.relisted.some((key) => next[key] !== now[key]);
    if (isOther && next.page === now.page) next.page = rules.defaults.page;
    return write(next);
  }

  /* A list in force, with what was added and without what was taken away since it was as before. */
  /** @param {string} key @param {string[]} before @param {string[]} after @param {string[]} now */
  function list(key, before, after, now) {
    const all = rules.lists[key];
    const isWhole = rules.whole.includes(key);
    const kept = now.length || !isWhole || !before.length ? now : all;
    /** @param {string} one */
    const stays = (one) => before.includes(one) === after.includes(one);
    const chosen = all.filter((one) => (stays(one) ? kept : after).includes(one));
    return isWhole && chosen.length === all.length ? '' : chosen.join(',');
  }

  /* The value of a key in force once it was changed from one value to another. */
  /** @param {string} key @param {string} before @param {string} after @param {string} now */
  function changed(key, before, after, now) {
    return key in rules.lists ? list(key, parts(before), parts(after), parts(now)) : after;
  }

  /* A control's value as it stands in an address. */
  /** @param {string} key @param {ControlValue} value */
  function written(key, value) {
    if (!Array.isArray(value)) return value || '';
    return rules.switches.includes(key) ? String(Number(value.length > 0)) : value.join(',');
  }

  /* The query after a control was set from one value to another. */
  /** @param {string} query @param {string} key @param {ControlValue} before @param {ControlValue} after */
  const choose = (query, key, before, after) =>
    set(query, {
      [key]: changed(key, written(key, before), written(key, after), read(query)[key]),
    });

  return { read, set, choose };
}
