// The list of descriptions: files of the folder, then those that travel with the program.

import { get } from './api.js';
import { attempt } from './message.js';

const list = document.getElementById('models');
const filter = document.getElementById('filter');
let models = [];

/** Reads the list; `open` gets the text and the name of a description that is chosen. */
export async function listModels(open) {
  models = await get('models');
  filter.oninput = () => draw(open);
  draw(open);
}

/** Opens a description. */
export const openModel = ({ origin, name }, open) =>
  attempt(async () => open(await get(`model?origin=${origin}&name=${encodeURIComponent(name)}`), name.replace(/\.json$/, '')));

function draw(open) {
  const sought = filter.value.toLowerCase();
  list.replaceChildren(...models.filter(model => `${model.name} ${model.description}`.toLowerCase().includes(sought)).map(model => {
    const item = document.createElement('li');
    const button = document.createElement('button');
    button.dataset.model = model.name;
    button.append(model.name, Object.assign(document.createElement('small'), {
      textContent: model.origin === 'folder' ? 'a file of the folder' : model.description.split('. ')[0],
    }));
    button.title = model.description;
    button.addEventListener('click', () => openModel(model, open));
    item.append(button);
    return item;
  }));
}
