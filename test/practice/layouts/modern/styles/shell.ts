/** Modern layout: colours, the bar on top, pages, buttons, messages. */
import { cssModule } from '../css.ts';

export const shell = cssModule(`
:root { --ink: #1d2733; --muted: #52606e; --line: #d7dee6; --edge: #78858f; --page: #f4f6f8; --card: #fff;
  --accent: #0b6472; --accent-deep: #084c57; --soft: #e4f1f3; --bad: #a32020; --bad-soft: #fdf0ef; }
* { box-sizing: border-box; }
[hidden] { display: none !important; }
html { -webkit-text-size-adjust: 100%; }
body { margin: 0; font: 15px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", sans-serif;
  color: var(--ink); background: var(--page); }
h1, h2, h3, p, dl, dd, ul { margin: 0; padding: 0; }
ul { list-style: none; }
a { color: var(--accent); }
:focus-visible { outline: 3px solid #e0902b; outline-offset: 2px; border-radius: 4px; }
button, input, select, textarea { font: inherit; color: inherit; }

.skip { position: absolute; left: -9999px; }
.skip:focus { left: 8px; top: 8px; z-index: 30; background: var(--card); padding: 8px 12px; }
.spoken { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

.bar { background: var(--card); border-bottom: 1px solid var(--line); }
.barInner { max-width: 1180px; margin: 0 auto; padding: 10px 20px; display: flex; flex-wrap: wrap; align-items: center;
  gap: 8px 20px; }
.brand { display: flex; align-items: center; gap: 8px; font-weight: 700; font-size: 18px; letter-spacing: .06em;
  color: var(--accent-deep); text-decoration: none; }
.practice { font-size: 10.5px; letter-spacing: .08em; background: #fdeec4; color: #5c4300; padding: 1px 7px;
  border-radius: 99px; }
.find { position: relative; flex: 1 1 240px; max-width: 380px; }
.findInput { width: 100%; height: 38px; border: 1px solid var(--edge); border-radius: 99px; padding: 0 16px;
  background: var(--page); }
.results { position: absolute; z-index: 20; top: 44px; left: 0; right: 0; background: var(--card); border-radius: 10px;
  border: 1px solid var(--line); box-shadow: 0 10px 30px rgb(16 42 67 / 18%); padding: 6px; min-width: 270px; }
.result { padding: 8px 12px; border-radius: 7px; cursor: pointer; line-height: 1.35; }
.result:hover, .result[aria-selected=true] { background: var(--soft); }
.resultName { display: block; font-weight: 600; }
.resultMore { display: block; font-size: 13px; color: var(--muted); }
.none { padding: 8px 12px; color: var(--muted); }
.results .plain { margin: 0; border: 0; padding: 8px 10px 10px; }
.nav { display: flex; flex-wrap: wrap; gap: 4px 16px; margin-left: auto; align-items: center; font-size: 14px; }
.nav a { color: var(--ink); text-decoration: none; padding: 4px 0; }
.nav a:hover { text-decoration: underline; }
.who { color: var(--muted); border-left: 1px solid var(--line); padding-left: 16px; }

.main { max-width: 1180px; margin: 0 auto; padding: 22px 20px 56px; outline: none; }
.title { font-size: 24px; line-height: 1.25; margin-bottom: 6px; }
.lead { color: var(--muted); max-width: 68ch; margin-bottom: 18px; }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 12px; padding: 18px 20px; }
.card + .card { margin-top: 14px; }
.narrow { max-width: 440px; margin: 6vh auto 0; }
.center { text-align: center; }
.plain { max-width: 600px; margin: 4vh auto 0; }
.plain h1, .plain h2 { font-size: 20px; margin-bottom: 6px; }
.plain p + p { margin-top: 10px; }
.note { color: var(--muted); font-size: 13.5px; margin-top: 14px; }
.prose { max-width: 72ch; }
.prose h2 { font-size: 17px; margin: 20px 0 6px; }
.prose ol, .prose ul { margin: 0; padding-left: 22px; list-style: revert; }
.prose li { margin-bottom: 5px; }

.button { display: inline-flex; align-items: center; justify-content: center; min-height: 38px; padding: 5px 16px;
  border: 1px solid var(--edge); border-radius: 8px; background: var(--card); color: var(--ink); font-weight: 600;
  font-size: 14px; text-decoration: none; cursor: pointer; }
.button:hover { background: var(--page); }
.primary { background: var(--accent); border-color: var(--accent); color: #fff; }
.primary:hover { background: var(--accent-deep); }
.small { min-height: 30px; padding: 2px 12px; font-weight: 500; font-size: 13.5px; }
.button:disabled { background: #e8ecf0; border-color: #cdd5dc; color: #5a6671; cursor: default; }
.linkButton { border: 0; background: none; padding: 0; color: var(--accent); text-decoration: underline; cursor: pointer;
  font-weight: 600; }

.people { display: grid; gap: 10px; }
.person { background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: 12px 16px;
  display: grid; grid-template-columns: minmax(210px, 1fr) 3fr; gap: 2px 20px; }
.person a { font-weight: 600; }
.personMore { color: var(--muted); font-size: 13.5px; }
.tally { font-weight: 600; margin: 22px 0 10px; }

.toasts { position: fixed; left: 0; right: 0; bottom: 18px; z-index: 25; display: grid; justify-items: center;
  pointer-events: none; padding: 0 16px; }
.toast { background: #1f4d33; color: #fff; padding: 10px 18px; border-radius: 10px; font-weight: 600;
  box-shadow: 0 8px 24px rgb(16 42 67 / 25%); }
.errors { border: 1px solid #dba5a2; border-left: 5px solid var(--bad); background: var(--bad-soft); color: #7d1515;
  border-radius: 8px; padding: 9px 14px; margin-bottom: 14px; }
.errors ul { list-style: disc; padding-left: 20px; }
.loading { padding: 40px 12px; text-align: center; color: var(--muted); }

@media (max-width: 720px) {
  .barInner { padding: 10px 14px; gap: 8px 14px; }
  .find { order: 3; flex-basis: 100%; max-width: none; }
  .nav { order: 4; flex-basis: 100%; margin: 0; gap: 2px 16px; }
  .who { border: 0; padding: 0; margin-left: auto; font-size: 13px; }
  .main { padding: 16px 14px 64px; }
  .person { grid-template-columns: 1fr; }
}
`);
