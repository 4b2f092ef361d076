/* A sentence with its gaps filled: "{count} found" with a count. */

/** @param {string} sentence @param {Record<string, string | number>} values */
export const filled = (sentence, values) =>
  sentence.replace(/\{(\w+)\}/g, (_, key) => String(values[key]));
