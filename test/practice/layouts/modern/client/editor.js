/** The field for long text: an element people type into, of which only the text counts. */
import { controls as c } from './classes.js';

/** Makes every editor inside `root` work. */
export function setUpEditors(root) {
  for (const editor of root.querySelectorAll(`.${c.editor}`)) setUp(editor);
}

function setUp(editor) {
  const label = document.getElementById(editor.getAttribute('aria-labelledby'));
  label?.addEventListener('click', () => editor.focus());
  editor.addEventListener('input', (event) => {
    // What was dropped may carry markup.
    if (event.inputType === 'insertFromDrop') fill(editor, textOf(editor));
    showBlank(editor);
  });
  editor.addEventListener('paste', (event) => {
    event.preventDefault();
    const text = event.clipboardData.getData('text/plain').replace(/\r\n?/g, '\n');
    document.execCommand('insertText', false, text);
  });
  editor.addEventListener('beforeinput', (event) => {
    if (event.inputType.startsWith('format')) event.preventDefault();
  });
  showBlank(editor);
}

function showBlank(editor) {
  editor.classList.toggle(c.blank, textOf(editor) === '' && editor.querySelectorAll('div').length < 2);
}

function fill(editor, text) {
  editor.replaceChildren(
    ...text.split('\n').map((line) => {
      const block = document.createElement('div');
      block.append(line === '' ? document.createElement('br') : line);
      return block;
    }),
  );
}

/** The text as typed, one line per block or line break. */
export function textOf(editor) {
  const lines = [''];
  let begun = false;
  /** A block has ended or begins: whatever comes next stands in a new line. */
  let breaks = false;

  function add(text) {
    if (breaks) lines.push('');
    breaks = false;
    begun = true;
    const [first, ...rest] = text.replace(/\u00a0/g, ' ').split('\n');
    lines[lines.length - 1] += first;
    lines.push(...rest);
  }

  function walk(node) {
    for (const child of node.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) {
        if (child.data !== '') add(child.data);
      } else if (child.nodeName === 'BR') {
        // The last one of a block only holds the block open.
        add(child.nextSibling ? '\n' : '');
      } else if (/^(DIV|P|LI|UL|OL|H\d|PRE|BLOCKQUOTE)$/.test(child.nodeName)) {
        breaks = begun;
        walk(child);
        breaks = begun;
      } else walk(child);
    }
  }

  walk(editor);
  return lines.join('\n');
}
