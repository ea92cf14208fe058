// Neurons are selected by a lasso or by their numbers, and lesioned.

import { post } from './api.js';
import { Lasso, within } from './lasso.js';
import { announce, attempt } from './message.js';

const byId = id => document.getElementById(id);

/** The selection of neurons of the run that is shown. */
export class Lesions {
  #space;
  #lasso;
  #detail = null;
  #selected = new Map();

  constructor(space) {
    this.#space = space;
    this.#lasso = new Lasso(byId('lasso'), {
      close: corners => this.#enclose(corners),
      rotate: angle => space.rotate(angle),
      clear: () => this.clear(),
    });
    byId('clear').addEventListener('click', () => this.clear());
    byId('select').addEventListener('click', () => this.#selectNumbers());
    byId('lesion').addEventListener('click', () => this.#lesion());
    byId('population').addEventListener('change', () => this.#limit());
  }

  show(detail) {
    this.#detail = detail;
    byId('population').replaceChildren(...detail.populations.map(p => new Option(p.name, p.name)));
    this.#limit();
    this.clear();
    this.#lasso.draw();
  }

  clear() {
    this.#selected = new Map();
    this.#lasso.clear();
    this.#mark();
  }

  #limit() {
    const population = this.#detail?.populations.find(p => p.name === byId('population').value);
    if (!population) return;
    byId('first').max = byId('last').max = population.size - 1;
    byId('last').value = population.size - 1;
  }

  /** Selects the drawn neurons within a polygon, and with each those beside it that are not drawn. */
  #enclose(corners) {
    const { populations, neurons } = this.#space.layout;
    const found = new Map();
    for (let i = 0; i < neurons.length; i++) {
      if (this.#space.marks[i] > 1 || !within(this.#space.onCanvas(i), corners)) continue;
      const population = this.#detail.populations[populations[i]];
      const list = found.get(population.name) ?? [];
      for (let n = neurons[i]; n < Math.min(neurons[i] + this.#detail.drawnEvery, population.size); n++) list.push(n);
      found.set(population.name, list);
    }
    this.#selected = found;
    this.#mark();
  }

  #selectNumbers() {
    const name = byId('population').value;
    const population = this.#detail?.populations.find(p => p.name === name);
    if (!population) return;
    const [first, last] = [byId('first').valueAsNumber, byId('last').valueAsNumber];
    if (!(first >= 0 && last < population.size && first <= last)) {
      attempt(() => {
        throw new Error(`select neurons of ${name} from 0 to ${population.size - 1}`);
      });
      return;
    }
    const dead = new Set(population.lesioned);
    this.#selected = new Map([[name, Array.from({ length: last - first + 1 }, (_, i) => first + i).filter(n => !dead.has(n))]]);
    this.#mark();
  }

  #mark() {
    const sets = new Map([...this.#selected].map(([name, list]) => [name, new Set(list)]));
    const { populations, neurons } = this.#space.layout;
    for (let i = 0; i < neurons.length; i++) {
      if (this.#space.marks[i] > 1) continue;
      this.#space.marks[i] = sets.get(this.#detail.populations[populations[i]].name)?.has(neurons[i]) ? 1 : 0;
    }
    this.#space.draw();
    const words = [...this.#selected].filter(([, list]) => list.length).map(([name, list]) => `${list.length} of ${name}`).join(', ');
    byId('selection').textContent = words ? `selected: ${words}` : 'nothing is selected';
    byId('lesion').disabled = words === '';
  }

  async #lesion() {
    await attempt(async () => {
      for (const [population, neurons] of this.#selected) {
        if (neurons.length === 0) continue;
        await post(`runs/${this.#detail.id}/lesion`, { population, neurons });
        const own = this.#detail.populations.find(p => p.name === population);
        own.lesioned = [...own.lesioned, ...neurons];
        const dead = new Set(neurons);
        const { populations, neurons: numbers } = this.#space.layout;
        numbers.forEach((n, i) => {
          if (this.#detail.populations[populations[i]] === own && dead.has(n)) this.#space.marks[i] = 2;
        });
        announce(`${neurons.length} neurons of ${population} are lesioned`);
      }
      this.clear();
    });
  }
}
