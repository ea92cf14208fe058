// The runs, and their courses side by side.

import { get, post } from './api.js';
import { drawLines } from './lines.js';
import { attempt } from './message.js';

const body = document.getElementById('runs');
const column = document.getElementById('column');
const canvas = document.getElementById('comparison');
const compared = new Set();
const courses = new Map();
let session = { shown: 0, runs: [] };
let drawn = '';

column.addEventListener('change', () => draw());

/** Takes the runs. */
export function showHistory(news) {
  for (const run of news.runs) {
    if (!session.runs.some(old => old.id === run.id)) compared.add(run.id);
  }
  session = news;
  const words = JSON.stringify(news.runs.map(run => ({ ...run, time: run.state === 'running' ? 0 : run.time })).concat(news.shown));
  if (words !== drawn) {
    drawn = words;
    const focus = document.activeElement?.id;
    body.replaceChildren(...news.runs.map(row));
    if (focus) document.getElementById(focus)?.focus();
  }
  compare();
}

/** Reads the courses of the compared runs again and draws them. */
export async function compare() {
  for (const run of session.runs.filter(r => compared.has(r.id) && courses.get(r.id)?.time !== r.time)) {
    try {
      courses.set(run.id, { time: run.time, ...await get(`runs/${run.id}/course`) });
    } catch { /* the run was just removed */ }
  }
  draw();
}

function draw() {
  const names = [...new Set(session.runs.flatMap(run => courses.get(run.id)?.columns ?? []))];
  if ([...column.options].map(o => o.value).join() !== names.join()) {
    const chosen = column.value;
    column.replaceChildren(...names.map(name => new Option(name, name, false, name === chosen)));
  }
  drawLines(canvas, session.runs.filter(run => compared.has(run.id) && courses.has(run.id)).map(run => {
    const { columns, rows } = courses.get(run.id);
    const at = columns.indexOf(column.value);
    return { name: `run ${run.id}`, points: at < 0 ? [] : rows.map(values => [values[0], values[at + 1]]) };
  }));
}

function row(run) {
  const line = document.createElement('tr');
  line.setAttribute('aria-current', run.id === session.shown);
  const check = document.createElement('input');
  check.type = 'checkbox';
  check.id = `compare-${run.id}`;
  check.checked = compared.has(run.id);
  check.setAttribute('aria-label', `compare run ${run.id}`);
  check.addEventListener('change', () => {
    compared[check.checked ? 'add' : 'delete'](run.id);
    compare();
  });
  const deeds = document.createElement('ol');
  deeds.append(...run.deeds.map(deed => Object.assign(document.createElement('li'), { textContent: `${deed.time} s: ${deed.words}` })));
  line.append(
    cell(check),
    cell(`${run.id}${run.parent ? ` of ${run.parent} at ${run.branchTime} s` : ''}`),
    cell(run.name),
    cell(run.state + (run.message ? `: ${run.message}` : '')),
    cell(run.state === 'running' ? '' : `${Number(run.time.toPrecision(9))} s`),
    cell(String(run.seed)),
    cell(deeds),
    cell(...run.moments.map((time, i) => button(`moment-${run.id}-${i}`, `${time} s`, `branch run ${run.id} from ${time} s`,
      () => post(`runs/${run.id}/branch`, { moment: i })))),
    cell(
      button(`show-${run.id}`, 'Show', `show run ${run.id}`, () => post(`runs/${run.id}/show`)),
      button(`remove-${run.id}`, 'Remove', `remove run ${run.id}`, () => post(`runs/${run.id}/remove`))),
  );
  return line;
}

function cell(...content) {
  const data = document.createElement('td');
  data.append(...content);
  return data;
}

function button(id, text, label, action) {
  const made = Object.assign(document.createElement('button'), { id, textContent: text });
  made.setAttribute('aria-label', label);
  made.addEventListener('click', () => attempt(action));
  return made;
}
