/**
 * What our code must not contain: ways to write HTML, to run text, to hear or speak to a page, to reach the network,
 * or to keep data anywhere but in the extension's own storage.
 */
import { describe, expect, it } from 'vitest';
import { type Build, behindBackground, builtText } from './output.ts';
import { read, sourceFiles, withoutComments } from './sources.ts';

interface Sink {
  name: string;
  pattern: RegExp;
  /** Code that holds it, for the check of the check. */
  example: string;
}

const HTML: Sink[] = [
  { name: 'innerHTML', pattern: /\binnerHTML\b/, example: 'node.innerHTML = text' },
  { name: 'outerHTML', pattern: /\bouterHTML\b/, example: 'node["outerHTML"] = text' },
  { name: 'insertAdjacentHTML', pattern: /\binsertAdjacentHTML\b/, example: 'a.insertAdjacentHTML("x", t)' },
  { name: 'document.write', pattern: /\bdocument\s*\.\s*write(ln)?\b/, example: 'document.write(text)' },
  { name: 'srcdoc', pattern: /\bsrcdoc\b/, example: 'frame.srcdoc = text' },
  {
    name: 'parsing HTML',
    pattern: /\b(DOMParser|createContextualFragment|setHTMLUnsafe|parseHTMLUnsafe)\b/,
    example: 'new DOMParser()',
  },
  {
    name: 'dangerouslySetInnerHTML',
    pattern: /\bdangerouslySetInnerHTML\b/,
    example: '<p dangerouslySetInnerHTML={x} />',
  },
];
const CODE: Sink[] = [
  { name: 'eval', pattern: /\beval\s*\(/, example: 'eval(text)' },
  { name: 'new Function', pattern: /\bnew\s+Function\b/, example: 'new Function(text)' },
  {
    name: 'a timer on text',
    pattern: /\bset(Timeout|Interval)\s*\(\s*['"`]/,
    example: 'setTimeout("x()", 1)',
  },
];
const PAGE: Sink[] = [
  {
    name: 'a message listener',
    pattern: /\baddEventListener\s*\(\s*['"`]message['"`]/,
    example: "window.addEventListener('message', f)",
  },
  { name: 'onmessage', pattern: /\bonmessage\b/, example: 'window.onmessage = f' },
  { name: 'postMessage', pattern: /\bpostMessage\b/, example: 'window.postMessage(x)' },
  { name: 'BroadcastChannel', pattern: /\bBroadcastChannel\b/, example: 'new BroadcastChannel("x")' },
];
const NETWORK: Sink[] = [
  {
    name: 'fetch',
    pattern: /(?<![\w.$])fetch\s*\(|\b(window|self|globalThis)\s*\.\s*fetch\b/,
    example: 'await fetch(url)',
  },
  { name: 'XMLHttpRequest', pattern: /\bXMLHttpRequest\b/, example: 'new XMLHttpRequest()' },
  { name: 'WebSocket', pattern: /\bWebSocket\b/, example: 'new WebSocket(url)' },
  { name: 'WebTransport', pattern: /\bWebTransport\b/, example: 'new WebTransport(url)' },
  { name: 'EventSource', pattern: /\bEventSource\b/, example: 'new EventSource(url)' },
  { name: 'sendBeacon', pattern: /\bsendBeacon\b/, example: 'navigator.sendBeacon(url)' },
  { name: 'RTCPeerConnection', pattern: /\bRTCPeerConnection\b/, example: 'new RTCPeerConnection()' },
  { name: 'importScripts', pattern: /\bimportScripts\b/, example: 'importScripts(url)' },
  { name: 'new Image', pattern: /\bnew\s+Image\b/, example: 'new Image().src = url' },
];
const KEPT: Sink[] = [
  { name: 'indexedDB', pattern: /\bindexedDB\b/, example: 'indexedDB.open("x")' },
  { name: 'localStorage', pattern: /\blocalStorage\b/, example: 'localStorage.x = 1' },
  { name: 'sessionStorage', pattern: /\bsessionStorage\b/, example: 'sessionStorage.x = 1' },
  {
    name: 'cookies',
    pattern: /\bdocument\s*\.\s*cookie\b|\bcookieStore\b/,
    example: 'document.cookie = "x"',
  },
  { name: 'sync storage', pattern: /\bstorage\s*\.\s*sync\b/, example: 'browser.storage.sync.set({})' },
  { name: 'caches', pattern: /(?<![\w.$])caches\s*\.\s*open\b/, example: 'caches.open("x")' },
];
const EXTERNAL: Sink[] = [
  {
    name: 'messages from outside',
    pattern: /\bon(Message|Connect)External\b/,
    example: 'browser.runtime.onMessageExternal.addListener(f)',
  },
];
const ALL = [...HTML, ...CODE, ...PAGE, ...NETWORK, ...KEPT, ...EXTERNAL];

function sinksIn(code: string, sinks: readonly Sink[]): string[] {
  return sinks.filter(({ pattern }) => pattern.test(code)).map(({ name }) => name);
}

const files = sourceFiles('lib', 'components', 'entrypoints');
const RELEASES: Build[] = ['chrome-mv3', 'edge-mv3', 'firefox-mv3'];

describe('the search for sinks', () => {
  for (const { name, example } of ALL) {
    it(`sees ${name}`, () => {
      expect(sinksIn(withoutComments('x.tsx', `const x = () => { ${jsx(example)} };`), ALL)).toContain(name);
    });
  }

  it('leaves comments, and words that only look alike, alone', () => {
    const harmless = `
      // never innerHTML, never fetch(url)
      /* no eval(text) */
      const prefetch = () => refetch(1);
      browser.storage.local.get('x');
      button.addEventListener('click', f);
      store.write(text);
    `;
    expect(sinksIn(withoutComments('x.ts', harmless), ALL)).toEqual([]);
  });

  it('reads all of the source', () => {
    expect(files.length).toBeGreaterThan(40);
  });
});

describe('our own source', () => {
  for (const path of files) {
    const code = withoutComments(path, read(path));
    it(`P01, S08, S10: ${path} reaches no network and no page or other extension by messages`, () => {
      expect(sinksIn(code, [...NETWORK, ...PAGE, ...EXTERNAL])).toEqual([]);
    });
    it(`S12: ${path} writes no HTML and runs no text`, () => {
      expect(sinksIn(code, [...HTML, ...CODE])).toEqual([]);
    });
    it(`P10: ${path} keeps nothing outside the extension's own storage`, () => {
      expect(sinksIn(code, KEPT)).toEqual([]);
    });
  }
});

describe('the release builds', () => {
  for (const build of RELEASES) {
    for (const script of ['launcher.js', 'panel.js']) {
      it(`P01: ${script} of ${build} reaches no network`, () => {
        const code = builtText(build, script);
        expect(sinksIn(`${code};fetch(1)`, NETWORK)).toContain('fetch');
        expect(sinksIn(code, NETWORK)).toEqual([]);
      });

      it(`S08: ${script} of ${build} neither hears nor sends messages of the page`, () => {
        const code = builtText(build, script);
        expect(sinksIn(`${code};window.addEventListener("message",x)`, PAGE)).toContain('a message listener');
        expect(sinksIn(code, PAGE)).toEqual([]);
      });

      it(`P10: ${script} of ${build} keeps nothing in the page's storage`, () => {
        expect(sinksIn(builtText(build, script), KEPT)).toEqual([]);
      });
    }

    it(`launcher.js of ${build} writes no HTML and evaluates nothing`, () => {
      expect(sinksIn(builtText(build, 'launcher.js'), [...HTML, ...CODE])).toEqual([]);
    });

    it(`P01: background.js of ${build} reaches no network`, () => {
      expect(sinksIn(behindBackground(build), NETWORK)).toEqual([]);
    });
  }
});

/** An element stands as an expression; all other examples are statements. */
function jsx(example: string): string {
  return example.startsWith('<') ? `return ${example}` : example.replace(/^await /, '');
}
