/* What an answer with this status means; "" is an answer. Without any answer it is the network. */
const TOO_MANY = 429;

/** @param {number} status */
export function failureOf(status) {
  if (status === TOO_MANY) return 'busy';
  return status >= 400 ? 'server' : '';
}
