// A slider and a number for every parameter that can be changed while the network runs; switches and choices for the others.

import { post } from './api.js';
import { attempt } from './message.js';

const root = document.getElementById('parameters');

/** Shows the parameters of a run with their values. */
export function showParameters(detail) {
  const parts = Map.groupBy(detail.parameters, parameter => parameter.part);
  root.replaceChildren(...[...parts].map(([part, parameters], i) => {
    const details = document.createElement('details');
    details.open = i === 0;
    const summary = document.createElement('summary');
    summary.textContent = part;
    details.append(summary, ...parameters.map(parameter => row(detail, parameter)));
    return details;
  }));
}

function row(detail, parameter) {
  const value = detail.values[parameter.path] ?? parameter.value ?? parameter.word ?? '';
  const line = document.createElement('div');
  line.className = 'parameter';
  line.title = [parameter.doc, parameter.range].filter(text => text).join(' ');
  const name = parameter.path.slice(parameter.part.length + 1);
  const label = document.createElement('label');
  label.textContent = name;
  const set = body => attempt(() => post(`runs/${detail.id}/set`, { path: parameter.path, ...body }));
  const field = parameter.kind === 'number' ? number(parameter, value, set, line) : word(parameter, value, set);
  field.id = `set-${parameter.path}`;
  label.htmlFor = field.id;
  const unit = document.createElement('span');
  unit.textContent = parameter.unit;
  line.prepend(label, field, unit);
  return line;
}

function number(parameter, value, set, line) {
  const field = document.createElement('input');
  field.type = 'number';
  field.step = parameter.whole ? 1 : 'any';
  field.value = value;
  field.placeholder = value === '' ? 'differs' : '';
  const slider = document.createElement('input');
  slider.type = 'range';
  slider.min = parameter.least;
  slider.max = parameter.greatest;
  slider.step = parameter.whole ? 1 : Number(((parameter.greatest - parameter.least) / 200).toPrecision(2)) || 'any';
  slider.value = value === '' ? parameter.least : value;
  slider.setAttribute('aria-label', `${parameter.path} ${parameter.unit}`);
  slider.id = `slide-${parameter.path}`;
  slider.addEventListener('input', () => {
    field.value = slider.value;
  });
  slider.addEventListener('change', () => set({ number: slider.valueAsNumber }));
  field.addEventListener('change', () => {
    if (Number.isNaN(field.valueAsNumber)) return;
    slider.value = field.value;
    set({ number: field.valueAsNumber });
  });
  line.append(slider);
  return field;
}

function word(parameter, value, set) {
  const field = document.createElement(parameter.kind === 'switch' ? 'input' : 'select');
  if (parameter.kind === 'switch') {
    field.type = 'checkbox';
    field.checked = value === 'true';
    field.addEventListener('change', () => set({ word: String(field.checked) }));
  } else {
    field.replaceChildren(...parameter.words.map(w => new Option(w, w, false, w === value)));
    field.addEventListener('change', () => set({ word: field.value }));
  }
  return field;
}
