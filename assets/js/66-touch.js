/* The map never keeps the page from scrolling: where the page scrolls, one finger and the plain
   wheel belong to the page, two fingers and Ctrl with the wheel to the map. */
(function () {
  'use strict';

  const { brandmap } = window;
  const SAID_MS = 1200;
  const WAYS = { touch_pan: 'touch', wheel_zoom: 'wheel' };
  let timer = 0;

  function scrolls() {
    const { scrollHeight, clientHeight } = document.scrollingElement;
    return scrollHeight > clientHeight + 1;
  }

  function share() {
    const map = brandmap.map();
    if (!map || !map.cooperativeGestures) return;
    const wanted = scrolls();
    if (wanted === map.cooperativeGestures.isEnabled()) return;
    if (wanted) map.cooperativeGestures.enable();
    else map.cooperativeGestures.disable();
  }

  function hint({ gestureType }) {
    const words = document.getElementById('map-hint');
    if (!words || !WAYS[gestureType]) return;
    words.dataset.way = WAYS[gestureType];
    clearTimeout(timer);
    timer = setTimeout(() => delete words.dataset.way, SAID_MS);
  }

  brandmap.onAttach((map) => {
    map.on('cooperativegestureprevented', hint);
    share();
  });
  brandmap.onOverlay(share);
  new ResizeObserver(share).observe(document.documentElement);
})();
