// Joins the parts of the page.

import { get, post } from './api.js';
import { edit, text, title } from './editor.js';
import { compare, showHistory } from './history.js';
import { Lesions } from './lesions.js';
import { drawLines } from './lines.js';
import { announce, attempt, fault } from './message.js';
import { listModels, openModel } from './models.js';
import { showParameters } from './parameters.js';
import { drawRaster } from './raster.js';
import { Space } from './space.js';
import { connect } from './stream.js';
import { drawMatrix, drawWeights } from './wiring.js';

const byId = id => document.getElementById(id);
const space = new Space(byId('space'));
const lesions = new Lesions(space);
let session = { shown: 0, runs: [] };
let detail = null;
let frame = null;
let synapses = null;
let reading = 0;
let waiting = false;
let states = new Map();

const shown = () => session.runs.find(run => run.id === session.shown);
const path = action => `runs/${session.shown}/${action}`;

if (!space.works) fault('This browser has no WebGL 2, so the network is not drawn in space; all other figures work.');

connect({
  state(state) {
    const words = {
      open: 'connected',
      lost: 'The connection is lost. Runs continue; the page connects again by itself.',
      ended: 'The studio has ended. Start it again with "neuroforge studio" and open the new address.',
    };
    byId('connection').dataset.state = state;
    byId('connection').textContent = words[state];
  },
  async session(news) {
    session = news;
    if (news.pages > 1) byId('connection').textContent = `connected; ${news.pages} pages show the same runs`;
    else byId('connection').textContent = 'connected';
    tellChanges(news);
    showHistory(news);
    if (news.shown !== (detail?.id ?? 0)) await load(news.shown);
    redraw();
  },
  synapses(news) {
    synapses = news;
    if (detail?.id === news.run) {
      space.connect(news.projections);
      redraw();
    }
  },
  frame(next) {
    frame = next;
    if (detail?.id === next.run) {
      addRow(next.row);
      redraw();
    }
  },
});

/** Says what has become of runs. */
function tellChanges({ runs }) {
  for (const run of runs) {
    if (states.get(run.id) !== run.state && states.has(run.id)) {
      announce(`run ${run.id} is ${run.state}`);
      if (run.state === 'failed') fault(`Run ${run.id} has failed: ${run.message}`);
    }
  }
  states = new Map(runs.map(run => [run.id, run.state]));
}

/** Reads what is needed once to show a run. */
async function load(id) {
  const turn = ++reading;
  if (id === 0) {
    detail = frame = synapses = null;
    return;
  }
  const read = await attempt(() => get(`runs/${id}`));
  if (!read || turn !== reading) return;
  detail = read;
  space.show(detail);
  lesions.show(detail);
  showParameters(detail);
  byId('quantity').replaceChildren(...detail.quantities.map(name => new Option(name, name, false, name === shown()?.quantity)));
  byId('projection').replaceChildren(...detail.projections.map((p, i) => new Option(p.name, i)));
  if (synapses?.run === id) space.connect(synapses.projections);
}

function addRow(row) {
  if (row.length && row[0] > (detail.course.at(-1)?.[0] ?? -1)) detail.course.push(row);
  if (detail.course.length > 2048) detail.course = detail.course.filter((_, i) => i % 2 === 0);
}

function redraw() {
  if (waiting) return;
  waiting = true;
  requestAnimationFrame(() => {
    waiting = false;
    draw();
  });
}

function draw() {
  const run = shown();
  for (const id of ['run', 'step', 'keep', 'branch', 'protocol', 'pace']) byId(id).disabled = !run;
  byId('run').textContent = run?.state === 'running' ? 'Pause' : 'Run';
  byId('run-state').textContent = run ? run.state + (run.message ? `: ${run.message}` : '') : 'no run';
  byId('run-id').textContent = run?.id ?? '-';
  byId('duration').textContent = run?.duration ?? 0;
  if (!run || !detail || detail.id !== run.id) return;
  byId('pace').value = String(run.pace);
  const current = frame?.run === run.id ? frame : null;
  byId('time').textContent = Number((run.state === 'running' && current ? current.time : run.time).toPrecision(9));
  byId('speed').textContent = current && run.state === 'running' ? `${current.speed.toPrecision(2)} s per s` : '';
  const columns = kind => detail.columns.flatMap((name, at) => name.startsWith(`${kind} `)
    ? [{ name: name.slice(kind.length + 1), points: detail.course.map(values => [values[0], values[at + 1]]) }]
    : []);
  drawLines(byId('rates'), columns('rate'));
  drawLines(byId('calcium'), columns('calcium'));
  drawLines(byId('synapses'), columns('synapses'));
  if (current) {
    space.colour(current);
    drawRaster(byId('raster'), current, detail);
  }
  space.draw();
  const at = Number(byId('projection').value);
  if (synapses?.run === run.id && synapses.projections[at]) {
    drawMatrix(byId('matrix'), synapses.projections[at], synapses.bins, detail.projections[at]);
    drawWeights(byId('weights'), synapses.projections[at], detail.projections[at]);
  }
}

const press = (id, action) => byId(id).addEventListener('click', () => attempt(action));

press('begin', () => post('runs', { name: title(), text: text() }));
press('run', () => post(path(shown()?.state === 'running' ? 'pause' : 'run')));
press('step', () => post(path('step'), { steps: byId('steps').valueAsNumber || 1 }));
press('keep', () => post(path('keep')));
press('branch', () => post(path('branch'), {}));
press('save', async () => {
  const { path: file } = await post('save', { name: byId('file').value, text: text() });
  announce(`saved as ${file}`);
  await listModels(show);
});
press('protocol', async () => {
  const saved = await get(path('protocol'));
  show(saved.text, `${title()}-protocol`);
  announce(`The description shows what was done up to ${saved.time} s. Its run gives the state ${saved.hash}. Save it under a name.`);
  byId('verdict').title = saved.hash;
});
byId('pace').addEventListener('change', () => attempt(() => post(path('view'), { pace: Number(byId('pace').value) })));
byId('quantity').addEventListener('change', () => attempt(() => post(path('view'), { quantity: byId('quantity').value })));
byId('projection').addEventListener('change', redraw);
window.addEventListener('resize', redraw);
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', redraw);
setInterval(() => session.runs.some(run => run.state === 'running') && compare(), 2000);

function show(content, name) {
  edit(content, name);
  byId('file').value = `${name}.json`;
}

await attempt(async () => {
  await listModels(show);
  const first = await get('first');
  if (first.name) await openModel(first, show);
});
