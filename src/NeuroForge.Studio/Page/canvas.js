// A surface to draw on, in the colours of the page and the pixels of the screen.

/** The surface of a canvas, cleared. */
export function surface(canvas) {
  const { clientWidth: width, clientHeight: height } = canvas;
  const ratio = window.devicePixelRatio || 1;
  if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) {
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round(height * ratio);
  }
  const pen = canvas.getContext('2d');
  pen.setTransform(ratio, 0, 0, ratio, 0, 0);
  pen.clearRect(0, 0, width, height);
  pen.font = '11px system-ui, sans-serif';
  return { pen, width, height, colour };
}

/** A colour of the style sheet. */
export const colour = name => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();

/** The colour of the i-th of some things. */
export const nth = i => colour(`c${i % 8}`);

/** Round numbers from 0 or below up to a greatest one, some four of them. */
export function ticks(from, to) {
  const step = 10 ** Math.floor(Math.log10((to - from) / 2 || 1));
  const wide = [1, 2, 5].map(f => f * step).find(s => (to - from) / s <= 4) ?? 10 * step;
  const found = [];
  for (let at = Math.ceil(from / wide) * wide; at <= to; at += wide) found.push(Number(at.toPrecision(12)));
  return found;
}

/** A number in few digits. */
export const short = number => Number(Number(number).toPrecision(4)).toLocaleString('en', { maximumSignificantDigits: 4 });

/** Axes with names; gives the scales of both directions. */
export function axes({ pen, width, height, colour: named }, { from, to, least, greatest, unit }) {
  const box = { left: 46, right: width - 8, top: 8, bottom: height - 22 };
  const x = at => box.left + (at - from) / (to - from || 1) * (box.right - box.left);
  const y = at => box.bottom - (at - least) / (greatest - least || 1) * (box.bottom - box.top);
  pen.fillStyle = named('faint');
  pen.strokeStyle = named('line');
  pen.textAlign = 'right';
  pen.textBaseline = 'middle';
  for (const tick of ticks(least, greatest)) {
    pen.fillText(short(tick), box.left - 4, y(tick));
    pen.beginPath();
    pen.moveTo(box.left, y(tick));
    pen.lineTo(box.right, y(tick));
    pen.stroke();
  }
  pen.textAlign = 'center';
  pen.textBaseline = 'top';
  for (const tick of ticks(from, to)) pen.fillText(`${short(tick)}${unit ? ` ${unit}` : ''}`, x(tick), box.bottom + 5);
  return { box, x, y };
}
