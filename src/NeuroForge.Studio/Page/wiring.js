// The synapses of a projection: numbers by source and target, and by weight.

import { axes, colour, short, surface } from './canvas.js';

export function drawMatrix(canvas, view, bins, projection) {
  const page = surface(canvas);
  if (view.matrix.length === 0) {
    canvas.setAttribute('aria-label', `${view.count} synapses, not drawn`);
    page.pen.fillStyle = colour('faint');
    page.pen.fillText(view.count === 0 ? 'no synapses' : `${view.count.toLocaleString('en')} synapses: too many to be drawn`, 10, 20);
    return;
  }
  const { pen, width, height } = page;
  const side = Math.min(width - 60, height - 30) / bins;
  const most = Math.max(...view.matrix);
  pen.fillStyle = colour('accent');
  view.matrix.forEach((count, i) => {
    pen.globalAlpha = count / most;
    pen.fillRect(50 + (i % bins) * side, 4 + Math.floor(i / bins) * side, Math.ceil(side), Math.ceil(side));
  });
  pen.globalAlpha = 1;
  pen.strokeStyle = colour('line');
  pen.strokeRect(50, 4, bins * side, bins * side);
  pen.fillStyle = colour('faint');
  pen.textBaseline = 'top';
  pen.fillText(`to ${projection.to}`, 50, 8 + bins * side);
  pen.save();
  pen.translate(34, 4);
  pen.rotate(Math.PI / 2);
  pen.fillText(`from ${projection.from}`, 0, 0);
  pen.restore();
  canvas.setAttribute('aria-label', `${view.count} synapses from ${projection.from} to ${projection.to}, at most ${most} in a cell of ${bins} by ${bins}`);
}

export function drawWeights(canvas, view, projection) {
  const page = surface(canvas);
  if (view.weights.length === 0) {
    canvas.setAttribute('aria-label', 'no weights are drawn');
    return;
  }
  const [from, to] = view.leastWeight < view.greatestWeight ? [view.leastWeight, view.greatestWeight] : [view.leastWeight - 1, view.leastWeight + 1];
  const greatest = Math.max(...view.weights);
  const { x, y, box } = axes(page, { from, to, least: 0, greatest, unit: projection.unit });
  const wide = (box.right - box.left) / view.weights.length;
  page.pen.fillStyle = colour('accent');
  if (view.leastWeight === view.greatestWeight) {
    page.pen.fillRect(x(view.leastWeight) - wide / 2, y(greatest), wide, box.bottom - y(greatest));
  } else {
    view.weights.forEach((count, i) => page.pen.fillRect(box.left + i * wide, y(count), Math.max(1, wide - 1), box.bottom - y(count)));
  }
  canvas.setAttribute('aria-label', `weights from ${short(view.leastWeight)} to ${short(view.greatestWeight)} ${projection.unit}`);
}
