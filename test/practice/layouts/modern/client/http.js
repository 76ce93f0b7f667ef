/** Asking the server for a part of the page. */

/**
 * Fetches a part as HTML. Gives the answer's status and its nodes, which belong to no page yet; throws where
 * there is no answer to show.
 */
export async function ask(url, part, init = {}) {
  const response = await fetch(url, { ...init, headers: { 'X-Part': part } });
  const type = response.headers.get('content-type') ?? '';
  if (response.status >= 500 || !type.startsWith('text/html')) throw new Error(`Status ${response.status}`);
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  return { status: response.status, nodes: [...page.body.childNodes] };
}

/** An element with a class and a text. */
export function element(tag, className, text = '') {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.textContent = text;
  return made;
}
