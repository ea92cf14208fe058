// Places of the drawn neurons in a cube around 0: their own positions, or rows of a sheet for each population, one behind the other.

/** Three coordinates for each drawn neuron, and for each its population and number. */
export function layout(detail) {
  const every = detail.drawnEvery;
  const counts = detail.populations.map(p => Math.ceil(p.size / every));
  const total = counts.reduce((a, b) => a + b, 0);
  const places = new Float32Array(3 * total);
  const populations = new Uint16Array(total);
  const neurons = new Int32Array(total);
  let at = 0;
  detail.populations.forEach((population, p) => {
    const own = population.positions;
    const columns = Math.ceil(Math.sqrt(counts[p]));
    for (let i = 0; i < counts[p]; i++, at++) {
      populations[at] = p;
      neurons[at] = i * every;
      places.set(own.length
        ? own.slice(3 * i, 3 * i + 3)
        : [i % columns / columns - .5, Math.floor(i / columns) / columns - .5, detail.populations.length > 1 ? p / (detail.populations.length - 1) - .5 : 0],
      3 * at);
    }
  });
  if (detail.populations.some(p => p.positions.length)) fit(places, populations, detail);
  return { places, populations, neurons };
}

/** Brings the positions that neurons have into the cube, with one scale for all directions. */
function fit(places, populations, detail) {
  const least = [Infinity, Infinity, Infinity];
  const most = [-Infinity, -Infinity, -Infinity];
  const has = i => detail.populations[populations[i]].positions.length > 0;
  for (let i = 0; i < populations.length; i++) {
    if (!has(i)) continue;
    for (let d = 0; d < 3; d++) {
      least[d] = Math.min(least[d], places[3 * i + d]);
      most[d] = Math.max(most[d], places[3 * i + d]);
    }
  }
  const scale = 1 / (Math.max(...most.map((m, d) => m - least[d])) || 1);
  for (let i = 0; i < populations.length; i++) {
    if (!has(i)) continue;
    for (let d = 0; d < 3; d++) places[3 * i + d] = (places[3 * i + d] - (least[d] + most[d]) / 2) * scale;
  }
}
