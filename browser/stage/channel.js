/* The presenter's window and this one tell each other where they are; no server is asked. */

import * as idle from './idle.js';
import * as steps from './steps.js';

/* A presenter's window says every two seconds that it is there. */
const GONE_MS = 6000;
let gone = 0;
/** @type {BroadcastChannel | null} */
let channel = null;

function say() {
  channel?.postMessage({ at: steps.at(), black: steps.isBlack() });
}

function present() {
  if (!gone) idle.hold(true);
  window.clearTimeout(gone);
  gone = window.setTimeout(() => {
    gone = 0;
    idle.hold(false);
  }, GONE_MS);
}

export function start() {
  if (!window.BroadcastChannel) return;
  channel = new BroadcastChannel(steps.data.channel);
  channel.addEventListener('message', ({ data }) => {
    present();
    if (Number.isInteger(data.go)) steps.show(data.go);
    if (typeof data.black === 'boolean') steps.blacken(data.black);
    if (data.hello) say();
  });
  steps.onChange(say);
  say();
}
