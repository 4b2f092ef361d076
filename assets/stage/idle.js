/* When nobody does anything, the tour runs by itself, round and round; any input begins it again. */
(function () {
  'use strict';

  const INPUTS = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart', 'click'];
  /* A table that shakes is not a visitor. */
  const NUDGE = 6;
  const WAKING_MS = 400;
  const { stage } = window;
  const note = document.querySelector('.attract');
  let timer = 0;
  let running = false;
  let held = false;
  let wokenAt = -Infinity;

  function turn() {
    stage.show(stage.at() === stage.last() ? 0 : stage.at() + 1);
    timer = window.setTimeout(turn, stage.data.steps[stage.at()].seconds * 1000);
  }

  function begin() {
    running = true;
    note.hidden = false;
    stage.blacken(false);
    turn();
  }

  function wait() {
    window.clearTimeout(timer);
    running = false;
    note.hidden = true;
    if (stage.data.idle && !held) timer = window.setTimeout(begin, stage.data.idle * 1000);
  }

  /* What wakes the stage does nothing else, nor does the click that ends it. */
  function input(event) {
    if (event.type === 'pointermove' && Math.hypot(event.movementX, event.movementY) < NUDGE) return;
    const woken = running;
    wait();
    if (woken) {
      wokenAt = event.timeStamp;
      stage.show(0);
    }
    if (woken || (event.type !== 'pointermove' && event.timeStamp - wokenAt < WAKING_MS)) swallow(event);
  }

  function swallow(event) {
    event.stopImmediatePropagation();
    if (event.cancelable) event.preventDefault();
  }

  /* While a presenter's window is open, somebody speaks: nothing runs by itself. */
  function hold(on) {
    held = on;
    wait();
  }

  INPUTS.forEach((name) => window.addEventListener(name, input, { capture: true, passive: false }));
  stage.hold = hold;
  wait();
})();
