/* Typing in the text filter is one step of the history, not one for each pause. */
/* The address without its text, or null if it has none. */
/** @param {string | URL | null | undefined} address */
function withoutText(address) {
  if (!address) return null;
  const url = new URL(address, window.location.href);
  if (!url.searchParams.has('q')) return null;
  url.searchParams.delete('q');
  return url.href;
}

export function start() {
  const push = window.history.pushState;
  window.history.pushState = (state, title, address) => {
    const before = withoutText(window.location.href);
    const typingOn = before !== null && before === withoutText(address);
    return (typingOn ? window.history.replaceState : push).call(
      window.history,
      state,
      title,
      address,
    );
  };
}
