// Takes frames as they come and shows the newest, once each time the screen is drawn.

import { connect, show } from './controls.js';
import { draw } from './figures.js';

const describeEvery = 2000;
const by = id => document.getElementById(id);
let newest;
let drawn;
let described = 0;

const events = new EventSource('events');
events.addEventListener('frame', event => {
  newest = JSON.parse(event.data);
  requestAnimationFrame(update);
});
events.addEventListener('error', () => { by('state').textContent = 'lost, trying again'; });
window.addEventListener('resize', redraw);
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', redraw);
connect(() => newest ?? { running: true, seed: 1, populations: [] });

function redraw() {
  drawn = undefined;
  requestAnimationFrame(update);
}

function update(now) {
  if (!newest || newest === drawn) return;
  drawn = newest;
  newest.describes = now - described > describeEvery;
  tell(newest);
  show(newest);
  draw(newest);
}

function tell(frame) {
  const synapses = frame.projections.reduce((sum, p) => sum + p.count, 0);
  by('time').textContent = `${frame.time.toLocaleString('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 })} s`;
  by('synapses').textContent = synapses.toLocaleString('en');
  by('destroyed').textContent = frame.populations.reduce((sum, p) => sum + p.lesioned.length, 0);
  const state = frame.over ? 'at its end' : frame.running ? 'running' : 'waiting';
  if (by('state').textContent !== state) {
    by('state').textContent = state;
    by('announcement').textContent = `The network is ${state}, at ${Math.round(frame.time)} seconds, with ${synapses} synapses.`;
  }
  if (frame.describes) described = performance.now();
}
