/* What is on the screen: an answer holds only what changed since the page that the browser said it shows. */

/** @type {string | null} */
let showing = null;

/* Whether a page stands on what is on the screen, or is what is. One that does not, because another came in between, leaves a
   mixture: the whole page is asked for. */
/** @param {{ id: string, from: string }} page */
export function fits({ id, from }) {
  const whole = from === '' || from === showing || id === showing;
  showing = whole ? id : null;
  if (!whole) askAgain();
  return whole;
}

function askAgain() {
  const { set_props } = window.dash_clientside;
  const { pathname, search, hash, href } = window.location;
  set_props('shown', { data: null });
  set_props('location', { pathname, search, hash, href });
}
