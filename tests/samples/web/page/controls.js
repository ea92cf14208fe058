// The controls: each asks the host, and shows why where it says no.

const by = id => document.getElementById(id);

/** Joins the controls to the host. */
export function connect(newest) {
  by('controls').addEventListener('submit', event => event.preventDefault());
  by('running').addEventListener('click', () => ask('PUT', 'running', { running: !newest().running }));
  by('restart').addEventListener('click', () => ask('POST', 'restart', { seed: newest().seed + 1 }));
  by('lesion').addEventListener('click', () => ask('POST', 'lesions', patch(newest())));
  slide('pace', pace => ask('PUT', 'pace', { pace }), pace => `${pace} ×`);
  slide('input', rate => ask('PUT', 'input', { rate }), rate => `${(rate / 1000).toLocaleString('en')} kHz`);
}

/** Shows how things stand, except under a hand. */
export function show(frame) {
  by('running').textContent = frame.running ? 'Pause' : 'Continue';
  for (const [id, value] of [['pace', frame.pace], ['input', frame.input]]) {
    if (document.activeElement !== by(id) || !by(id).dataset.held) set(id, value);
  }
}

const texts = {};

function slide(id, change, text) {
  texts[id] = text;
  by(id).addEventListener('input', () => {
    by(id).dataset.held = 'yes';
    by(id + '-value').textContent = text(by(id).valueAsNumber);
  });
  by(id).addEventListener('change', async () => {
    await change(by(id).valueAsNumber);
    delete by(id).dataset.held;
  });
}

function set(id, value) {
  by(id).value = value;
  by(id + '-value').textContent = texts[id](value);
}

// A patch in the middle of the sheet, about square, of neurons that live.
function patch(frame) {
  const population = frame.populations.find(p => p.name === by('population').value);
  const columns = 20;
  const lost = new Set(population.lesioned);
  const rows = Math.ceil(population.calcium.length / columns);
  const far = neuron => Math.max(Math.abs(neuron % columns - (columns - 1) / 2) / columns, Math.abs(Math.floor(neuron / columns) - (rows - 1) / 2) / rows);
  const living = population.calcium.map((_, neuron) => neuron).filter(neuron => !lost.has(neuron)).sort((a, b) => far(a) - far(b) || a - b);
  return { population: population.name, neurons: living.slice(0, Math.round(population.calcium.length * Number(by('share').value))) };
}

async function ask(method, what, body) {
  by('problem').textContent = '';
  try {
    const answer = await fetch(what, { method, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
    if (!answer.ok) {
      const problem = await answer.json().catch(() => ({}));
      by('problem').textContent = problem.detail ?? problem.title ?? `The host answered ${answer.status}.`;
    }
  } catch {
    by('problem').textContent = 'The host does not answer.';
  }
}
