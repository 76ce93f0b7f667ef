/** Modern layout: fields, the type list, the text editor. */
import { cssModule } from '../css.ts';

export const controls = cssModule(`
.form { display: grid; gap: 14px; }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: 14px; }
.quad { display: grid; grid-template-columns: repeat(auto-fit, minmax(150px, 1fr)); gap: 14px; align-items: start; }
.coded { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 2fr); gap: 14px; align-items: start; }
.field { min-width: 0; }
.label { display: block; font-weight: 600; font-size: 13.5px; margin-bottom: 4px; }
.input { width: 100%; min-height: 40px; border: 1px solid var(--edge); border-radius: 8px; padding: 7px 11px;
  background: var(--card); }
.input[aria-invalid=true], .editor[aria-invalid=true], .face[aria-invalid=true] { border-color: var(--bad);
  box-shadow: 0 0 0 1px var(--bad); }
.input:disabled { background: #eef1f4; color: #38434e; border-color: #c3ccd4; opacity: 1; }
select.input { padding-right: 6px; text-overflow: ellipsis; }
textarea.input { display: block; line-height: 1.5; resize: vertical; min-height: 130px; }
.wrong { color: var(--bad); font-size: 13.5px; margin-top: 4px; font-weight: 500; }
.hint { color: var(--muted); font-size: 13px; margin-top: 4px; }

.used { font-variant-numeric: tabular-nums; }

.picker { position: relative; }
.native { position: absolute; left: 8px; bottom: 2px; width: 1px; height: 1px; padding: 0; border: 0; overflow: hidden;
  clip-path: inset(50%); }
.face { display: flex; align-items: center; justify-content: space-between; gap: 8px; width: 100%; min-height: 40px;
  border: 1px solid var(--edge); border-radius: 8px; padding: 7px 11px; background: var(--card); text-align: left;
  cursor: pointer; }
.face::after { content: ""; flex: none; width: 8px; height: 8px; border: solid var(--muted); border-width: 0 2px 2px 0;
  transform: translateY(-2px) rotate(45deg); }
.face[aria-expanded=true]::after { transform: translateY(2px) rotate(225deg); }
.shown { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.unset { color: var(--muted); }
.options { position: absolute; z-index: 15; top: calc(100% + 4px); left: 0; right: 0; max-height: 290px; overflow-y: auto;
  background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: 5px; min-width: 190px;
  box-shadow: 0 10px 30px rgb(16 42 67 / 18%); }
.option { padding: 6px 10px; border-radius: 6px; cursor: pointer; display: flex; justify-content: space-between; }
.option:hover { background: var(--page); }
.active, .active:hover { background: var(--soft); }
.option[aria-selected=true] { font-weight: 600; }
.option[aria-selected=true]::after { content: "\\2713"; color: var(--accent); }

.editor { min-height: 190px; max-height: 52vh; overflow-y: auto;
  border: 1px solid var(--edge); border-radius: 8px; padding: 9px 11px; background: var(--card);
  white-space: pre-wrap; overflow-wrap: anywhere; cursor: text; }
.editor:focus-visible { outline-offset: 0; border-radius: 8px; }
.blank::before { content: attr(aria-placeholder); color: var(--muted); float: left; height: 0; pointer-events: none; }

.group { border: 0; margin: 0; padding: 0; min-width: 0; }
.group > legend { font-weight: 600; font-size: 13.5px; padding: 0; margin-bottom: 6px; }
.check { display: flex; gap: 10px; align-items: flex-start; padding: 5px 0; cursor: pointer; }
.check input { width: 18px; height: 18px; margin: 2px 0 0; accent-color: var(--accent); flex: none; }
.switch { display: inline-flex; gap: 9px; align-items: center; cursor: pointer; font-size: 14px; }
.switch input { appearance: none; width: 36px; height: 20px; margin: 0; border-radius: 99px; background: var(--edge);
  position: relative; cursor: pointer; flex: none; }
.switch input::before { content: ""; position: absolute; top: 3px; left: 3px; width: 14px; height: 14px;
  border-radius: 50%; background: #fff; transition: left .12s; }
.switch input:checked { background: var(--accent); }
.switch input:checked::before { left: 19px; }
.switch input:focus-visible { border-radius: 99px; }
.actions { display: flex; flex-wrap: wrap; gap: 10px; align-items: center; }
.unsaved { font-size: 13.5px; font-weight: 600; color: #7a4b00; }
.unsaved::before { content: ""; display: inline-block; width: 8px; height: 8px; border-radius: 50%; background: #d98a1c;
  margin-right: 7px; vertical-align: 1px; }

@media (max-width: 560px) {
  .coded, .pair { grid-template-columns: minmax(0, 1fr); }
}
`);
