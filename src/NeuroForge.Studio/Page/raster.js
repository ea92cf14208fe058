// Spikes of the shown neurons in a window before now: a row for each neuron, one population above the other.

import { axes, nth, surface } from './canvas.js';

export function drawRaster(canvas, frame, detail) {
  const page = surface(canvas);
  const { pen } = page;
  const rows = detail.populations.map((p, i) => Math.ceil(p.size / detail.shownEvery[i]));
  const { x, y, box } = axes(page, { from: -frame.window, to: 0, least: 0, greatest: frame.rows, unit: 'ms' });
  const ends = rows.map((_, i) => rows.slice(0, i + 1).reduce((a, b) => a + b, 0));
  const high = Math.max(1, (box.bottom - box.top) / frame.rows);
  for (let i = 0; i < frame.spikes; i++) {
    const row = frame.spikeRows[2 * i + 1];
    pen.fillStyle = nth(ends.findIndex(end => row < end));
    pen.fillRect(x(-frame.ago[2 * i]), y(row + 1), 1.5, high);
  }
  const every = detail.shownEvery.some(n => n > 1) ? `, every ${Math.max(...detail.shownEvery)}th neuron` : '';
  canvas.setAttribute('aria-label', `${frame.spikes} spikes of ${frame.rows} neurons in ${frame.window} ms${every}`);
}
