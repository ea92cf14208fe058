// A canvas as a sheet of paper: sharp on any screen, in the colours of the page.

const margin = { left: 52, right: 10, top: 8, bottom: 34 };

/** Clears a canvas and gives what is needed to draw on it. */
export function paper(canvas) {
  const ratio = window.devicePixelRatio || 1;
  const { clientWidth: width, clientHeight: height } = canvas;
  if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) {
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round(height * ratio);
  }
  const pen = canvas.getContext('2d');
  pen.setTransform(ratio, 0, 0, ratio, 0, 0);
  pen.clearRect(0, 0, width, height);
  pen.font = '12px system-ui, "Liberation Sans", sans-serif';
  return { pen, width, height, colour: name => getComputedStyle(document.documentElement).getPropertyValue('--' + name).trim() };
}

/** Round numbers from 0 or below to a greatest, some few of them. */
export function ticks(from, to, about) {
  const rough = (to - from) / about;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map(factor => factor * power).find(size => size >= rough);
  const all = [];
  for (let i = Math.ceil(from / step - 1e-9); i * step <= to + step * 1e-6; i++) all.push(i * step);
  return all;
}

/** Draws axes and gives where things go: x and y turn numbers into places. */
export function axes(sheet, { from, to, top, across, xTicks, yTicks }) {
  const { pen, width, height, colour } = sheet;
  const box = { left: margin.left, right: width - margin.right, top: margin.top, bottom: height - margin.bottom };
  const x = number => box.left + (number - from) / (to - from) * (box.right - box.left);
  const y = number => box.bottom - number / top * (box.bottom - box.top);
  pen.lineWidth = 1;
  pen.textBaseline = 'middle';
  pen.textAlign = 'right';
  for (const { at, text } of yTicks) {
    pen.strokeStyle = colour('grid');
    line(pen, box.left, y(at), box.right, y(at));
    pen.fillStyle = colour('faint');
    pen.fillText(text, box.left - 8, y(at));
  }
  pen.textBaseline = 'top';
  pen.textAlign = 'center';
  for (const { at, text } of xTicks) {
    pen.fillText(text, Math.min(x(at), box.right - 8), box.bottom + 6);
  }
  pen.fillText(across, (box.left + box.right) / 2, box.bottom + 20);
  pen.strokeStyle = colour('rule');
  line(pen, box.left, box.bottom, box.right, box.bottom);
  return { box, x, y };
}

/** A straight line. */
export function line(pen, x1, y1, x2, y2) {
  pen.beginPath();
  pen.moveTo(x1, y1);
  pen.lineTo(x2, y2);
  pen.stroke();
}

/** A line through points. */
export function course(pen, points, colour) {
  pen.strokeStyle = colour;
  pen.lineWidth = 2;
  pen.lineJoin = 'round';
  pen.beginPath();
  points.forEach(([x, y], i) => i === 0 ? pen.moveTo(x, y) : pen.lineTo(x, y));
  pen.stroke();
}
