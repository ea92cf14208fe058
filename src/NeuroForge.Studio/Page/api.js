// Requests to the studio. A request that is refused throws its reason.

const base = new URL('api/', document.baseURI);

async function request(path, options) {
  let answer;
  try {
    answer = await fetch(new URL(path, base), options);
  } catch {
    throw new Error('The studio does not answer. If its command has ended, start it again and open the new address.');
  }
  if (!answer.ok) {
    const text = await answer.text();
    let reason = text;
    try {
      reason = JSON.parse(text).reason ?? text;
    } catch { /* it is plain text */ }
    throw new Error(reason || `the studio answered ${answer.status}`);
  }
  return answer.status === 204 ? undefined : (answer.headers.get('Content-Type') ?? '').includes('json') ? answer.json() : answer.text();
}

/** Reads something. */
export const get = path => request(path);

/** Asks for something to be done. */
export const post = (path, body) =>
  request(path, { method: 'POST', ...(body === undefined ? {} : { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }) });
