// What the user is told: faults above the page until they are mended or closed, news for readers of the screen.

const box = document.getElementById('message');
const news = document.getElementById('announcement');

/** Shows a fault; an empty text removes it. */
export function fault(text) {
  box.textContent = text;
  box.hidden = text === '';
}

/** Says something to those who do not see the page. */
export const announce = text => {
  news.textContent = text;
};

/** Carries something out and shows why it could not be. */
export async function attempt(action) {
  try {
    fault('');
    return await action();
  } catch (failure) {
    fault(failure.message);
    return undefined;
  }
}
