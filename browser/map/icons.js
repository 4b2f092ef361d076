/** @typedef {CanvasRenderingContext2D} Pen */
/** @typedef {{ shape: string, kind: string, n: number, text: string }} Symbol */

// Symbols, drawn on a canvas in the colours of the theme when the map first asks for one by name.
const RATIO = 3;
const PLAIN = 21;
const LARGE = 25;

/** @param {Pen} pen @param {number} radius */
function circle(pen, radius) {
  pen.arc(0, 0, radius, 0, 2 * Math.PI);
}

/** @param {Pen} pen @param {number[][]} points */
function polygon(pen, points) {
  points.forEach(([x, y], index) => (index ? pen.lineTo(x, y) : pen.moveTo(x, y)));
  pen.closePath();
}

/** @param {Pen} pen */
function star(pen) {
  const tips = Array.from({ length: 10 }, (_, index) => {
    const radius = index % 2 ? 3.2 : 7.6;
    const angle = (index * Math.PI) / 5 - Math.PI / 2;
    return [radius * Math.cos(angle), radius * Math.sin(angle)];
  });
  polygon(pen, tips);
}

/** @type {Record<string, (pen: Pen) => void>} */
const SHAPES = {
  star,
  diamond: (pen) =>
    polygon(pen, [
      [0, -6.8],
      [6.8, 0],
      [0, 6.8],
      [-6.8, 0],
    ]),
  square: (pen) =>
    polygon(pen, [
      [-4.8, -4.8],
      [4.8, -4.8],
      [4.8, 4.8],
      [-4.8, 4.8],
    ]),
  disc: (pen) => circle(pen, 4.6),
  ring: (pen) => circle(pen, 4.6),
  sheet: (pen) =>
    polygon(pen, [
      [-5, -6.5],
      [1.5, -6.5],
      [5, -3],
      [5, 6.5],
      [-5, 6.5],
    ]),
  sign: (pen) => pen.roundRect(-9.5, -7, 19, 14, 3),
};
const CIRCLES = new Set(['disc', 'ring']);

/** @param {Pen} pen @param {Symbol} symbol */
function outline(pen, { shape, kind, n }) {
  pen.beginPath();
  if (CIRCLES.has(shape) && (n > 1 || kind === 'dashed')) circle(pen, kind === 'dashed' ? 8 : 8.2);
  else SHAPES[shape](pen);
}

/** @param {Pen} pen @param {Symbol} symbol @param {string} colour */
function write(pen, { shape, kind, n, text }, colour) {
  const counted = n > 1 || (kind === 'dashed' && shape === 'ring');
  if (!text && !counted) return;
  pen.font = `700 10.5px ${getComputedStyle(document.body).fontFamily}`;
  pen.textAlign = 'center';
  pen.fillStyle = colour;
  pen.fillText(text || String(n), 0, 3.8, 17);
}

// Several symbols in one have a thin ring around them.
/** @param {Pen} pen @param {string} ink @param {string} paper */
function surround(pen, ink, paper) {
  for (const { colour, width } of [
    { colour: paper, width: 3 },
    { colour: ink, width: 1.1 },
  ]) {
    pen.beginPath();
    circle(pen, 10.8);
    pen.strokeStyle = colour;
    pen.lineWidth = width;
    pen.stroke();
  }
}

/** @param {Symbol} mark @param {string} ink @param {string} paper */
function draw(mark, ink, paper) {
  const canvas = document.createElement('canvas');
  const size = mark.kind === 'many' || mark.shape === 'sign' ? LARGE : PLAIN;
  canvas.width = canvas.height = size * RATIO;
  const pen = /** @type {Pen} */ (canvas.getContext('2d', { willReadFrequently: true }));
  pen.scale(RATIO, RATIO);
  pen.translate(size / 2, size / 2);
  pen.lineJoin = 'round';
  const hollow = mark.shape === 'ring';
  if (mark.kind === 'many') surround(pen, ink, paper);
  outline(pen, mark);
  pen.strokeStyle = paper;
  pen.lineWidth = hollow ? 3.6 : 2.6;
  pen.stroke();
  pen.fillStyle = hollow ? paper : ink;
  pen.fill();
  if (hollow) {
    pen.strokeStyle = ink;
    pen.lineWidth = 1.6;
    if (mark.kind === 'dashed') pen.setLineDash([2.6, 2]);
    pen.stroke();
  }
  write(pen, mark, hollow ? ink : paper);
  return pen.getImageData(0, 0, canvas.width, canvas.height);
}

/** @param {Mark} mark @param {string} theme */
export const iconName = ({ shape, dashed, n, text }, theme) =>
  ['mark', theme, shape, dashed ? 'dashed' : 'solid', n, text].join(':');

// In place of Plotly's own resolver, which would look symbols up on another host.
/** @type {Record<string, Look>} */
const themes = {};
/** @param {GeoMap} map @param {Look} style */
export function inks(map, style) {
  themes[style.theme] = style;
  if (map.drawsIcons) return;
  map.drawsIcons = true;
  map.setMissingStyleImageResolver((id) => {
    const [prefix, theme, shape, kind, n, text = ''] = id.split(':');
    if (prefix !== 'mark' || !themes[theme] || map.hasImage(id)) return;
    const { mark: ink, 'mark-case': paper } = themes[theme];
    map.addImage(id, draw({ shape, kind, n: Number(n), text }, ink, paper), { pixelRatio: RATIO });
  });
}
