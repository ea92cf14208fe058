// Courses over simulated time.

import { axes, nth, short, surface } from './canvas.js';

/**
 * Draws lines and says in words what they show.
 * @param canvas The canvas.
 * @param lines For each line its name and points [time in s, value].
 */
export function drawLines(canvas, lines) {
  const page = surface(canvas);
  const shown = lines.filter(line => line.points.length > 0);
  if (shown.length === 0) {
    canvas.setAttribute('aria-label', 'nothing to show');
    return;
  }
  const times = shown.flatMap(line => [line.points[0][0], line.points.at(-1)[0]]);
  const values = shown.flatMap(line => line.points.map(point => point[1]));
  const least = Math.min(0, values.reduce((a, b) => Math.min(a, b)));
  const greatest = values.reduce((a, b) => Math.max(a, b), least) || 1;
  const { x, y, box } = axes(page, { from: Math.min(...times), to: Math.max(...times) || 1, least, greatest: greatest * 1.05, unit: 's' });
  const { pen } = page;
  pen.lineWidth = 1.5;
  shown.forEach((line, i) => {
    pen.strokeStyle = pen.fillStyle = nth(i);
    pen.setLineDash(i % 2 ? [6, 3] : []);
    pen.beginPath();
    for (const [time, value] of line.points) pen.lineTo(x(time), y(value));
    pen.stroke();
    pen.textAlign = 'left';
    pen.textBaseline = 'top';
    pen.fillText(line.name, box.left + 6 + (i % 3) * (box.right - box.left) / 3, box.top + 12 * Math.floor(i / 3));
  });
  pen.setLineDash([]);
  canvas.setAttribute('aria-label', shown.map(line => `${line.name}: ${short(line.points.at(-1)[1])} at ${short(line.points.at(-1)[0])} s`).join(', '));
}
