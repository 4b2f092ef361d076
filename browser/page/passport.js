/* One passport is open at a time; Escape and a click beside it close it. */
const opened = () => [...document.querySelectorAll('details.passport[open]')];

export function start() {
  document.addEventListener(
    'toggle',
    (event) => {
      const now = event.target;
      if (!now.matches('details.passport[open]')) return;
      opened()
        .filter((other) => !other.contains(now))
        .forEach((other) => {
          other.open = false;
        });
    },
    true,
  );

  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    const innermost = opened().pop();
    if (!innermost) return;
    innermost.open = false;
    innermost.querySelector('summary').focus();
  });

  document.addEventListener('pointerdown', (event) => {
    opened()
      .filter((one) => !one.contains(event.target))
      .forEach((one) => {
        one.open = false;
      });
  });
}
