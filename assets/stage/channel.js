/* The presenter's window and this one tell each other where they are; no server is asked. */
(function () {
  'use strict';

  /* A presenter's window says every two seconds that it is there. */
  const GONE_MS = 6000;
  const { stage } = window;
  let gone = 0;

  if (!window.BroadcastChannel) return;
  const channel = new BroadcastChannel(stage.data.channel);

  function say() {
    channel.postMessage({ at: stage.at(), black: stage.isBlack() });
  }

  function present() {
    if (!gone) stage.hold(true);
    window.clearTimeout(gone);
    gone = window.setTimeout(() => {
      gone = 0;
      stage.hold(false);
    }, GONE_MS);
  }

  channel.addEventListener('message', ({ data }) => {
    present();
    if (Number.isInteger(data.go)) stage.show(data.go);
    if (typeof data.black === 'boolean') stage.blacken(data.black);
    if (data.hello) say();
  });
  stage.onChange(say);
  say();
})();
