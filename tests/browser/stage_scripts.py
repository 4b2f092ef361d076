"""What the tests of the stage run in its page."""

from __future__ import annotations

#: What is wrong with the step on screen, in pixels of a screen of 1080 lines: letters under 24 (in
#: sources and the review line 16), text cut off or off the screen, a long card, a review line or a
#: code that something covers.
WRONG = """() => {
  const line = innerHeight / 1080;
  const found = [];
  const apart = '.controls, .help, svg, .announced .brands_total dt';
  const shown = [...document.querySelectorAll('body *')].filter((part) =>
    part.getClientRects().length && !part.closest(apart));
  const said = (part) => [...part.childNodes].some((node) =>
    node.nodeType === 3 && node.textContent.trim());
  const off = (box) => box.left < -1 || box.right > innerWidth + 1 || box.bottom > innerHeight + 1;
  for (const part of shown) {
    if (!said(part)) continue;
    const least = part.closest('.cite, .review') ? 16 : 24;
    const letters = parseFloat(getComputedStyle(part).fontSize) / line;
    const box = part.getBoundingClientRect();
    const words = part.textContent.trim().slice(0, 20);
    if (letters < least - 0.01) found.push(`small ${letters}: ${words}`);
    const wide = part.scrollWidth > part.clientWidth + 1;
    if (off(box)) found.push(`off: ${words}`);
    if (wide && getComputedStyle(part).display === 'block') found.push(`cut: ${words}`);
  }
  const map = document.getElementById('map');
  const scale = map.getScreenCTM().a / line;
  for (const text of map.querySelectorAll('.overlay:not([hidden]) text')) {
    const letters = parseFloat(getComputedStyle(text).fontSize) * scale;
    if (letters < 24) found.push(`small on the map ${letters}: ${text.textContent}`);
  }
  const card = document.querySelector('.card:not([hidden])');
  if (card.getBoundingClientRect().bottom > innerHeight) found.push('card below the screen');
  if (card.scrollHeight > card.clientHeight + 1) found.push('card too long');
  for (const selector of ['.review b', '.qr-open']) {
    const part = shown.find((one) => one.matches(selector));
    const box = part.getBoundingClientRect();
    const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    if (!part.contains(top)) found.push(`${selector} is covered by ${top.className}`);
  }
  return found;
}"""
PRESS = """(turn) => {
  const key = turn % 6 ? 'PageDown' : 'Home';
  document.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
}"""
SWIPE = """(way) => {
  const where = { identifier: 1, target: document.body, clientY: 300 };
  const touch = (clientX) => new Touch({ ...where, clientX });
  const send = (name, touches, changedTouches) => document.body.dispatchEvent(
    new TouchEvent(name, { touches, changedTouches, bubbles: true }));
  send('touchstart', [touch(500)], [touch(500)]);
  send('touchend', [], [touch(500 + way)]);
}"""
#: Walks up and down a tour, so many steps.
WALK = """async (steps) => {
  for (let turn = 0; turn < steps; turn += 1) {
    const key = ['PageDown', 'PageDown', 'PageUp', 'End', 'Home'][turn % 5];
    document.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    document.body.getBoundingClientRect();
    await new Promise(requestAnimationFrame);
  }
}"""
