// Lists every text of a chart that lies on another one, or outside of its drawing, as the browser has laid them out, and everything that the page asks for.
// The browser knows what a page has asked for once it has an answer to it, which is when the page is loaded.
addEventListener('load', () => {
  const found = [];
  const name = text => text.closest('figure').id + ': "' + text.textContent + '"';
  for (const chart of document.querySelectorAll('svg.chart')) {
    const frame = chart.getBoundingClientRect();
    const texts = [...chart.querySelectorAll('text')].map(text => ({ text, box: text.getBoundingClientRect() })).filter(t => t.box.width > 0);
    texts.forEach((a, i) => {
      if (a.box.left < frame.left - 1 || a.box.right > frame.right + 1 || a.box.top < frame.top - 2 || a.box.bottom > frame.bottom + 2) {
        found.push(name(a.text) + ' leaves its drawing');
      }
      for (const b of texts.slice(i + 1)) {
        const across = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
        const down = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
        if (across > 1 && down > 4) found.push(name(a.text) + ' lies on "' + b.text.textContent + '"');
      }
    });
  }
  for (const request of performance.getEntriesByType('resource')) found.push('the page asks for ' + request.name);
  if (document.documentElement.scrollWidth > window.innerWidth + 1) found.push('the page is wider than its window');
  const list = document.createElement('pre');
  list.id = 'layout';
  list.dataset.charts = document.querySelectorAll('svg.chart').length;
  list.textContent = found.join('; ');
  document.body.append(list);
});
