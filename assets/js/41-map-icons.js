// Symbols of brands, drawn on a canvas in the colours of the theme: star, diamond, square, disc, ring.
(function () {
  'use strict';

  const SIZE = 21;
  const RATIO = 3;
  const MIDDLE = SIZE / 2;

  function circle(pen, radius) {
    pen.arc(MIDDLE, MIDDLE, radius, 0, 2 * Math.PI);
  }

  function polygon(pen, points) {
    points.forEach(([x, y], index) => (index ? pen.lineTo(MIDDLE + x, MIDDLE + y) : pen.moveTo(MIDDLE + x, MIDDLE + y)));
    pen.closePath();
  }

  function star(pen) {
    const tips = Array.from({ length: 10 }, (_, index) => {
      const radius = index % 2 ? 3.2 : 7.6;
      const angle = (index * Math.PI) / 5 - Math.PI / 2;
      return [radius * Math.cos(angle), radius * Math.sin(angle)];
    });
    polygon(pen, tips);
  }

  const SHAPES = {
    star,
    diamond: (pen) => polygon(pen, [[0, -6.8], [6.8, 0], [0, 6.8], [-6.8, 0]]),
    square: (pen) => polygon(pen, [[-4.8, -4.8], [4.8, -4.8], [4.8, 4.8], [-4.8, 4.8]]),
    disc: (pen) => circle(pen, 4.6),
    ring: (pen) => circle(pen, 4.6),
  };

  function draw(mark, ink, paper) {
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = SIZE * RATIO;
    const pen = canvas.getContext('2d', { willReadFrequently: true });
    pen.scale(RATIO, RATIO);
    pen.lineJoin = 'round';
    const counted = mark.dashed || mark.n > 1;
    const hollow = mark.shape === 'ring';
    const outline = () => {
      pen.beginPath();
      if (counted) circle(pen, mark.dashed ? 8 : 8.2);
      else SHAPES[mark.shape](pen);
    };
    outline();
    pen.strokeStyle = paper;
    pen.lineWidth = hollow ? 3.6 : 2.6;
    pen.stroke();
    pen.fillStyle = hollow ? paper : ink;
    pen.fill();
    if (hollow) {
      pen.strokeStyle = ink;
      pen.lineWidth = 1.6;
      if (mark.dashed) pen.setLineDash([2.6, 2]);
      pen.stroke();
    }
    if (counted) {
      pen.font = `700 10.5px ${getComputedStyle(document.body).fontFamily}`;
      pen.textAlign = 'center';
      pen.fillStyle = hollow ? ink : paper;
      pen.fillText(String(mark.n), MIDDLE, MIDDLE + 3.8);
    }
    return pen.getImageData(0, 0, canvas.width, canvas.height);
  }

  // A colon in the name keeps Plotly from looking the symbol up on another host.
  window.brandmap.icon = function (map, mark, colours) {
    const parts = ['mark', colours.theme, mark.shape, mark.dashed ? 'dashed' : 'solid', mark.n];
    const name = parts.join(':');
    if (!map.hasImage(name)) {
      map.addImage(name, draw(mark, colours.mark, colours['mark-case']), { pixelRatio: RATIO });
    }
    return name;
  };
})();
