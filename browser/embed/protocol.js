/* The mark that the messages between a frame and the page around it bear. */
export const MARK = { app: 'dian-brand-map', v: 1 };

/** @param {unknown} said @returns {said is Record<string, unknown>} */
export const isOurs = (said) =>
  typeof said === 'object' &&
  said !== null &&
  'app' in said &&
  'v' in said &&
  said.app === MARK.app &&
  said.v === MARK.v;
