// The five figures. Each draws a frame and says in words what it shows.

import { axes, course, line, paper, ticks } from './canvas.js';

const colours = ['excitatory', 'inhibitory'];
const kind = i => colours[i] ?? 'faint';
const shorten = number => Number(number.toPrecision(6)).toLocaleString('en');
const labelled = numbers => numbers.map(at => ({ at, text: shorten(at) }));

/** Draws all figures. */
export function draw(frame) {
  for (const [id, figure] of Object.entries({ calcium, connections, sheet, matrix, raster })) {
    const canvas = document.getElementById(id);
    const words = figure(paper(canvas), frame);
    if (frame.describes) canvas.setAttribute('aria-label', words);
  }
}

function calcium(page, { course: rows, populations, lesions }) {
  const top = 1.25 * Math.max(...populations.map(p => p.setPoint), ...rows.flatMap(row => row.slice(1, 1 + populations.length)));
  const { pen, x, y, box } = overTime(page, rows, top, lesions);
  populations.forEach((population, i) => {
    pen.strokeStyle = page.colour('faint');
    pen.setLineDash([5, 4]);
    line(pen, box.left, y(population.setPoint), box.right, y(population.setPoint));
    pen.setLineDash([]);
    course(pen, rows.map(row => [x(row[0]), y(row[1 + i])]), page.colour(kind(i)));
  });
  return populations.map(p => `Mean calcium of ${p.name} is ${p.mean.toFixed(3)}, its set-point ${p.setPoint}`).join('. ');
}

function connections(page, { course: rows, populations, projections, lesions }) {
  const counts = 1 + populations.length;
  const top = 1.15 * Math.max(10, ...rows.flatMap(row => row.slice(counts)));
  const { pen, x, y } = overTime(page, rows, top, lesions);
  projections.forEach((_, i) => course(pen, rows.map(row => [x(row[0]), y(row[counts + i])]), page.colour(kind(i))));
  return projections.map(p => `${p.count} ${p.name} synapses`).join(', ');
}

function overTime(page, rows, top, lesions) {
  const to = Math.max(20, rows.at(-1)?.[0] ?? 0);
  const { box, x, y } = axes(page, { from: 0, to, top, across: 'simulated time in s', xTicks: labelled(ticks(0, to, 8)), yTicks: labelled(ticks(0, top, 4)) });
  page.pen.textAlign = 'left';
  page.pen.textBaseline = 'top';
  for (const lesion of lesions) {
    page.pen.strokeStyle = page.pen.fillStyle = page.colour('grave');
    page.pen.setLineDash([2, 3]);
    line(page.pen, x(lesion), box.top, x(lesion), box.bottom);
    page.pen.setLineDash([]);
    page.pen.fillText('lesion', Math.min(x(lesion) + 4, box.right - 36), box.top);
  }
  return { pen: page.pen, box, x, y };
}

// Rows of neurons by number, one population below the other.
function sheet({ pen, width, height, colour }, { populations }) {
  const columns = 20;
  const names = 18;
  const lines = populations.map(p => Math.ceil(p.calcium.length / columns));
  const gap = 14;
  const size = Math.min((width - names) / columns, (height - gap * (populations.length - 1)) / lines.reduce((a, b) => a + b));
  const left = names;
  let top = 0;
  pen.textBaseline = 'middle';
  pen.textAlign = 'left';
  populations.forEach((population, i) => {
    const lost = new Set(population.lesioned);
    population.calcium.forEach((value, neuron) => {
      pen.fillStyle = lost.has(neuron) ? colour('lost') : shade(colour, value / population.setPoint - 1);
      pen.fillRect(left + neuron % columns * size + .5, top + Math.floor(neuron / columns) * size + .5, size - 1, size - 1);
    });
    pen.fillStyle = colour('faint');
    pen.fillText(population.name, 0, top + lines[i] * size / 2);
    top += lines[i] * size + gap;
  });
  return populations.map(p => `${p.name}: ${p.calcium.length - p.lesioned.length} neurons intact, ${p.lesioned.length} lesioned`).join('. ');
}

/** From -1, nothing, over 0, at the set-point, to 1, twice as much. */
function shade(colour, distance) {
  const share = Math.round(Math.min(1, Math.abs(distance)) * 100);
  return `color-mix(in oklab, ${colour(distance < 0 ? 'below' : 'above')} ${share}%, ${colour('at')})`;
}

function matrix(page, { populations, projections }) {
  const { pen, width, height, colour } = page;
  const [left, bottom] = [30, 30];
  const size = Math.min(width - left, height - bottom);
  const all = populations.reduce((sum, p) => sum + p.calcium.length, 0);
  const at = neuron => neuron / all * size;
  pen.fillStyle = colour('ground');
  pen.fillRect(left, 0, size, size);
  bands(page, populations, { left, size, at, all });
  projections.forEach((projection, i) => {
    pen.fillStyle = colour(kind(i));
    projection.sources.forEach((source, s) => pen.fillRect(left + at(source) - .75, at(projection.targets[s]) - .75, 2, 2));
  });
  return `Of ${all} times ${all} pairs of neurons, ${projections.reduce((sum, p) => sum + p.count, 0)} are connected`;
}

// Names and borders of the populations, and the neurons that are gone.
function bands({ pen, colour }, populations, { left, size, at, all }) {
  pen.textBaseline = 'middle';
  pen.textAlign = 'center';
  let first = 0;
  for (const population of populations) {
    pen.fillStyle = colour('rule');
    for (const neuron of population.lesioned) {
      pen.fillRect(left + at(first + neuron), 0, size / all + .3, size);
      pen.fillRect(left, at(first + neuron), size, size / all + .3);
    }
    pen.fillStyle = colour('faint');
    pen.fillText(population.name, left - 12, at(first + population.calcium.length / 2));
    pen.fillText(population.name, left + at(first + population.calcium.length / 2), size + 10);
    first += population.calcium.length;
    pen.strokeStyle = colour('rule');
    pen.lineWidth = 1;
    if (first < all) {
      line(pen, left + at(first), 0, left + at(first), size);
      line(pen, left, at(first), left + size, at(first));
    }
  }
  pen.fillStyle = colour('faint');
  pen.fillText('from', left + size / 2, size + 22);
  pen.save();
  pen.translate(6, size / 2);
  pen.rotate(-Math.PI / 2);
  pen.fillText('to', 0, 0);
  pen.restore();
}

function raster(page, { populations, spikes }) {
  const all = populations.reduce((sum, p) => sum + p.calcium.length, 0);
  let first = 0;
  const middles = populations.map(p => {
    first += p.calcium.length;
    return { at: first - p.calcium.length / 2, text: p.name };
  });
  const times = labelled(ticks(-spikes.window, 0, 5));
  const { x, y } = axes(page, { from: -spikes.window, to: 0, top: all, across: 'ms before now', xTicks: times, yTicks: middles });
  spikes.neurons.forEach((neuron, i) => {
    page.pen.fillStyle = page.colour(kind(neuron < populations[0].calcium.length ? 0 : 1));
    page.pen.fillRect(x(-spikes.ages[i]) - 1, y(neuron) - 1, 2, 2);
  });
  return `${spikes.neurons.length} spikes in the last ${spikes.window} ms`;
}
