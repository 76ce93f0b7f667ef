/** Modern layout: a participant's page with its tabs, narratives, plan steps. */
import { cssModule } from '../css.ts';

export const record = cssModule(`
.record { display: block; }
.head { display: flex; flex-wrap: wrap; gap: 6px 36px; align-items: flex-end; margin-bottom: 16px; }
.name { font-size: 25px; line-height: 1.2; overflow-wrap: anywhere; }
.facts { display: flex; flex-wrap: wrap; gap: 4px 28px; }
.fact { min-width: 0; }
.facts dt, .pairs dt { font-size: 12.5px; color: var(--muted); }
.facts dd { font-weight: 600; }

.tabs { display: flex; gap: 4px; border-bottom: 1px solid #c9d2da; overflow-x: auto; }
.tab { padding: 9px 16px; color: var(--muted); text-decoration: none; font-weight: 600; white-space: nowrap;
  border-bottom: 3px solid transparent; margin-bottom: -1px; }
.tab:hover { color: var(--ink); background: #eaeef2; border-radius: 6px 6px 0 0; }
.tab[aria-selected=true] { color: var(--accent-deep); border-bottom-color: var(--accent); }
.tab:focus-visible { outline-offset: -3px; }
.pending { margin-top: 14px; background: #fff6e2; border: 1px solid #e6c98d; border-radius: 8px; padding: 9px 14px;
  display: flex; flex-wrap: wrap; gap: 6px 16px; align-items: center; }
.pending strong { color: #6b4200; }
.panel { padding-top: 18px; outline: none; min-height: 320px; }

.list { min-width: 0; }
.slot { display: block; }
.opensForm { white-space: nowrap; }
.split { display: grid; grid-template-columns: minmax(330px, 400px) minmax(0, 1fr); gap: 22px; align-items: start; }
.compose { background: var(--card); border: 1px solid var(--line); border-radius: 12px; padding: 16px 18px 18px; }
@media (min-width: 961px) { .compose { position: sticky; top: 16px; } }
.compose h2, .bar h2, .sheet h2 { font-size: 17px; line-height: 1.35; }
.compose h2, .sheet h2 { margin-bottom: 12px; }
.bar { display: flex; flex-wrap: wrap; gap: 8px 18px; align-items: center; margin-bottom: 10px; }
.count { color: var(--muted); font-size: 14px; }
.right { margin-left: auto; display: flex; flex-wrap: wrap; gap: 10px 18px; align-items: center; }
.chips { display: flex; flex-wrap: wrap; gap: 7px; margin-bottom: 14px; }
.chip { display: inline-flex; gap: 6px; align-items: baseline; padding: 3px 12px; border: 1px solid #b9c4cd;
  border-radius: 99px; background: var(--card); color: var(--ink); text-decoration: none; font-size: 13.5px; }
.chip:hover { border-color: var(--accent); }
.chip[aria-current] { background: var(--accent); border-color: var(--accent); color: #fff; }
.number { font-size: 12px; }
.entries { display: grid; gap: 12px; }
.entry { background: var(--card); border: 1px solid var(--line); border-radius: 12px; padding: 13px 18px 15px; }
.pairs { display: flex; flex-wrap: wrap; gap: 8px 32px; }
.pair { min-width: 0; }
.whole { flex-basis: 100%; }
.strong { font-weight: 600; }
.text { white-space: pre-wrap; overflow-wrap: anywhere; }
.empty { background: var(--card); border: 1px dashed #b9c4cd; border-radius: 12px; padding: 26px; text-align: center;
  color: var(--muted); }

.sheet { background: var(--card); border: 1px solid var(--line); border-radius: 12px; padding: 16px 18px 18px;
  margin-bottom: 20px; }
.readable { max-width: 780px; }
.locked { background: #eef3fb; border: 1px solid #b6c8e4; border-radius: 8px; padding: 9px 14px; margin-bottom: 16px; }
.table { background: var(--card); border: 1px solid var(--line); border-radius: 12px; overflow: hidden; }
.row { display: grid; grid-template-columns: 128px minmax(160px, 1fr) repeat(4, 106px) 62px; gap: 0 14px;
  padding: 11px 18px; align-items: start; }
.row + .row, .body { border-top: 1px solid var(--line); }
.heads { font-size: 12.5px; color: var(--muted); background: #f9fafb; padding-top: 8px; padding-bottom: 8px; }
.cell { min-width: 0; overflow-wrap: anywhere; }
.code { font-weight: 700; display: block; }
.meaning, .clock { display: block; color: var(--muted); font-size: 13px; line-height: 1.35; }

@media (max-width: 960px) {
  .split { grid-template-columns: minmax(0, 1fr); }
  .headRow { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .row { grid-template-columns: 1fr 1fr; gap: 10px 16px; }
  .row .cell:nth-child(2) { grid-column: 1 / -1; grid-row: 2; }
  .row .cell:last-child { grid-column: 2; grid-row: 1; text-align: right; }
  .row .cell[data-label]::before { content: attr(data-label); display: block; font-size: 12.5px; color: var(--muted); }
}
@media (max-width: 560px) {
  .tab { padding: 9px 11px; }
  .pairs { column-gap: 18px; }
  .right { margin-left: 0; flex-basis: 100%; justify-content: space-between; }
  .entry, .compose, .sheet { padding-left: 14px; padding-right: 14px; }
}
@media (max-width: 370px) {
  .tabs { gap: 0; }
  .tab { padding: 9px 8px; font-size: 14px; }
}
`);
